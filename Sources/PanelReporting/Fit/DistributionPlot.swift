// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// How observations are distributed, as bars, and what was fitted to them, as a line.
struct DistributionPlot {
  let observed: ObservedDistribution
  /// How many observations there are.
  let count: Double
  let fitted: any Distribution
  let kind: PlotScale.Kind
  /// An upright line, such as at the planned time.
  var mark: (value: Double, label: String)?

  /// `nil` where there is nothing to see.
  ///
  /// - Parameters:
  ///   - slices: in how many places at least the fitted line is computed; bars are as wide as the count asks for.
  func plot(title: String, description: String, axis: String, slices: Int = 240) -> Plot? {
    guard let (low, high) = range else { return nil }
    let step = PlotScale.step(atLeast: (high - low) / bins, kind, fine: true)
    let first = (low / step + 1e-9).rounded(.down) * step
    let last = max(first + step, (high / step - 1e-9).rounded(.up) * step)
    let count = Int(((last - first) / step).rounded())
    let bars = (0..<count).map { index -> Plot.Bar in
      let from = first + Double(index) * step
      // A value on a border belongs below it, as in a distribution function.
      return Plot.Bar(from: from, to: from + step, height: share(from, from + step))
    }
    let line = line(from: first, to: last, step: step, slices: slices)
    let top = (bars.map(\.height) + line.map(\.y)).max() ?? 1
    guard top > 0 else { return nil }
    let marks = mark.map { [Plot.Layer.mark($0.value, label: $0.label)] } ?? []
    return Plot(
      title: title, description: description, x: .init(label: axis, scale: PlotScale(low: first, high: last, kind)),
      y: .init(label: "share in a bar", scale: PlotScale(low: 0, high: top * 1.1, .shares)),
      layers: [.bars(bars, name: "observed"), .line(line, name: "fitted")] + marks)
  }

  /// More observations show more detail.
  private var bins: Double { min(max(1.2 * count.squareRoot(), 8), 32) }

  /// All but one in two hundred at each end, observed or fitted.
  private var range: (low: Double, high: Double)? {
    let lows = [observed.quantile(0.005), fitted.quantile(0.005)].compactMap(\.self)
    let open = observed.masses.last { $0.high < .infinity }?.high
    let highs = [observed.quantile(0.995) ?? open, fitted.quantile(0.995)].compactMap(\.self)
    guard let low = lows.min(), let high = highs.max(), low.isFinite, high.isFinite else { return nil }
    // One long tail doesn't press all the rest into a corner.
    let reach = (observed.quantile(0.9) ?? open ?? high) - low
    let end = reach > 0 ? min(high, low + 4 * reach) : high
    return low < end ? (low, end) : nil
  }

  private func share(_ from: Double, _ to: Double) -> Double {
    let edge = 1e-9 * (to - from)
    return observed.share(from: from + edge, to: to + edge)
  }

  /// What the fitted distribution puts on a bar's width about each place, so that line and bars compare.
  private func line(from low: Double, to high: Double, step: Double, slices: Int) -> [Plot.Point] {
    let median = fitted.median
    return (0...slices).map { slice in
      let x = low + Double(slice) / Double(slices) * (high - low)
      let (a, b) = (x - step / 2, x + step / 2)
      let mass =
        a < median ? fitted.cumulative(b) - fitted.cumulative(a) : fitted.survival(a) - fitted.survival(b)
      return Plot.Point(x, max(0, mass))
    }
  }
}
