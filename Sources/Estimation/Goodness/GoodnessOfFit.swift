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

  /// Takes the figures as they are.
  public init(distance: Double, chance: Estimate, replicates: Int) {
    self.distance = distance
    self.chance = chance
    self.replicates = replicates
  }
}

extension MaximumLikelihood {
  /// Holds the fit against the observations by the Anderson–Darling distance and a parametric bootstrap: samples drawn
  /// from the fit, observed as these were (cut off, rounded, …), fitted anew, and held against their own fits.
  ///
  /// The bootstrap is needed because the parameters were fitted to the same observations: tables for a known distribution
  /// would find nearly every fit good. O(replicates · fits) time, on all processors; the same seed gives the same figures.
  ///
  /// - Throws: ``FittingError/noGoodnessOfFit(reason:)`` where nothing shows how other lengths would have been observed, or
  ///   hardly a replicate could be fitted.
  /// - Precondition: at least 20 `replicates`.
  public func goodnessOfFit(replicates: Int = 999, seed: UInt64 = 1) throws(FittingError) -> GoodnessOfFit {
    let start = fitted.peak.point
    return try GoodnessTest(sample: sample, distribution: fit.distribution).result(replicates, seed: seed) { drawn in
      try? MaximumLikelihood(fit.family, of: drawn, start: start).fit.distribution
    }
  }
}
