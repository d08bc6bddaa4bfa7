// SPDX-License-Identifier: GPL-3.0-or-later

public import Stochastics

extension UncertainLength {
  /// What numbers are measured in that a scenario is to write as lengths or in percent.
  public enum Unit: Hashable, Sendable {
    /// Seconds; written as lengths.
    case seconds
    /// Of the item's planned time.
    case shares
  }

  /// A distribution as a scenario writes it, its parameters to six digits.
  ///
  /// - Returns: `nil` for what no scenario can say: a beta distribution, a normal one whose parent's mean is below 0, or
  ///   parameters beyond ``Scenario/Limits``.
  public init?(_ distribution: any Distribution, in unit: Unit) {
    guard let written = Self.written(distribution, unit),
      written.violations(at: ScenarioPath(), planned: unit == .shares ? .minutes(10) : nil).isEmpty
    else { return nil }
    self = written
  }

  private static func written(_ distribution: any Distribution, _ unit: Unit) -> UncertainLength? {
    func measure(_ value: Double) -> Measure {
      unit == .seconds ? .length(Length(seconds: value)) : .share(value.toSixDigits)
    }
    switch distribution {
    case let known as Exactly: return .exactly(measure(known.value))
    case let known as Lognormal:
      return .lognormal(.medianAndSigma(median: measure(known.median), sigma: known.sigma.toSixDigits))
    case let known as Gamma: return .gamma(mean: measure(known.mean), sd: measure(known.standardDeviation))
    case let known as Weibull: return .weibull(shape: known.shape.toSixDigits, scale: measure(known.scale))
    case let known as Loglogistic: return .loglogistic(median: measure(known.median), shape: known.shape.toSixDigits)
    case let known as Exponential: return .exponential(mean: measure(known.mean))
    case let known as TruncatedNormal where known.lower == 0 && known.upper == .infinity:
      return .normal(mean: measure(known.parentMean), sd: measure(known.parentSD))
    case let known as Triangular:
      return .triangular(min: measure(known.min), mode: measure(known.mode), max: measure(known.max))
    case let known as Uniform: return .uniform(min: measure(known.min), max: measure(known.max))
    case let known as PERT where known.lambda == 4:
      return .pert(min: measure(known.min), mode: measure(known.mode), max: measure(known.max))
    case let known as Metalog:
      guard known.coefficients.count == 3, let min = known.lower else { return nil }
      return .metalog(
        p10: measure(known.quantile(0.1)), p50: measure(known.median), p90: measure(known.upperQuantile(0.1)),
        min: min == 0 ? .length(.zero) : measure(min), max: known.upper.map(measure))
    case let known as Mixture:
      let components = known.components.compactMap { component in
        written(component.distribution, unit).map { Component(weight: component.weight.toSixDigits, takes: $0) }
      }
      return components.count == known.components.count ? .mixture(components) : nil
    case let known as Empirical: return .empirical(known.values.map(measure))
    default: return nil
    }
  }
}

extension Double {
  /// Rounded to six digits that matter.
  var toSixDigits: Double {
    guard isNormal else { return self }
    var scale = 1.0
    while abs(self) * scale < 1e5 { scale *= 10 }
    if scale > 1 { return (self * scale).rounded() / scale }
    while abs(self) / scale >= 1e6 { scale *= 10 }
    return (self / scale).rounded() * scale
  }
}
