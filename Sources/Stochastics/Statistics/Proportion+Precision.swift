// SPDX-License-Identifier: GPL-3.0-or-later

extension Proportion {
  /// Whether the chance is known to ± `halfWidth` at 95%: a reason to stop that doesn't spoil the interval.
  ///
  /// Who stops as soon as an interval is narrow stops too early where a rare event has been rarer than it should: the
  /// interval is narrow because the estimate is too small. So the half-width that counts here is that of the chance in
  /// Wilson's interval which is hardest to know, the one nearest to ½.
  ///
  /// - Precondition: `halfWidth` is above 0.
  public func isKnown(within halfWidth: Double) -> Bool {
    precondition(halfWidth > 0, "a half-width of \(halfWidth)")
    return cautiousHalfWidth <= halfWidth
  }

  /// The 95% half-width for the least favourable chance in Wilson's interval; not less than half that interval's width.
  public var cautiousHalfWidth: Double {
    let interval = interval(confidence: 0.95, method: .wilson)
    let hardest = min(max(0.5, interval.low), interval.high)
    let z = StandardNormal.upperQuantile(0.025)
    let margin = z * (hardest * (1 - hardest) / Double(trials)).squareRoot()
    return max(margin, (interval.high - interval.low) / 2)
  }
}
