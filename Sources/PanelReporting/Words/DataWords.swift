// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// What data leave open that something was learnt from.
enum DataWords {
  /// `34 recorded sessions`, `1 recorded session`.
  static func sessions(_ learning: ForecastLearning) -> String {
    "\(NumberWords.grouped(learning.sessions)) recorded session\(learning.sessions == 1 ? "" : "s")"
  }

  /// A range of chances in whole percent, rounded outwards: `52–68%`; finer where all of it is near 0 or 100.
  static func percent(_ range: ConfidenceInterval) -> String {
    let (low, high, decimals) = rounded(range, 100)
    // 0 and 100 need no decimals.
    let (first, last) = (Self.text(low, decimals), Self.text(high, decimals))
    return first == last ? "\(first)%" : "\(first)–\(last)%"
  }

  private static func text(_ percent: Double, _ decimals: Int) -> String {
    NumberWords.decimal(percent, percent == 0 || percent == 100 ? 0 : decimals)
  }

  /// `52 to 68 of 100`, `3 to 12 of 1,000`, `60 of 100`.
  static func frequencies(_ range: ConfidenceInterval) -> String {
    let denominator = isNearEdge(range) ? 1000.0 : 100
    let (low, high, _) = rounded(range, denominator, isWhole: true)
    let (first, last) = (NumberWords.grouped(Int(low)), NumberWords.grouped(Int(high)))
    let of = "of \(NumberWords.grouped(Int(denominator)))"
    return first == last ? "\(first) \(of)" : "\(first) to \(last) \(of)"
  }

  private static func isNearEdge(_ range: ConfidenceInterval) -> Bool { range.high <= 0.02 || range.low >= 0.98 }

  private static func rounded(
    _ range: ConfidenceInterval, _ scale: Double, isWhole: Bool = false
  ) -> (low: Double, high: Double, decimals: Int) {
    let decimals = !isWhole && isNearEdge(range) ? 1 : 0
    let fine = decimals == 1 ? 10.0 : 1
    // What the arithmetic adds isn't rounded outwards.
    let low = (range.low * scale * fine + 1e-6).rounded(.down) / fine
    let high = (range.high * scale * fine - 1e-6).rounded(.up) / fine
    return (max(0, low), max(low, high), decimals)
  }
}
