// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel

/// The line below a histogram, with ticks at round times of the clock.
struct TimeAxis {
  let rule: String
  /// The columns of the ticks and what stands below them, from the left.
  private let ticks: [(column: Int, label: String)]

  private static let intervals: [Double] = [
    60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400, 172_800, 604_800,
  ]

  init(_ scale: HistogramScale, clock: SlotClock, slot: Slot) {
    let width = scale.columns.count + (scale.endColumn == nil ? 0 : 1)
    var ticks: [(column: Int, label: String)] = []
    if let end = scale.endColumn { ticks.append((end, clock.end)) }
    // Round times of the clock, so counted from midnight where there is a clock.
    let start = Double(slot.clock?.from.minutesAfterMidnight ?? 0) * 60
    let last = scale.origin + Double(scale.columns.count) * scale.step
    let labels = [clock.words(scale.origin), clock.words(last)] + (scale.endColumn == nil ? [] : [clock.end])
    let labelWidth = labels.map { DisplayWidth.of($0) }.max() ?? 0
    let interval = Self.intervals.first { $0 / scale.step >= Double(labelWidth + 3) } ?? Self.intervals.last ?? 60
    var time = ((scale.origin + start) / interval).rounded(.up) * interval - start
    while time <= last {
      let bins = Int(((time - scale.origin) / scale.step).rounded())
      let column = bins + (scale.endColumn.map { bins > $0 ? 1 : 0 } ?? 0)
      let isFree = ticks.allSatisfy { abs($0.column - column) > labelWidth + 1 }
      if isFree, column < width { ticks.append((column, clock.words(time))) }
      time += interval
    }
    var line = [Character](repeating: "─", count: width)
    for tick in ticks { line[tick.column] = "┬" }
    if let end = scale.endColumn { line[end] = "┴" }
    rule = String(line)
    self.ticks = ticks.sorted { $0.column < $1.column }
  }

  /// The labels in a line.
  func labels(indent: Int, width: Int) -> String { TickLabels(ticks, indent: indent, width: width).line }
}
