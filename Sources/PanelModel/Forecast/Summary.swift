// SPDX-License-Identifier: GPL-3.0-or-later

public import Stochastics

/// A distribution of trials in a few figures, all in seconds.
public struct Summary: Hashable, Sendable {
  /// The mean over the trials, with its standard error and 95% interval.
  public var mean: Estimate
  /// The standard deviation; `nil` with fewer than two values.
  public var standardDeviation: Double?
  /// In the order of ``Level``.
  public var quantiles: [QuantileEstimate]

  /// The quantiles that a forecast gives.
  public enum Level: String, Hashable, Sendable, CaseIterable {
    /// One trial in twenty is below.
    case p5
    /// The first decile.
    case p10
    /// The lower quartile.
    case p25
    /// The median.
    case p50
    /// The upper quartile.
    case p75
    /// The ninth decile.
    case p90
    /// One trial in twenty is above.
    case p95
    /// One trial in a hundred is above.
    case p99

    /// The share of trials at or below the quantile: 0.05 for ``p5``.
    public var probability: Double {
      switch self {
      case .p5: 0.05
      case .p10: 0.10
      case .p25: 0.25
      case .p50: 0.50
      case .p75: 0.75
      case .p90: 0.90
      case .p95: 0.95
      case .p99: 0.99
      }
    }
  }

  /// - Precondition: one quantile for each level, in order.
  package init(mean: Estimate, standardDeviation: Double?, quantiles: [QuantileEstimate]) {
    precondition(quantiles.count == Level.allCases.count, "\(quantiles.count) quantiles")
    self.mean = mean
    self.standardDeviation = standardDeviation
    self.quantiles = quantiles
  }

  /// The quantile of a level.
  public subscript(level: Level) -> QuantileEstimate {
    quantiles[Level.allCases.firstIndex(of: level)!]
  }
}

/// A quantile, with its 95% interval from order statistics.
public struct QuantileEstimate: Hashable, Sendable {
  /// The estimate, in seconds or as a ratio.
  public var value: Double
  /// `nil` where there is no such bound: too few trials for this quantile.
  public var low: Double?
  /// The upper end of the interval; `nil` as for ``low``.
  public var high: Double?

  package init(value: Double, low: Double?, high: Double?) {
    self.value = value
    self.low = low
    self.high = high
  }
}

/// Counts in bins of equal width.
public struct Histogram: Hashable, Sendable {
  /// The lower edge of the first bin, in seconds.
  public var origin: Double
  /// In seconds, above zero.
  public var binWidth: Double
  /// Trials in each bin, from the lowest on.
  public var counts: [Int]
  /// Trials below the first bin.
  public var below: Int
  /// Trials beyond the last bin.
  public var beyond: Int

  package init(origin: Double, binWidth: Double, counts: [Int], below: Int = 0, beyond: Int = 0) {
    precondition(binWidth > 0)
    self.origin = origin
    self.binWidth = binWidth
    self.counts = counts
    self.below = below
    self.beyond = beyond
  }
}
