// SPDX-License-Identifier: GPL-3.0-or-later

internal import Stochastics

extension Estimate {
  /// The estimate of the opposite chance.
  var complement: Estimate {
    Estimate(
      value: 1 - value, standardError: standardError,
      interval: interval.map { ConfidenceInterval(low: 1 - $0.high, high: 1 - $0.low) })
  }
}
