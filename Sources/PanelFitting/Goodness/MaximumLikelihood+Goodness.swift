// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel
import Stochastics

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
    precondition(replicates >= 20, "\(replicates) replicates")
    let scheme = try ObservationScheme(sample)
    // Where some were cut off, what would have come after the longest is nowhere seen, and nowhere compared.
    let limit =
      sample.rows.contains(where: \.isCutOff)
      ? sample.rows.reduce(0) { max($0, $1.high < .infinity ? $1.high : $1.low) } : Double.infinity
    let distance = try distance(upTo: limit)
    let start = fitted.peak.point
    let size = Int(sample.count.rounded())
    let distances = Replicates.map(replicates) { number -> Double? in
      var random = RandomNumbers(seed: seed, purpose: "goodness of fit", replicate: number)
      let rows = (0..<size).map { _ in scheme.observed(fit.distribution.quantile(random.uniform()), &random) }
      guard let drawn = try? Sample(rows), let again = try? MaximumLikelihood(fit.family, of: drawn, start: start)
      else { return nil }
      return try? again.distance(upTo: limit)
    }.compactMap(\.self)
    guard distances.count * 2 > replicates else {
      throw .noGoodnessOfFit(
        reason: "of \(replicates) samples drawn from it only \(distances.count) could be fitted; record more")
    }
    // The observations themselves count as one of the samples, so that the chance is never 0.
    let further = distances.reduce(1) { $0 + ($1 >= distance ? 1 : 0) }
    return GoodnessOfFit(
      distance: distance, chance: Proportion(successes: further, trials: distances.count + 1).estimate,
      replicates: distances.count)
  }

  private func distance(upTo limit: Double) throws(FittingError) -> Double {
    let curve = try NonparametricCurve(sample)
    return AndersonDarling(curve, count: sample.count, against: fit.distribution, upTo: limit).statistic
  }
}
