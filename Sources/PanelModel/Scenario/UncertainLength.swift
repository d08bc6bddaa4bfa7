// SPDX-License-Identifier: GPL-3.0-or-later

/// A length that isn't known beforehand, as a scenario writes it (Model.md, section 2).
///
/// This is the written form. ``distribution(planned:)`` gives the running form, a distribution of seconds.
public indirect enum UncertainLength: Hashable, Sendable {
  case exactly(Measure)
  /// One time in ten below `p10`, one in ten above `p90`; lognormal.
  case range(p10: Measure, p90: Measure)
  case lognormal(LognormalParameters)
  case gamma(mean: Measure, sd: Measure)
  case weibull(shape: Double, scale: Measure)
  case loglogistic(median: Measure, shape: Double)
  case exponential(mean: Measure)
  /// Conditioned on being positive; mean and sd are the parent's.
  case normal(mean: Measure, sd: Measure)
  case triangular(min: Measure, mode: Measure, max: Measure)
  case uniform(min: Measure, max: Measure)
  /// With λ = 4.
  case pert(min: Measure, mode: Measure, max: Measure)
  /// Keelin's metalog from a symmetric percentile triplet.
  case metalog(p10: Measure, p50: Measure, p90: Measure, min: Measure, max: Measure?)
  case mixture([Component])
  case empirical([Measure])
  /// What somebody has learnt from recordings, by its name (``Preset``), and what it says.
  case preset(String, takes: UncertainLength)

  /// The three ways to write a lognormal.
  public enum LognormalParameters: Hashable, Sendable {
    case medianAndP90(median: Measure, p90: Measure)
    case medianAndSigma(median: Measure, sigma: Double)
    case meanAndSD(mean: Measure, sd: Measure)
  }

  /// A component of a mixture. Weights are positive and needn't sum to one.
  public struct Component: Hashable, Sendable {
    public let weight: Double
    public let takes: UncertainLength

    public init(weight: Double, takes: UncertainLength) {
      self.weight = weight
      self.takes = takes
    }
  }
}
