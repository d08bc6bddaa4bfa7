// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

/// Hand-made figures, as a million trials would give them.
enum Figures {
  static let trials = 1_000_000

  /// A chance with its standard error and an interval of 1.96 of them.
  static func chance(_ value: Double) -> Estimate {
    let error = (value * (1 - value) / Double(trials)).squareRoot()
    let low = max(0, value - 1.96 * error)
    let high = min(1, value + 1.96 * error)
    if value == 0 { return Estimate(value: 0, standardError: 0, interval: .init(low: 0, high: 3.8414e-6)) }
    if value == 1 { return Estimate(value: 1, standardError: 0, interval: .init(low: 1 - 3.8414e-6, high: 1)) }
    return Estimate(value: value, standardError: error, interval: .init(low: low, high: high))
  }

  static func mean(_ value: Double, sd: Double) -> Estimate {
    let error = sd / Double(trials).squareRoot()
    return Estimate(
      value: value, standardError: error, interval: .init(low: value - 1.96 * error, high: value + 1.96 * error))
  }

  /// A distribution from its mean, standard deviation and the quantiles p5 … p99, all in seconds.
  static func summary(mean: Double, sd: Double, _ quantiles: [Double]) -> Summary {
    Summary(
      mean: Self.mean(mean, sd: sd), standardDeviation: sd,
      quantiles: quantiles.map { QuantileEstimate(value: $0, low: $0 - 1, high: $0 + 1.5) })
  }

  /// What never varies.
  static func constant(_ value: Double) -> Summary {
    Summary(
      mean: Estimate(value: value, standardError: 0, interval: .init(low: value, high: value)), standardDeviation: 0,
      quantiles: Summary.Level.allCases.map { _ in QuantileEstimate(value: value, low: value, high: value) })
  }

  /// A distribution that is nearly normal, from its median and its 10% and 90% quantiles, in minutes.
  static func around(_ p10: Double, _ p50: Double, _ p90: Double) -> Summary {
    let (low, high) = ((p50 - p10) * 60, (p90 - p50) * 60)
    let middle = p50 * 60
    return summary(
      mean: middle + (high - low) / 4, sd: (low + high) / 2.56,
      [
        middle - 1.28 * low, middle - low, middle - 0.53 * low, middle, middle + 0.53 * high, middle + high,
        middle + 1.28 * high, middle + 1.82 * high,
      ])
  }
}
