// SPDX-License-Identifier: GPL-3.0-or-later

internal import Stochastics

/// The ratio of two sums over sessions, each of which brings a part of both.
enum RatioOfSums {
  /// The ratio with its interval, which allows for long and short sessions; no interval where there is one session only.
  /// `nil` where the second sum is zero.
  ///
  /// Source: W. G. Cochran, Sampling Techniques, 3rd edition (1977), sections 2.11 and 6.3: the ratio varies as the mean
  /// of its residuals does.
  static func estimate(_ parts: [(part: Double, whole: Double)]) -> Estimate? {
    let whole = parts.reduce(0) { $0 + $1.whole }
    guard whole > 0 else { return nil }
    let ratio = parts.reduce(0) { $0 + $1.part } / whole
    let mean = whole / Double(parts.count)
    var moments = Moments()
    for part in parts { moments.add(ratio + (part.part - ratio * part.whole) / mean) }
    let estimate = moments.estimateOfMean()
    let interval = estimate.interval.map { interval in
      ConfidenceInterval(low: max(0, min(interval.low, ratio)), high: max(interval.high, ratio))
    }
    return Estimate(value: ratio, standardError: estimate.standardError, interval: interval)
  }
}
