// SPDX-License-Identifier: GPL-3.0-or-later

/// A figure with what is known of its error.
public struct Estimate: Hashable, Sendable {
  /// The point estimate, in the figure's own unit.
  public let value: Double
  /// How far off the figure may be for the way it was come by.
  public let error: Error
  /// Where the figure may lie, at 95%, for all that the data leave open which its inputs were learnt from; ``error``
  /// doesn't count that. `nil` where nothing was learnt, or nobody asked for it.
  public var dataInterval: ConfidenceInterval?

  /// Of what kind an error is, in the figure's own unit.
  public enum Error: Hashable, Sendable {
    /// Of trials: other trials would have given another figure. The interval is a confidence interval, of 95% unless
    /// something else is said; `nil` where none exists, as with a single trial.
    case trials(standardError: Double, interval: ConfidenceInterval?)
    /// Of a computation without trials: the figure lies within so much of the value, for certain. Not below zero.
    case bound(within: Double)
  }

  /// Takes the figures as they are.
  public init(value: Double, error: Error, dataInterval: ConfidenceInterval? = nil) {
    self.value = value
    self.error = error
    self.dataInterval = dataInterval
  }

  /// An estimate from trials.
  public init(
    value: Double, standardError: Double, interval: ConfidenceInterval?, dataInterval: ConfidenceInterval? = nil
  ) {
    self.init(
      value: value, error: .trials(standardError: standardError, interval: interval), dataInterval: dataInterval)
  }

  /// The standard error of trials; 0 for a computation without any.
  public var standardError: Double {
    switch error {
    case .trials(let standardError, _): standardError
    case .bound: 0
    }
  }

  /// Where the figure lies, wherever that is known from: what decisions rest on. `nil` where trials have no interval.
  public var interval: ConfidenceInterval? {
    switch error {
    case .trials(_, let interval): interval
    case .bound(let within): ConfidenceInterval(low: value - within, high: value + within)
    }
  }

  /// Half the width of the trials' interval, which more trials make narrower: 0 where there are none to add, infinite
  /// where trials have no interval.
  public var halfWidthByTrials: Double {
    switch error {
    case .trials(_, let interval): interval.map { ($0.high - $0.low) / 2 } ?? .infinity
    case .bound: 0
    }
  }
}

/// A confidence interval: `low` ≤ `high`, both included.
public struct ConfidenceInterval: Hashable, Sendable {
  /// The lower end.
  public let low: Double
  /// The upper end; no less than ``low``.
  public let high: Double

  /// - Precondition: `low` ≤ `high`; neither is NaN.
  public init(low: Double, high: Double) {
    precondition(low <= high, "an interval from \(low) to \(high)")
    self.low = low
    self.high = high
  }

  /// The distance between the ends, in the figure's own unit.
  public var width: Double { high - low }
}
