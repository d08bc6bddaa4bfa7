// SPDX-License-Identifier: GPL-3.0-or-later

/// How surprising a statistic is, from either side. Both tails are kept, because one of them is close to 1 and has lost
/// its digits.
public struct PValue: Hashable, Sendable {
  /// The probability of this much or more.
  public let upper: Double
  /// The probability of this much or less.
  public let lower: Double

  init(upper: Double, lower: Double) {
    // Rounding may leave a tail beyond its ends by 1e-13 or so.
    self.upper = min(max(upper, 0), 1)
    self.lower = min(max(lower, 0), 1)
  }

  /// The probability of this much or anything as extreme on the other side.
  public var twoSided: Double { min(1, 2 * min(upper, lower)) }
}
