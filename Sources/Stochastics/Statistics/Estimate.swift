// SPDX-License-Identifier: GPL-3.0-or-later

/// A figure that was estimated from trials, with what is known of its error.
public struct Estimate: Hashable, Sendable {
  /// The point estimate, in the figure's own unit.
  public let value: Double
  /// The estimate's standard error, in the same unit.
  public let standardError: Double
  /// The 95% confidence interval; `nil` where none exists, as with a single trial.
  public let interval: ConfidenceInterval?

  public init(value: Double, standardError: Double, interval: ConfidenceInterval?) {
    self.value = value
    self.standardError = standardError
    self.interval = interval
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
}
