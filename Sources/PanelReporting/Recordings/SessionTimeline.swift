// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel

/// A session along the clock: its items as planned and as they went, and who spoke when.
struct SessionTimeline {
  private let report: SessionReport
  private var recording: Recording { report.recording }
  private let from: Double
  private let to: Double
  private let labelWidth: Int
  private let columns: Int
  private let speakers: [SpeakerRow]

  private struct SpeakerRow {
    var label: String
    var turns: [Turn]
    var seconds: Double
  }

  /// So many get rows of their own.
  private static let mostSpeakers = 10

  /// `nil` where nothing has a place on the clock, or there is no room for it.
  init?(_ report: SessionReport) {
    self.report = report
    let recording = report.recording
    let points =
      recording.turns.flatMap { [$0.from, $0.to] } + recording.items.flatMap { [$0.from, $0.to].compactMap(\.self) }
    guard let first = points.min(), let last = points.max(), first < last else { return nil }
    let slot = report.slot
    from = min(first.sinceStart.seconds, slot?.from ?? .infinity)
    to = max(last.sinceStart.seconds, slot?.to ?? -.infinity)
    speakers = Self.rows(recording)
    let labels = speakers.map(\.label) + ["as it went"]
    labelWidth = min(labels.map { DisplayWidth.of($0) }.max() ?? 0, max(8, min(24, report.width / 4)))
    columns = min(report.width, 160) - labelWidth - 2
    guard columns >= 16 else { return nil }
  }

  private static func rows(_ recording: Recording) -> [SpeakerRow] {
    var turns: [Speaker?: [Turn]] = [:]
    for turn in recording.turns { turns[turn.speaker, default: []].append(turn) }
    var rows = turns.map { speaker, turns in
      SpeakerRow(
        label: speaker.map { SafeText.visible($0.name) } ?? "nobody named", turns: turns,
        seconds: turns.reduce(0) { $0 + $1.length.seconds })
    }
    rows.sort { ($0.seconds, $1.label) > ($1.seconds, $0.label) }
    guard rows.count > mostSpeakers else { return rows }
    let others = rows.dropFirst(mostSpeakers - 1)
    let rest = SpeakerRow(
      label: "\(NumberWords.grouped(others.count)) others", turns: others.flatMap(\.turns),
      seconds: others.reduce(0) { $0 + $1.seconds })
    return rows.prefix(mostSpeakers - 1) + [rest]
  }

  var lines: [StyledLine] {
    var lines: [StyledLine] = []
    if report.hasAgenda {
      let planned = report.agenda.compactMap { row in row.plannedFrom.map { (row.letter, $0, row.plannedTo) } }
      if !planned.isEmpty { lines.append(line("planned", items(planned))) }
      let went = report.agenda.compactMap { row in row.from.map { (row.letter, $0, row.to) } }
      if !went.isEmpty { lines.append(line("as it went", items(went))) }
    }
    for speaker in speakers { lines.append(line(speaker.label, bars(speaker.turns))) }
    return lines + axis
  }

  private func line(_ label: String, _ cells: [Character]) -> StyledLine {
    var line = StyledLine(Fitting.padded(label, to: labelWidth))
    line.append("  " + String(cells))
    return line
  }

  private func column(_ seconds: Double) -> Int {
    min(columns - 1, max(0, Int((seconds - from) / (to - from) * Double(columns))))
  }

  /// Each item from its letter on.
  private func items(_ items: [(letter: Character, from: Double, to: Double?)]) -> [Character] {
    var cells = [Character](repeating: " ", count: columns)
    for item in items {
      let first = column(item.from)
      if let to = item.to, to > item.from {
        let last = max(first, column(to - (self.to - from) / Double(columns) / 2))
        for place in first...last { cells[place] = "─" }
      }
      cells[first] = item.letter
    }
    if let end = slotColumn, cells[end] == " " || cells[end] == "─" { cells[end] = "│" }
    return cells
  }

  /// The share of each column's time that the turns take, as bars.
  private func bars(_ turns: [Turn]) -> [Character] {
    var filled = [Double](repeating: 0, count: columns)
    let perColumn = (to - from) / Double(columns)
    for turn in turns {
      let (start, end) = (turn.from.sinceStart.seconds, turn.to.sinceStart.seconds)
      for place in column(start)...column(end) {
        let left = from + Double(place) * perColumn
        filled[place] += max(0, min(end, left + perColumn) - max(start, left)) / perColumn
      }
    }
    return filled.map { Bars.vertical(min(1, $0), row: 0, of: 1) }
  }

  private var slotColumn: Int? { report.slot.map { column($0.to) } }

  private var axis: [StyledLine] {
    let clock = RecordedClock(recording)
    let labelColumns = max(DisplayWidth.of(clock.words(from)), DisplayWidth.of(clock.words(to))) + 3
    let ticks = clock.ticks(in: from...to, spacing: (to - from) * Double(labelColumns) / Double(columns))
    var rule = [Character](repeating: "─", count: columns)
    if let end = slotColumn { rule[end] = "┴" }
    var labels = ""
    var used = 0
    for tick in ticks {
      let (place, label) = (column(tick), clock.words(tick))
      let wide = DisplayWidth.of(label)
      let start = min(max(0, place - wide / 2), columns - wide)
      guard start > used || used == 0, start >= 0 else { continue }
      rule[place] = "┬"
      labels += Fitting.spaces(start - used) + label
      used = start + wide
    }
    return [line("", rule), line("", Array(labels))]
  }
}
