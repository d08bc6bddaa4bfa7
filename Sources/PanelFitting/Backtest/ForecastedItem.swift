// SPDX-License-Identifier: GPL-3.0-or-later
package import Estimation
import Foundation

package import Stochastics

/// Something that was forecast, and what came: a talk, or a whole session.
package struct ForecastedItem: Sendable {
  package let session: String
  /// In shares of the planned time.
  package let forecast: any Distribution
  /// What is known of how long it took.
  package let came: Sample.Row
  /// What took more than this took longer than planned.
  package let limit: Double

  /// - Precondition: the lower bound of what came is finite.
  package init(session: String, forecast: any Distribution, came: Sample.Row, limit: Double = 1) {
    precondition(came.low.isFinite && came.high >= came.low, "\(came)")
    self.session = session
    self.forecast = forecast
    self.came = came
    self.limit = limit
  }

  /// Of something that took exactly so long.
  package init(session: String, forecast: any Distribution, came: Double, limit: Double = 1) {
    self.init(session: session, forecast: forecast, came: Sample.Row(low: came, high: came), limit: limit)
  }

  /// The continuous ranked probability score: of what was rounded, at the middle; of what was cut off, up to there.
  package var rankedProbability: Double {
    came.high == .infinity
      ? RankedProbabilityScore.score(of: forecast, atLeast: came.low)
      : RankedProbabilityScore.score(of: forecast, at: (came.low + came.high) / 2)
  }

  /// How much a score is above another; two that are infinite are equal.
  package static func excess(_ score: Double, _ other: Double) -> Double { score == other ? 0 : score - other }

  /// The logarithmic score; where only bounds are known, of the probability between them.
  ///
  /// That is proper, too: D. Rindt et al., Survival regression with proper scoring rules and monotonic neural networks,
  /// Proceedings of Machine Learning Research 151 (2022), pages 1190–1205.
  package var logarithmic: Double {
    if came.isExact { return LogarithmicScore.score(of: forecast, at: came.low) }
    if came.high == .infinity { return -forecast.logSurvival(came.low) }
    return -forecast.logProbability(above: came.low, upTo: came.high)
  }

  /// Where in the forecast it came.
  package var pit: ProbabilityTransform {
    if came.isExact { return ProbabilityTransform(of: came.low, in: forecast) }
    let below = forecast.cumulative(came.low)
    return ProbabilityTransform(
      below: below, upTo: came.high == .infinity ? 1 : max(below, forecast.cumulative(came.high)))
  }

  /// The forecast's chance to take longer than planned.
  package var chanceOfOver: Double { forecast.survival(limit) }

  /// Whether it took longer than planned: 1 or 0; where the bounds don't tell, how likely that is between them.
  package var over: Double {
    if came.isExact { return came.low > limit ? 1 : 0 }
    if came.low >= limit { return 1 }
    if came.high <= limit { return 0 }
    let (low, high) = (forecast.survival(came.low), came.high == .infinity ? 0 : forecast.survival(came.high))
    return low > high ? (forecast.survival(limit) - high) / (low - high) : 0
  }
}
