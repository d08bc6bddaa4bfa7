// SPDX-License-Identifier: GPL-3.0-or-later

package import Stochastics

extension Sample {
  /// ln of the likelihood: of the density for exact observations, of the interval's probability for others.
  ///
  /// Summed with A. Neumaier's compensation, so that its error doesn't grow with the number of observations.
  /// −infinity where an observation is impossible.
  package func logLikelihood<D: Distribution>(of distribution: D) -> Double {
    var sum = CompensatedSum()
    for row in rows {
      let term = Self.logLikelihood(row, of: distribution)
      guard term.isFinite else { return term.isNaN ? -.infinity : term }
      sum.add(row.count * term)
    }
    return sum.value
  }

  static func logLikelihood<D: Distribution>(_ row: Row, of distribution: D) -> Double {
    if row.isExact { return distribution.logDensity(row.low) }
    if row.high == .infinity { return distribution.logSurvival(row.low) }
    if row.low == 0 { return distribution.logCumulative(row.high) }
    return distribution.logProbability(above: row.low, upTo: row.high)
  }
}
