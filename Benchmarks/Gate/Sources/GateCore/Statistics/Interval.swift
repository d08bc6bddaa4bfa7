// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A median with an interval of confidence.
public struct Interval: Hashable, Sendable, Codable {
  public var median: Double
  public var low: Double
  public var high: Double

  public init(median: Double, low: Double, high: Double) {
    self.median = median
    self.low = low
    self.high = high
  }

  /// The confidence that the gate asks for. Each of many benchmarks is looked at several times, so 95% would cry wolf.
  public static let confidence = 0.99

  /// The median of `values`, with a bootstrap interval: what the middle ``confidence`` of the medians of samples would
  /// be that are drawn from `values` with replacement. `nil` for no values. O(n²).
  ///
  /// It is computed, not drawn: the chance that a sample's median is at most the k-th smallest value is that of a
  /// binomial count. So the same values give the same interval. It ends at values, the next ones outside where the
  /// confidence falls between two, which holds the truth in at least 99% of cases even for ten values.
  ///
  /// Source: Efron, The jackknife, the bootstrap and other resampling plans (1982), section 10.3.
  public init?(medianOf values: [Double], confidence: Double = Self.confidence) {
    guard let median = values.median else { return nil }
    let sorted = values.sorted()
    let n = sorted.count
    let tail = (1 - confidence) / 2
    // How many values lie outside at either end: the ends are alike.
    var outside = 0
    while outside + 1 <= (n - 1) / 2,
      Self.chance(ofAtLeast: (n + 1) / 2, of: n, each: Double(outside + 1) / Double(n)) <= tail
    {
      outside += 1
    }
    // `outside` smallest values are too rarely reached; the last of them is the outward end.
    let end = max(0, outside - 1)
    self.init(median: median, low: sorted[end], high: sorted[n - 1 - end])
  }

  /// The chance of a binomial count of at least `least`.
  private static func chance(ofAtLeast least: Int, of n: Int, each p: Double) -> Double {
    var sum = 0.0
    for count in least...n {
      let ways = lgamma(Double(n + 1)) - lgamma(Double(count + 1)) - lgamma(Double(n - count + 1))
      sum += exp(ways + Double(count) * log(p) + Double(n - count) * log(1 - p))
    }
    return sum
  }

  /// The farther of the two ends' distance from `value`.
  public func reach(from value: Double) -> Double { max(abs(high - value), abs(value - low)) }
}
