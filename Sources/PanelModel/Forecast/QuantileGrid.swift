// SPDX-License-Identifier: GPL-3.0-or-later

public import Stochastics

/// A distribution of trials in quantiles that stand close together: the i-th of n at probability (i − ½)/n. What came can
/// be held against it later.
public struct QuantileGrid: Hashable, Sendable {
  /// In seconds, to the millisecond, in increasing order.
  public let values: [Double]

  /// How many quantiles a forecast gives: the outermost have a chance of 1 in 400 beyond them.
  public static let count = 200

  /// `nil` unless there is a quantile, and all are finite and in order.
  public init?(_ values: [Double]) {
    let rounded = values.map { ($0 * 1000).rounded() / 1000 }
    guard !rounded.isEmpty, rounded.allSatisfy(\.isFinite), zip(rounded, rounded.dropFirst()).allSatisfy({ $0 <= $1 })
    else { return nil }
    self.values = rounded
  }

  /// Linear between quantiles, flat beyond them; in seconds. `nil` where they are further apart than numbers reach.
  public var distribution: Empirical? { try? Empirical(values: values) }
}
