// SPDX-License-Identifier: GPL-3.0-or-later

/// How exactly chances are to be known from trials: the half-width of their 95% intervals (`Estimate.Error`
/// has the other errors, which no number of trials makes smaller).
public struct Precision: Hashable, Sendable {
  /// Above 0 and below ½.
  public let halfWidth: Double

  /// `nil` where it says nothing: at ½ or more, or not above 0.
  public init?(halfWidth: Double) {
    guard halfWidth > 0, halfWidth < 0.5 else { return nil }
    self.halfWidth = halfWidth
  }
}

/// What came of the precision that was asked for.
public struct ReachedPrecision: Hashable, Sendable {
  /// The half-width that was asked for.
  public var wanted: Precision
  /// The greatest half-width of a reported chance's 95% interval.
  public var widest: Double
  /// Whether every chance is known as exactly as wanted; else the budget of trials ended before.
  public var isReached: Bool

  package init(wanted: Precision, widest: Double, isReached: Bool) {
    self.wanted = wanted
    self.widest = widest
    self.isReached = isReached
  }
}
