// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// The agenda as a table: when each item starts, how long it takes, how often it runs over. The last row is the whole
/// session's.
struct AgendaSection {
  private let report: TerminalReport
  private var segments: [SegmentForecast] { report.forecast.segments }

  init(_ report: TerminalReport) { self.report = report }

  var lines: [StyledLine] {
    var others = by + [planned] + starts + takes + [over]
    for column in [rare("cut off", \.cut, 3), rare("trimmed", \.trimmed, 2), rare("absent", \.happens, 1)] {
      if let column { others.append(column) }
    }
    let titles = segments.map { Table.Cell(SafeText.visible($0.title)) } + [.init("End of the session", .heading)]
    let table = Table(
      first: .init(heading: "Agenda", cells: titles), others: others, leastFirstWidth: report.width < 60 ? 12 : 24)
    let absences = table.shows("absent", width: report.width) ? [] : AbsenceNotes(report).lines
    return shortened(table.lines(width: report.width)) + absences
  }

  /// Without the middle of items that are repeated more often than anybody reads.
  private func shortened(_ lines: [StyledLine]) -> [StyledLine] {
    let counts = report.scenario.agenda.map(\.count)
    guard counts.reduce(0, +) == segments.count else { return lines }
    var rest = lines.dropFirst()
    var shown = Array(lines.prefix(1))
    for count in counts {
      let rows = rest.prefix(count)
      rest = rest.dropFirst(count)
      guard count > Self.mostRepetitions else {
        shown += rows
        continue
      }
      let omitted = StyledLine("… and \(NumberWords.grouped(count - 5)) more", .faint)
      shown += rows.prefix(3) + [omitted] + rows.suffix(2)
    }
    return shown + rest
  }

  private static let mostRepetitions = 10

  private var by: [Table.Column] {
    guard segments.contains(where: { $0.by != nil }) else { return [] }
    return [.init(heading: "by", importance: 0, cells: segments.map { .init(SafeText.visible($0.by ?? "")) } + [""])]
  }

  /// For questions it is the least they are to get. Below stands the sum, not the slot, which people would add up to.
  private var planned: Table.Column {
    let cells = segments.map { segment -> Table.Cell in
      let minutes = LengthWords.cell(segment.planned.seconds)
      guard segment.kind == .questions else { return .init(minutes) }
      return .init(segment.planned > .zero ? minutes + "+" : "–")
    }
    let sum = LengthWords.cell(segments.reduce(0) { $0 + $1.planned.seconds })
    let isLeast = segments.contains { $0.kind == .questions }
    return .init(
      heading: "planned", alignment: .right, importance: 7, cells: cells + [.init(sum + (isLeast ? "+" : ""), .heading)]
    )
  }

  private var starts: [Table.Column] {
    let finish = report.forecast.finish
    let typical = segments.map { Table.Cell($0.start.map { report.clock.words($0[.p50].value) } ?? "never") }
    let ranges = segments.map { Table.Cell($0.start.map { report.clock.words($0[.p10].value, $0[.p90].value) } ?? "") }
    let end = Table.Cell(report.clock.words(finish[.p50].value), .heading)
    return [
      .init(heading: "starts", importance: 10, cells: typical + [end]),
      .init(
        heading: "8 in 10", importance: 6,
        cells: ranges + [.init(report.clock.words(finish[.p10].value, finish[.p90].value))]),
    ]
  }

  private var takes: [Table.Column] {
    let lengths = segments.map(\.duration) + [report.forecast.finish]
    let ranges = lengths.map { Table.Cell(LengthWords.cells($0[.p10].value, $0[.p90].value)) }
    var typical = lengths.map { Table.Cell(LengthWords.cell($0[.p50].value)) }
    typical[typical.count - 1].role = .heading
    return [
      .init(heading: "takes", alignment: .right, importance: 9, cells: typical),
      .init(heading: "8 in 10", importance: 5, cells: ranges),
    ]
  }

  private var over: Table.Column {
    let late = 1 - report.forecast.onTime.value
    let cells = segments.map { Table.Cell($0.overPlanned.map { NumberWords.percent($0.value) } ?? "") }
    return .init(
      heading: "over", alignment: .right, importance: 8, gap: 3,
      cells: cells + [.init(NumberWords.percent(late), .heading)])
  }

  /// A column for what happens in some scenarios only, and mostly to talks.
  private func rare(
    _ heading: String, _ figure: KeyPath<SegmentForecast, Estimate>, _ importance: Int
  ) -> Table.Column? {
    let values = segments.map { figure == \.happens ? 1 - $0.happens.value : $0[keyPath: figure].value }
    guard values.contains(where: { $0 > 0 }) else { return nil }
    let cells = zip(segments, values).map { segment, value -> Table.Cell in
      value == 0 && segment.kind != .talk ? "" : .init(NumberWords.percent(value))
    }
    return .init(heading: heading, alignment: .right, importance: importance, cells: cells + [""])
  }
}
