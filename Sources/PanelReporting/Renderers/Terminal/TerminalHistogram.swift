// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// How the end is spread, as bars over the clock with the slot's end marked.
struct TerminalHistogram {
  private let onTime: Estimate
  private let slot: Slot
  private let clock: SlotClock
  private let width: Int
  private let scale: HistogramScale?

  private static let rows = 3
  private static let mostColumns = 110

  init(_ histogram: EndHistogram, width: Int) {
    onTime = histogram.onTime
    slot = histogram.slot
    clock = SlotClock(slot: histogram.slot)
    self.width = width
    scale = HistogramScale(
      histogram.ends, end: slot.length.seconds, onTime: onTime.value, width: min(width, Self.mostColumns) - 4)
  }

  var lines: [StyledLine] {
    guard let scale else { return [] }
    return [caption(scale)] + bars(scale) + axis(scale)
  }

  /// `on time 60.1% (60.0–60.2%) │ late 39.9%`, with its bar where the slot's end is.
  private func caption(_ scale: HistogramScale) -> StyledLine {
    let full = "on time \(NumberWords.percent(onTime)) "
    let short = "on time \(NumberWords.edge(onTime) ?? NumberWords.percent(onTime.value)) "
    let late = " late \(NumberWords.edge(onTime.complement) ?? NumberWords.percent(1 - onTime.value))"
    guard let end = scale.endColumn else {
      let slot = "\(short.dropLast()),\(late); the slot ends at \(clock.end)"
      return StyledLine(TextLayout.truncated("When it ends: " + slot, to: width), .faint)
    }
    let room = end + 2
    let left = [full, short].first { DisplayWidth.of($0) <= room } ?? ""
    var line = StyledLine(TextLayout.spaces(room - DisplayWidth.of(left)))
    line.append(left, .good)
    line.append("│", .heading)
    // The interval is said once, on the side that has room for it.
    let fullLate = " late \(NumberWords.percent(onTime.complement))"
    let right = left == full ? [late] : [fullLate, late]
    if let right = right.first(where: { line.width + DisplayWidth.of($0) <= width }) {
      line.append(right, .bad)
    }
    return line
  }

  private func bars(_ scale: HistogramScale) -> [StyledLine] {
    let greatest = scale.columns.max() ?? 1
    return (0..<Self.rows).reversed().map { row in
      var line = StyledLine("  ")
      for (index, count) in scale.columns.enumerated() {
        if index == scale.endColumn { line.append("│", .heading) }
        let isLate = scale.origin + Double(index) * scale.step >= slot.length.seconds - 1e-6
        line.append(String(Bars.vertical(count / greatest, row: row, of: Self.rows)), isLate ? .bad : .good)
      }
      if scale.endColumn == scale.columns.count { line.append("│", .heading) }
      return line
    }
  }

  private func axis(_ scale: HistogramScale) -> [StyledLine] {
    let axis = TimeAxis(scale, clock: clock, slot: slot)
    return [StyledLine("  " + axis.rule, .faint), StyledLine(axis.labels(indent: 2, width: width))]
  }
}

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
