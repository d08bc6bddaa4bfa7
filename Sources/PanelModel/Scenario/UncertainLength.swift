// SPDX-License-Identifier: GPL-3.0-or-later

/// A length that isn't known beforehand, as a scenario writes it (Model.md, section 2).
///
/// This is the written form. ``distribution(planned:)`` gives the running form, a distribution of seconds.
public indirect enum UncertainLength: Hashable, Sendable {
  /// No uncertainty: always this.
  case exactly(Measure)
  /// One time in ten below `p10`, one in ten above `p90`; lognormal.
  case range(p10: Measure, p90: Measure)
  /// Lognormal: the logarithm of the length is normal.
  case lognormal(LognormalParameters)
  /// Gamma, by its mean and standard deviation.
  case gamma(mean: Measure, sd: Measure)
  /// Weibull; at `scale`, 63% of lengths are below.
  case weibull(shape: Double, scale: Measure)
  /// Log-logistic: the logarithm of the length is logistic, with scale 1 / `shape`.
  case loglogistic(median: Measure, shape: Double)
  /// Exponential: how long it has lasted says nothing of what is left.
  case exponential(mean: Measure)
  /// Conditioned on being positive; mean and sd are the parent's.
  case normal(mean: Measure, sd: Measure)
  /// Triangular, with its peak at `mode`.
  case triangular(min: Measure, mode: Measure, max: Measure)
  /// Uniform: every length between the bounds is as likely.
  case uniform(min: Measure, max: Measure)
  /// With λ = 4.
  case pert(min: Measure, mode: Measure, max: Measure)
  /// Keelin's metalog from a symmetric percentile triplet.
  case metalog(p10: Measure, p50: Measure, p90: Measure, min: Measure, max: Measure?)
  /// One of several lengths, each with a probability in proportion to its weight; at least one.
  case mixture([Component])
  /// The distribution of recorded samples, with straight lines between them and nothing beyond the least and the
  /// greatest; at least one.
  case empirical([Measure])
  /// What somebody has learnt from recordings, by its name (``Preset``), and what it says.
  case preset(String, takes: UncertainLength)

  /// The three ways to write a lognormal.
  public enum LognormalParameters: Hashable, Sendable {
    /// By the median and the ninth decile.
    case medianAndP90(median: Measure, p90: Measure)
    /// By the median and the standard deviation of the logarithm.
    case medianAndSigma(median: Measure, sigma: Double)
    /// By the mean and the standard deviation of the length.
    case meanAndSD(mean: Measure, sd: Measure)
  }

  /// A component of a mixture. Weights are positive and needn't sum to one.
  public struct Component: Hashable, Sendable {
    /// How likely the component is, in proportion to the others' weights.
    public let weight: Double
    /// The component's length.
    public let takes: UncertainLength

    /// A component with its weight.
    public init(weight: Double, takes: UncertainLength) {
      self.weight = weight
      self.takes = takes
    }
  }
}
