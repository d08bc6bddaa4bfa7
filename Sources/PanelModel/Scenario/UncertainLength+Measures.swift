// SPDX-License-Identifier: GPL-3.0-or-later

import Stochastics

extension UncertainLength {
  /// What an uncertain length is written in.
  public enum KindsOfMeasure: Hashable, Sendable {
    /// Lengths only; it means the same for every item.
    case lengths
    /// Percentages only; it scales with an item's planned time.
    case shares
    /// Lengths and percentages; it means something else for each planned time.
    case both
  }

  /// Whether it is written in lengths, in percentages or in both.
  public var kindsOfMeasure: KindsOfMeasure {
    var (lengths, shares) = (false, false)
    forEachMeasure { measure in
      if case .share = measure { shares = true } else { lengths = true }
    }
    return shares ? (lengths ? .both : .shares) : .lengths
  }

  /// Whether the length is zero with positive probability.
  public var mayBeZero: Bool {
    switch self {
    case .exactly(let value): value.isZero
    case .mixture(let components): components.contains { $0.takes.mayBeZero }
    case .empirical(let values): values.contains(where: \.isZero)
    case .preset(_, let takes): takes.mayBeZero
    default: false
    }
  }

  /// The expected length in seconds of a length without percentages; `nil` where no distribution has its parameters.
  ///
  /// It takes time in proportion to the number of samples, where building a mixture's distribution takes more.
  var meanSeconds: Double? {
    switch self {
    case .mixture(let components):
      let weight = components.reduce(0) { $0 + $1.weight }
      let means = components.compactMap { component in component.takes.meanSeconds.map { $0 * component.weight } }
      return means.count == components.count && weight > 0 ? means.reduce(0, +) / weight : nil
    case .empirical(let values):
      return values.isEmpty ? nil : values.reduce(0) { $0 + $1.resolved(planned: nil).seconds } / Double(values.count)
    case .preset(_, let takes): return takes.meanSeconds
    default: return try? distribution(planned: nil).mean
    }
  }

  /// How many distributions it is made of: the components of a mixture, those within them counted.
  var distributionCount: Int {
    switch self {
    case .mixture(let components): components.reduce(0) { $0 + $1.takes.distributionCount }
    case .preset(_, let takes): takes.distributionCount
    default: 1
    }
  }

  /// How many samples stand in it.
  var recordCount: Int {
    switch self {
    case .mixture(let components): components.reduce(0) { $0 + $1.takes.recordCount }
    case .empirical(let values): values.count
    default: 0
    }
  }

  /// Hands every measure in it to `body`, those of a mixture's components too.
  func forEachMeasure(_ body: (Measure) -> Void) {
    switch self {
    case .exactly(let value): body(value)
    case .range(let low, let high): [low, high].forEach(body)
    case .lognormal(.medianAndP90(let median, let p90)): [median, p90].forEach(body)
    case .lognormal(.medianAndSigma(let median, _)): body(median)
    case .lognormal(.meanAndSD(let mean, let sd)): [mean, sd].forEach(body)
    case .gamma(let mean, let sd), .normal(let mean, let sd): [mean, sd].forEach(body)
    case .weibull(_, let scale): body(scale)
    case .loglogistic(let median, _): body(median)
    case .exponential(let mean): body(mean)
    case .triangular(let min, let mode, let max), .pert(let min, let mode, let max): [min, mode, max].forEach(body)
    case .uniform(let min, let max): [min, max].forEach(body)
    case .metalog(let p10, let p50, let p90, let min, let max):
      // The default minimum of 0s is no length that somebody wrote.
      [p10, p50, p90].forEach(body)
      if !min.isZero { body(min) }
      if let max { body(max) }
    case .mixture(let components): components.forEach { $0.takes.forEachMeasure(body) }
    case .empirical(let values): values.forEach(body)
    case .preset(_, let takes): takes.forEachMeasure(body)
    }
  }
}

extension Measure {
  /// Whether this is 0s or 0%.
  var isZero: Bool {
    switch self {
    case .length(let length): length == .zero
    case .share(let share): share == 0
    }
  }
}
