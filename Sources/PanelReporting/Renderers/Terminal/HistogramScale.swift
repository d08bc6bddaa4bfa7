// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel

/// A histogram's counts, put into columns of a terminal so that the slot's end falls between two of them.
struct HistogramScale {
  /// In seconds; a round number of seconds or minutes.
  let step: Double
  /// The left edge of the first column, in seconds after the slot's start.
  let origin: Double
  /// Trials per column, in parts of one where a bin lies across a border.
  private(set) var columns: [Double]
  /// After how many columns the slot's end stands; `nil` where it lies outside.
  let endColumn: Int?

  private static let steps: [Double] = [
    1, 2, 3, 5, 6, 10, 12, 15, 20, 30, 40, 60, 90, 120, 180, 240, 300, 450, 600, 900, 1200, 1800, 2700, 3600, 7200,
    10800, 21600, 43200, 86400,
  ]
  /// The share of trials on each side that may lie outside the picture.
  private static let tail = 0.002

  /// `nil` where there is nothing to see: fewer than two bins with trials, or an end spread over weeks.
  ///
  /// - Parameters:
  ///   - end: the slot's end, in seconds after its start.
  ///   - onTime: the share of trials that are on time. Those which end just at `end` are, though their bin begins there.
  ///   - width: the columns that there are.
  init?(_ histogram: Histogram, end: Double, onTime: Double, width: Int) {
    let counts = histogram.counts
    let total = Double(counts.reduce(0, +))
    guard total > 0, width >= 8, histogram.binWidth.isFinite, histogram.origin.isFinite else { return nil }
    let first = Self.bin(counts, leaving: total * Self.tail)
    let last = counts.count - 1 - Self.bin(counts.reversed(), leaving: total * Self.tail)
    guard first < last else { return nil }
    var low = histogram.origin + Double(first) * histogram.binWidth
    var high = histogram.origin + Double(last + 1) * histogram.binWidth
    // The slot's end is shown where that costs no more than two thirds of the picture.
    let spread = high - low
    if end < low, low - end < 2 * spread { low = end }
    if end > high, end - high < 2 * spread { high = end }
    let chosen = Self.steps.first { step in
      step >= histogram.binWidth * 0.999
        && ((high - end) / step).rounded(.up) - ((low - end) / step).rounded(.down) <= Double(width - 1)
    }
    guard let chosen else { return nil }
    let left = ((low - end) / chosen).rounded(.down)
    let right = max(left + 1, ((high - end) / chosen).rounded(.up))
    step = chosen
    origin = end + left * chosen
    columns = Self.spread(histogram, origin: end + left * chosen, step: chosen, columns: Int(right - left))
    endColumn = left <= 0 && right >= 0 ? Int(-left) : nil
    settle(onTime: onTime, trials: total + Double(histogram.below + histogram.beyond))
  }

  /// Puts trials from the column after the slot's end before it until those before it are as many as are on time.
  private mutating func settle(onTime: Double, trials: Double) {
    guard let end = endColumn, end > 0, end < columns.count else { return }
    let late = columns[end...].reduce(0, +)
    let moved = min(columns[end], late - (1 - onTime) * trials)
    // What lies outside the picture, and what a bin across the border shares, isn't worth moving.
    guard moved > 2 * Self.tail * trials else { return }
    columns[end] -= moved
    columns[end - 1] += moved
  }

  /// The first bin before which fewer than `share` trials lie.
  private static func bin(_ counts: [Int], leaving share: Double) -> Int {
    var sum = 0.0
    for (index, count) in counts.enumerated() {
      sum += Double(count)
      if sum > share { return index }
    }
    return 0
  }

  private static func spread(_ histogram: Histogram, origin: Double, step: Double, columns: Int) -> [Double] {
    var result = [Double](repeating: 0, count: columns)
    for (index, count) in histogram.counts.enumerated() where count > 0 {
      let low = (histogram.origin + Double(index) * histogram.binWidth - origin) / step
      let high = low + histogram.binWidth / step
      guard high > 0, low < Double(columns) else { continue }
      for column in Int(max(0, low))..<min(columns, Int(high.rounded(.up))) {
        let shared = min(high, Double(column + 1)) - max(low, Double(column))
        if shared > 0 { result[column] += Double(count) * shared / (high - low) }
      }
    }
    return result
  }
}
