// SPDX-License-Identifier: GPL-3.0-or-later

/// A figure that was estimated from trials, with what is known of its error.
public struct Estimate: Hashable, Sendable {
  /// The point estimate, in the figure's own unit.
  public let value: Double
  /// The estimate's standard error, in the same unit.
  public let standardError: Double
  /// The 95% confidence interval; `nil` where none exists, as with a single trial.
  public let interval: ConfidenceInterval?
  /// Where the figure may lie, at 95%, for all that the data leave open which its inputs were learnt from; ``interval``
  /// doesn't count that. `nil` where nothing was learnt, or nobody has looked.
  public var dataInterval: ConfidenceInterval?

  public init(
    value: Double, standardError: Double, interval: ConfidenceInterval?, dataInterval: ConfidenceInterval? = nil
  ) {
    self.value = value
    self.standardError = standardError
    self.interval = interval
    self.dataInterval = dataInterval
  }
}

/// A confidence interval: `low` ≤ `high`, both included.
public struct ConfidenceInterval: Hashable, Sendable {
  public let low: Double
  public let high: Double

  /// - Precondition: `low` ≤ `high`; neither is NaN.
  public init(low: Double, high: Double) {
    precondition(low <= high, "an interval from \(low) to \(high)")
    self.low = low
    self.high = high
  }

  public var width: Double { high - low }
}
