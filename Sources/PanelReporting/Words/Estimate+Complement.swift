// SPDX-License-Identifier: GPL-3.0-or-later

internal import Stochastics

extension Estimate {
  /// The estimate of the opposite chance.
  var complement: Estimate {
    func opposite(_ interval: ConfidenceInterval) -> ConfidenceInterval {
      ConfidenceInterval(low: 1 - interval.high, high: 1 - interval.low)
    }
    if case .trials(let error, let interval) = error {
      return Estimate(
        value: 1 - value, standardError: error, interval: interval.map(opposite),
        dataInterval: dataInterval.map(opposite))
    }
    return Estimate(value: 1 - value, error: error, dataInterval: dataInterval.map(opposite))
  }
}
