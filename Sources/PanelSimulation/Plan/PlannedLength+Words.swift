// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel

extension PlannedLength {
  /// The length as somebody wrote it, with the family's name, and percentages as the lengths that they come to:
  /// `lognormal 8m30s to 12m30s (85% to 125%)`.
  var words: String { words(given: exceeding) }

  /// - Parameter passed: what it is known to exceed, if anything, as somebody would measure it.
  func words(given passed: Length?) -> String {
    words(written) + (passed.map { ", given more than \(PlanWords.length($0))" } ?? "")
  }

  private func words(_ written: UncertainLength) -> String {
    switch written {
    case .exactly(let value): return text(value)
    case .range(let low, let high): return "lognormal " + text(low, to: high)
    case .lognormal(.medianAndP90(let median, let p90)):
      return list("lognormal", ("median", median), ("P90", p90))
    case .lognormal(.medianAndSigma(let median, let sigma)):
      return list("lognormal", ("median", median)) + ", sigma \(Self.number(sigma))"
    case .lognormal(.meanAndSD(let mean, let sd)): return list("lognormal", ("mean", mean), ("sd", sd))
    case .gamma(let mean, let sd): return list("gamma", ("mean", mean), ("sd", sd))
    case .weibull(let shape, let scale): return "Weibull, shape \(Self.number(shape)), scale \(text(scale))"
    case .loglogistic(let median, let shape):
      return list("log-logistic", ("median", median)) + ", shape \(Self.number(shape))"
    case .exponential(let mean): return list("exponential", ("mean", mean))
    case .normal(let mean, let sd): return list("normal above zero", ("mean", mean), ("sd", sd))
    case .triangular(let min, let mode, let max): return "triangular \(text(min, to: max)), mode \(text(mode))"
    case .uniform(let min, let max): return "uniform " + text(min, to: max)
    case .pert(let min, let mode, let max): return "PERT \(text(min, to: max)), mode \(text(mode))"
    case .metalog(let p10, let p50, let p90, let min, let max):
      let bounds = max.map { text(min, to: $0) } ?? "above \(text(min))"
      return list("metalog \(bounds)", ("P10", p10), ("P50", p50), ("P90", p90))
    case .mixture(let components):
      let total = components.reduce(0) { $0 + $1.weight }
      return "mixture of "
        + components.map { "\(Measure.written(share: $0.weight / total)) \(words($0.takes))" }.joined(separator: "; ")
    case .empirical(let values):
      let sorted = values.sorted { $0.resolved(planned: planned) < $1.resolved(planned: planned) }
      guard let least = sorted.first, let greatest = sorted.last, sorted.count > 1 else {
        return values.map(text).joined()
      }
      return "as in \(sorted.count) records, \(text(least, to: greatest))"
    case .preset(let name, let takes): return "\(name): \(words(takes))"
    }
  }

  private func list(_ family: String, _ parameters: (name: String, value: Measure)...) -> String {
    ([family] + parameters.map { "\($0.name) \(text($0.value))" }).joined(separator: ", ")
  }

  private func text(_ measure: Measure) -> String {
    guard case .share(let share) = measure else { return measure.written }
    return "\(resolved(measure)) (\(Measure.written(share: share)))"
  }

  private func text(_ low: Measure, to high: Measure) -> String {
    if case .share(let least) = low, case .share(let greatest) = high {
      let shares = "\(Measure.written(share: least)) to \(Measure.written(share: greatest))"
      return "\(resolved(low)) to \(resolved(high)) (\(shares))"
    }
    return "\(text(low)) to \(text(high))"
  }

  /// To a tenth of a second, which is as finely as anybody times talks.
  private func resolved(_ measure: Measure) -> String {
    Length(seconds: (measure.resolved(planned: planned).seconds * 10).rounded() / 10).written
  }

  /// To four digits.
  private static func number(_ value: Double) -> String {
    var rounded = (value * 1e4).rounded() / 1e4
    if rounded == 0 { rounded = value }
    return rounded == rounded.rounded() && abs(rounded) < 1e15 ? String(Int(rounded)) : String(rounded)
  }
}
