// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

extension Quantiles {
  /// Those of a sample, with intervals from order statistics; `nil` for no numbers.
  ///
  /// The i-th of n numbers stands at probability (i − ½)/n, linear between, as in a scenario's samples.
  init?(of sample: [Double]) {
    guard !sample.isEmpty else { return nil }
    let sorted = sample.sorted()
    func quantile(_ probability: Double) -> QuantileEstimate {
      let place = min(max(probability * Double(sorted.count) - 0.5, 0), Double(sorted.count - 1))
      let below = Int(place)
      let above = min(below + 1, sorted.count - 1)
      let value = sorted[below] + (sorted[above] - sorted[below]) * (place - Double(below))
      let ranks = OrderStatisticInterval.ranks(count: sorted.count, probability: probability)
      return QuantileEstimate(
        value: value, low: ranks.lower.map { sorted[$0 - 1] }, high: ranks.upper.map { sorted[$0 - 1] })
    }
    self.init(p10: quantile(0.1), p50: quantile(0.5), p90: quantile(0.9))
  }
}
