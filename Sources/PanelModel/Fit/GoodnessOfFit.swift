// SPDX-License-Identifier: GPL-3.0-or-later

public import Stochastics

/// Whether observations could have come from a fit.
public struct GoodnessOfFit: Hashable, Sendable {
  /// The Anderson–Darling distance.
  public let distance: Double
  /// How often samples drawn from the fit, fitted anew, are at least as far from their fits.
  ///
  /// Below 5% the family is doubtful. A high chance doesn't prove it right: few observations show little.
  public let chance: Estimate
  /// How many samples could be fitted.
  public let replicates: Int

  public init(distance: Double, chance: Estimate, replicates: Int) {
    self.distance = distance
    self.chance = chance
    self.replicates = replicates
  }
}
