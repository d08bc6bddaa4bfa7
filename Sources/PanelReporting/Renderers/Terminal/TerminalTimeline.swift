// SPDX-License-Identifier: GPL-3.0-or-later

/// A ``Timeline`` in a terminal: items as letters, speech as bars, the clock below.
struct TerminalTimeline {
  private let timeline: Timeline
  private let labelWidth: Int
  private let columns: Int

  private static let mostColumns = 160
  /// Sessions that are shown below each other have their timelines below each other, whoever spoke.
  private static let leastLabel = DisplayWidth.of("as it went")

  /// `nil` where there is no room for it.
  init?(_ timeline: Timeline, width: Int) {
    self.timeline = timeline
    labelWidth = min(
      timeline.rows.map { DisplayWidth.of($0.label) }.reduce(Self.leastLabel, max), max(8, min(24, width / 4)))
    columns = min(width, Self.mostColumns) - labelWidth - 2
    guard columns >= 16 else { return nil }
  }

  var lines: [StyledLine] {
    timeline.rows.map { row in
      switch row.content {
      case .items(let items): line(row.label, cells(items))
      case .bars(let bars): line(row.label, cells(bars))
      }
    } + axis
  }

  private func line(_ label: String, _ cells: [Character]) -> StyledLine {
    var line = StyledLine(TextLayout.padded(label, to: labelWidth))
    line.append("  " + String(cells))
    return line
  }

  private var from: Double { timeline.range.lowerBound }
  private var seconds: Double { timeline.range.upperBound - timeline.range.lowerBound }
  private var perColumn: Double { seconds / Double(columns) }
  private var slotColumn: Int? { timeline.slotEnd.map(column) }

  private func column(_ time: Double) -> Int {
    min(columns - 1, max(0, Int((time - from) / seconds * Double(columns))))
  }

  private func cells(_ items: [Timeline.Item]) -> [Character] {
    var cells = [Character](repeating: " ", count: columns)
    for item in items {
      let first = column(item.from)
      if let to = item.to, to > item.from {
        let last = max(first, column(to - seconds / Double(columns) / 2))
        for place in first...last { cells[place] = "─" }
      }
      cells[first] = item.letter
    }
    if let end = slotColumn, cells[end] == " " || cells[end] == "─" { cells[end] = "│" }
    return cells
  }

  /// The share of each column's time that the bars take.
  private func cells(_ bars: [Timeline.Bar]) -> [Character] {
    var filled = [Double](repeating: 0, count: columns)
    for bar in bars {
      for place in column(bar.from)...column(bar.to) {
        let left = from + Double(place) * perColumn
        filled[place] += max(0, min(bar.to, left + perColumn) - max(bar.from, left)) / perColumn
      }
    }
    return filled.map { Bars.vertical(min(1, $0), row: 0, of: 1) }
  }

  private var axis: [StyledLine] {
    let (clock, range) = (timeline.clock, timeline.range)
    let widest = max(DisplayWidth.of(clock.words(range.lowerBound)), DisplayWidth.of(clock.words(range.upperBound))) + 3
    let ticks = clock.ticks(in: range, spacing: seconds * Double(widest) / Double(columns))
    let labels = TickLabels(
      ticks.map { (column: column($0), label: clock.words($0)) }, indent: 0, width: columns)
    var rule = [Character](repeating: "─", count: columns)
    if let end = slotColumn { rule[end] = "┴" }
    for place in labels.labelled { rule[place] = "┬" }
    return [line("", rule), line("", Array(labels.line))]
  }
}
