// SPDX-License-Identifier: GPL-3.0-or-later
package import Estimation
import Foundation
package import Stochastics

/// How much the talks of a session resemble each other: ρ of the one-factor Gaussian copula (Model.md, section 4),
/// which scenarios call `alike`.
///
/// It is the most likely ρ, once it is known what talks take one by one. Each talk counts as it was observed: at its
/// normal score where the speaker came to an end undisturbed, as wrapped up or as cut off otherwise. Normal scores of
/// what talks took would find too little correlation, for the moderator makes talks of all sessions end alike.
package struct TalkCorrelation: Hashable, Sendable {
  /// From 0 to 0.95; talks that differ more within sessions than between them are 0 alike.
  package let value: Double
  /// All values that are nearly as likely, at 95%.
  package let interval: ConfidenceInterval
  /// From the likelihood's curvature; `nil` where 0 or 0.95 is the most likely.
  package let standardError: Double?
  /// How many sessions have two talks or more.
  package let sessions: Int

  /// The most that is looked for: more alike talks would be all the same.
  static let most = 0.95

  /// Takes O(talks) time and memory.
  ///
  /// - Parameter length: what a talk takes; lengths of talks are in its unit.
  /// - Throws: ``FittingError/noPairs`` where no session has two talks.
  package init(of talks: [RecordedTalk], as length: ModeratedLength) throws(FittingError) {
    let likelihood = TalkCorrelationLikelihood(talks, length)
    guard !likelihood.sessions.isEmpty else { throw .noPairs }
    let peak = Self.highest(likelihood, within: 1e-6)
    value = peak.0
    sessions = likelihood.sessions.count
    // Where twice the log-likelihood has fallen by the 95% quantile of χ² with one degree of freedom.
    func excess(_ rho: Double) -> Double { 2 * (peak.1 - likelihood.value(at: rho)) - 3.841458820694124 }
    interval = ConfidenceInterval(
      low: excess(0) <= 0 ? 0 : Root.halved(outer: 0, inner: peak.0, tolerance: 1e-5, excess),
      high: excess(Self.most) <= 0 ? 1 : Root.halved(outer: Self.most, inner: peak.0, tolerance: 1e-5, excess))
    let step = min(1e-3, peak.0 / 4, (Self.most - peak.0) / 4)
    if step > 1e-6 {
      let curvature =
        (2 * peak.1 - likelihood.value(at: peak.0 - step) - likelihood.value(at: peak.0 + step)) / (step * step)
      standardError = curvature > 0 ? 1 / curvature.squareRoot() : nil
    } else {
      standardError = nil
    }
  }

  /// The most likely ρ alone, to the fourth decimal; `nil` where no session has two talks. It takes half the time.
  package static func mostLikely(of talks: [RecordedTalk], as length: ModeratedLength) -> Double? {
    let likelihood = TalkCorrelationLikelihood(talks, length)
    return likelihood.sessions.isEmpty ? nil : highest(likelihood, within: 1e-4).0
  }

  /// Where the likelihood is highest, and how high.
  private static func highest(_ likelihood: TalkCorrelationLikelihood, within tolerance: Double) -> (Double, Double) {
    let places = [0, 0.005, 0.01, 0.02, 0.04, 0.07, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, most]
    let heights = places.map { likelihood.value(at: $0) }
    let top = places.indices.max { heights[$0] < heights[$1] } ?? 0
    let best = GoldenSections.peak(
      between: places[max(0, top - 1)], and: places[min(places.count - 1, top + 1)], within: tolerance,
      likelihood.value)
    return best.1 > heights[top] ? best : (places[top], heights[top])
  }
}
