// SPDX-License-Identifier: GPL-3.0-or-later

public import Stochastics

/// A distribution that was fitted to observations by maximum likelihood.
public struct DistributionFit: Sendable {
  /// What was fitted; of a family with bounds, the bounds that were given with it.
  public let family: FitFamily
  /// In the order in which the family is written.
  public let parameters: [FittedParameter]
  /// Of the parameters' errors, in their order; `nil` where one of them has no standard error.
  public let covariance: [[Double]]?
  /// ln of the likelihood in the observations' unit: of a density where an observation is exact, else of a probability.
  public let logLikelihood: Double
  /// How many observations there were.
  public let count: Double
  /// What was fitted, in the observations' unit.
  public let distribution: any Distribution

  /// Takes the figures as they are; nothing is fitted.
  public init(
    family: FitFamily, parameters: [FittedParameter], covariance: [[Double]]?, logLikelihood: Double, count: Double,
    distribution: any Distribution
  ) {
    self.family = family
    self.parameters = parameters
    self.covariance = covariance
    self.logLikelihood = logLikelihood
    self.count = count
    self.distribution = distribution
  }

  /// How well it fits, and how simply.
  public var criteria: FitCriteria {
    FitCriteria(logLikelihood: logLikelihood, parameters: parameters.count, count: count)
  }
}
