// SPDX-License-Identifier: GPL-3.0-or-later

internal import Stochastics

/// Whether forecasts came true, by a stated rule.
///
/// They did where three things hold: the range that promises 80% held as often within two standard errors; as many were
/// over as were forecast, within two standard errors; and PIT values are uniform, with a p-value of at least 1%.
/// Forecasts that are right break the rule in about one back-test in ten (Documentation/Learning.md).
///
/// Few sessions don't tell well how large the standard errors are, so that two of them become 2.3 for 10 sessions, 2.1 for
/// 28: as far as Student's t strays as seldom as a normal number does beyond two.
public struct BacktestVerdict: Hashable, Sendable {
  /// `nil` where too few sessions tell.
  public let rangeHolds: Bool?
  /// Whether observed and forecast shares of overruns agree within two standard errors; `nil` where too few sessions
  /// tell.
  public let overHolds: Bool?
  /// Whether PIT values are uniform: the p-value of the χ² test is at least 1%. `nil` where too few sessions tell.
  public let isUniform: Bool?

  /// Fewer sessions don't tell how much they differ, and so not what two standard errors are.
  public static let fewestSessions = 10
  /// Fewer items are spread unevenly by chance.
  public static let fewestItems = 25

  /// The chance of a standard normal number above 2.
  private static let beyondTwo = 0.0227501319481792

  package init(_ scores: ForecastScores) {
    let tells = scores.sessions >= Self.fewestSessions && scores.count >= Self.fewestItems
    func holds(_ difference: Double, _ error: Double?) -> Bool? {
      guard tells, let error else { return nil }
      let two = StudentT.upperQuantile(Self.beyondTwo, degrees: Double(scores.sessions - 1))
      return abs(difference) <= two * error
    }
    let range = scores.coverage.first { $0.promised == 0.8 }
    rangeHolds = range.flatMap { holds($0.held.value - $0.promised, $0.held.standardError) }
    overHolds = holds(scores.observedOver - scores.predictedOver, scores.overError)
    isUniform = tells ? scores.pit.chance >= 0.01 : nil
  }

  /// Whether all three hold; `nil` where too few sessions tell and none is known to fail.
  public var cameTrue: Bool? {
    let parts = [rangeHolds, overHolds, isUniform]
    if parts.contains(false) { return false }
    return parts.contains(nil) ? nil : true
  }
}

extension ForecastScores {
  /// The verdict on these scores, by the rule of ``BacktestVerdict``.
  public var verdict: BacktestVerdict { BacktestVerdict(self) }
}
