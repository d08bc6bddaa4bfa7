// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

/// A figure of a forecast whose interval is held against the truth.
enum CoveredFigure: String, CaseIterable, Sendable {
  case mean, chance, median, p90 = "P90", p99 = "P99", overrun

  /// Its name in JSON.
  var key: String {
    switch self {
    case .mean: "finish_seconds.mean"
    case .chance: "on_time"
    case .median: "finish_seconds.p50"
    case .p90: "finish_seconds.p90"
    case .p99: "finish_seconds.p99"
    case .overrun: "overrun_seconds"
    }
  }

  /// All of a forecast's, by name.
  static func intervals(_ forecast: Forecast) -> [String: ConfidenceInterval] {
    allCases.reduce(into: [:]) { $0[$1.rawValue] = $1.interval(forecast) }
  }

  private func interval(_ forecast: Forecast) -> ConfidenceInterval? {
    switch self {
    case .mean: forecast.finish.mean.interval
    case .chance: forecast.onTime.interval
    case .median: Self.interval(forecast.finish[.p50])
    case .p90: Self.interval(forecast.finish[.p90])
    case .p99: Self.interval(forecast.finish[.p99])
    case .overrun: forecast.overrun.interval
    }
  }

  private static func interval(_ quantile: QuantileEstimate) -> ConfidenceInterval? {
    guard let low = quantile.low, let high = quantile.high else { return nil }
    return ConfidenceInterval(low: low, high: high)
  }
}
