// SPDX-License-Identifier: GPL-3.0-or-later

public import Stochastics

extension UncertainLength {
  /// The distribution of the length in seconds: the running form.
  ///
  /// - Parameter planned: the item's untrimmed planned time, which percentages are of.
  /// - Precondition: `planned` is given where a percentage is used (``kindsOfMeasure``).
  /// - Throws: `ParameterError` where no distribution has these parameters.
  public func distribution(planned: Length? = nil) throws(ParameterError) -> any Distribution {
    func seconds(_ measure: Measure) -> Double { measure.resolved(planned: planned).seconds }

    switch self {
    case .exactly(let value):
      return try Exactly(value: seconds(value))
    case .range(let p10, let p90):
      return try Lognormal(p10: seconds(p10), p90: seconds(p90))
    case .lognormal(.medianAndP90(let median, let p90)):
      return try Lognormal(median: seconds(median), p90: seconds(p90))
    case .lognormal(.medianAndSigma(let median, let sigma)):
      return try Lognormal(median: seconds(median), sigma: sigma)
    case .lognormal(.meanAndSD(let mean, let sd)):
      return try Lognormal(mean: seconds(mean), sd: seconds(sd))
    case .gamma(let mean, let sd):
      return try Gamma(mean: seconds(mean), sd: seconds(sd))
    case .weibull(let shape, let scale):
      return try Weibull(shape: shape, scale: seconds(scale))
    case .loglogistic(let median, let shape):
      return try Loglogistic(median: seconds(median), shape: shape)
    case .exponential(let mean):
      return try Exponential(mean: seconds(mean))
    case .normal(let mean, let sd):
      return try TruncatedNormal(mean: seconds(mean), sd: seconds(sd), lower: 0, upper: .infinity)
    case .triangular(let min, let mode, let max):
      return try Triangular(min: seconds(min), mode: seconds(mode), max: seconds(max))
    case .uniform(let min, let max):
      return try Uniform(min: seconds(min), max: seconds(max))
    case .pert(let min, let mode, let max):
      return try PERT(min: seconds(min), mode: seconds(mode), max: seconds(max))
    case .metalog(let p10, let p50, let p90, let min, let max):
      return try Metalog(
        p10: seconds(p10), p50: seconds(p50), p90: seconds(p90), min: seconds(min), max: max.map(seconds))
    case .mixture(let components):
      var parts: [(weight: Double, distribution: any Distribution)] = []
      for component in components {
        parts.append((component.weight, try component.takes.distribution(planned: planned)))
      }
      return try Mixture(components: parts)
    case .empirical(let values):
      return try Empirical(values: values.map(seconds))
    case .preset(_, let takes):
      return try takes.distribution(planned: planned)
    }
  }
}
