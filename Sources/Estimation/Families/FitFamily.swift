// SPDX-License-Identifier: GPL-3.0-or-later

/// A family of distributions that observations are fitted with. Bounds are in the observations' unit.
public indirect enum FitFamily: Hashable, Sendable {
  /// With the parameters mu and sigma, mean and standard deviation of the length's logarithm.
  case lognormal
  /// With the parameters shape and scale.
  case gamma
  /// With the parameters shape and scale.
  case weibull
  /// Log-logistic, with the parameters shape and median.
  case loglogistic
  /// Conditioned on being positive; mean and sd are the parent's.
  case normal
  /// With its mean as the only parameter.
  case exponential
  /// Between bounds that are known.
  case beta(min: Double, max: Double)
  /// With λ = 4; its bounds are fitted too.
  case pert
  /// From the 10th, 50th and 90th percentile, with bounds that are known.
  case metalog(min: Double, max: Double?)
  /// Of two; each a family without bounds of its own to know.
  case mixture(FitFamily, FitFamily)

  /// As people name it, in lower case.
  public var name: String {
    switch self {
    case .lognormal: "lognormal"
    case .gamma: "gamma"
    case .weibull: "weibull"
    case .loglogistic: "loglogistic"
    case .normal: "normal"
    case .exponential: "exponential"
    case .beta: "beta"
    case .pert: "pert"
    case .metalog: "metalog"
    case .mixture: "mixture"
    }
  }
}
