// SPDX-License-Identifier: GPL-3.0-or-later

extension UncertainLength {
  /// The same with every length in it multiplied by `factor`; percentages stay, as they scale with the planned time.
  public func scalingLengths(by factor: Double) -> UncertainLength {
    func scaled(_ measure: Measure) -> Measure {
      if case .length(let length) = measure { .length(length * factor) } else { measure }
    }
    switch self {
    case .exactly(let value): return .exactly(scaled(value))
    case .range(let low, let high): return .range(p10: scaled(low), p90: scaled(high))
    case .lognormal(.medianAndP90(let median, let p90)):
      return .lognormal(.medianAndP90(median: scaled(median), p90: scaled(p90)))
    case .lognormal(.medianAndSigma(let median, let sigma)):
      return .lognormal(.medianAndSigma(median: scaled(median), sigma: sigma))
    case .lognormal(.meanAndSD(let mean, let sd)): return .lognormal(.meanAndSD(mean: scaled(mean), sd: scaled(sd)))
    case .gamma(let mean, let sd): return .gamma(mean: scaled(mean), sd: scaled(sd))
    case .weibull(let shape, let scale): return .weibull(shape: shape, scale: scaled(scale))
    case .loglogistic(let median, let shape): return .loglogistic(median: scaled(median), shape: shape)
    case .exponential(let mean): return .exponential(mean: scaled(mean))
    case .normal(let mean, let sd): return .normal(mean: scaled(mean), sd: scaled(sd))
    case .triangular(let min, let mode, let max):
      return .triangular(min: scaled(min), mode: scaled(mode), max: scaled(max))
    case .uniform(let min, let max): return .uniform(min: scaled(min), max: scaled(max))
    case .pert(let min, let mode, let max): return .pert(min: scaled(min), mode: scaled(mode), max: scaled(max))
    case .metalog(let p10, let p50, let p90, let min, let max):
      return .metalog(p10: scaled(p10), p50: scaled(p50), p90: scaled(p90), min: scaled(min), max: max.map(scaled))
    case .mixture(let components):
      return .mixture(components.map { Component(weight: $0.weight, takes: $0.takes.scalingLengths(by: factor)) })
    case .empirical(let values): return .empirical(values.map(scaled))
    // What has other lengths isn't what was learnt any more.
    case .preset(_, let takes): return kindsOfMeasure == .shares ? self : takes.scalingLengths(by: factor)
    }
  }
}
