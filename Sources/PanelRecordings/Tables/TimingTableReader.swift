// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PlainText

/// Reads the rows of a timing table whose layout is known.
struct TimingTableReader {
  /// So many sessions are known by when they start; items of more have no starts of their own.
  private static let mostStarts = 100_000

  private let layout: TableLayout
  private let fileSession: String
  private var reader: CSVReader
  private var row: TableRow
  private var mark: DecimalMark
  private var log: ReadingLog
  private var buffer: SessionBuffer
  /// When sessions begin, in seconds after midnight: what their items' times are counted from.
  private var starts: [String: Int] = [:]
  private var isBelowHeader = false

  init(_ layout: TableLayout, separator: UInt8, fileSession: String, options: ImportOptions, log: ReadingLog) {
    self.layout = layout
    self.fileSession = fileSession
    self.log = log
    reader = CSVReader(separator: separator, allowsBareQuotes: true)
    row = TableRow(layout)
    mark = DecimalMark(separator: separator)
    buffer = SessionBuffer(override: options.session)
  }

  mutating func read(
    _ bytes: inout ByteSource, take: (Recording) throws(ImportError) -> Void
  ) throws(ImportError) {
    var isEnd = false
    while !isEnd {
      let chunk = try bytes.next()
      isEnd = chunk.isEmpty
      if isEnd { reader.finish() } else { reader.append(chunk) }
      while try nextRecord() { try readRecord(take) }
    }
    guard !buffer.isEmpty else { throw log.nothing("rows below its header") }
    try buffer.flush(log: &log, take: take)
  }

  private mutating func readRecord(_ take: (Recording) throws(ImportError) -> Void) throws(ImportError) {
    // Spreadsheets write empty rows, too, and rows of empty cells.
    if (0..<reader.count).allSatisfy({ reader.bytes(of: $0).isEmpty }) { return }
    guard isBelowHeader else {
      isBelowHeader = true
      return
    }
    do throws(RecordError) {
      try checkCount()
      row.fill(from: reader)
    } catch {
      return try log.refuse(error, line: reader.line)
    }
    if layout.rows == .items { try readItem(take) } else { try readTurn(take) }
  }

  /// Whether there is a record for now; faulty ones are told, and skipped on request.
  private mutating func nextRecord() throws(ImportError) -> Bool {
    while true {
      do throws(CSVError) {
        return try reader.next()
      } catch {
        let fault = RecordError(error.message, remedy: "double quotation marks within a field, and save as UTF-8")
        if error.isFinal { throw log.error(fault, line: error.line) }
        try log.refuse(fault, line: error.line)
      }
    }
  }

  private func checkCount() throws(RecordError) {
    let count = layout.header.count
    // More may be there, if there is nothing in it.
    let hasMore = reader.count > count && (count..<reader.count).contains { !reader.bytes(of: $0).isEmpty }
    guard reader.count >= count, !hasMore else {
      throw RecordError(
        "fields: \(reader.count), where the header has \(count)",
        remedy: "put a field that contains the separator in quotation marks")
    }
  }

  private mutating func readTurn(_ take: (Recording) throws(ImportError) -> Void) throws(ImportError) {
    let turn: Turn
    let date: CivilDate?
    do throws(RecordError) {
      date = try row.date()
      turn = try turnOfRow()
    } catch {
      try log.refuse(error, line: reader.line)
      return
    }
    let row = row
    try buffer.add(
      to: row.sessionID ?? fileSession, line: reader.line, log: &log, take: take,
      describe: { Self.describe(&$0, row, date: date, start: nil) }, { $0.turns.append(turn) })
  }

  private mutating func turnOfRow() throws(RecordError) -> Turn {
    guard let from = try row.point(.from, mark: &mark) else {
      throw RecordError("no beginning of the turn", remedy: "fill in “\(QuotedInput.of(layout[.from]?.name ?? ""))”")
    }
    let to: SessionTime
    if let end = try row.point(.to, mark: &mark) {
      to = end
    } else if let length = try row.length(.length, mark: &mark) {
      to = from + length
    } else {
      throw RecordError(
        "no end of the turn", remedy: "fill in “\(QuotedInput.of((layout[.to] ?? layout[.length])?.name ?? ""))”")
    }
    try TimeLimits.stretch(from, to, read: "\(from.sinceStart.written) to \(to.sinceStart.written)")
    return Turn(speaker: row.text(.speaker).map { Speaker($0) }, role: try row.role(), from: from, to: to)
  }

  private mutating func readItem(_ take: (Recording) throws(ImportError) -> Void) throws(ImportError) {
    let id = row.sessionID ?? fileSession
    let item: RecordedItem
    let slot: Length?
    let date: CivilDate?
    do throws(RecordError) {
      date = try row.date()
      slot = try row.length(.slot, mark: &mark)
      item = try itemOfRow(session: id)
    } catch {
      try log.refuse(error, line: reader.line)
      return
    }
    let layout = layout
    let (row, start) = (row, layout[.start] == nil ? nil : starts[id])
    try buffer.add(
      to: id, line: reader.line, log: &log, take: take,
      describe: { Self.describe(&$0, row, date: date, start: start) },
      { recording in
        if layout.tellsWhatTookPlace { recording.items.append(item) }
        recording.schedule = recording.schedule ?? Schedule(slot: slot)
        recording.schedule?.items.append(item.planned)
        if start != nil, layout[.from]?.unit == .clock { recording.slotStart = .start }
      })
  }

  private mutating func itemOfRow(session id: String) throws(RecordError) -> RecordedItem {
    let start = try row.clock(.start)
    var allotment = try row.length(.planned, mark: &mark)
    if allotment == nil, let start, let end = try row.clock(.plannedEnd) { allotment = Self.length(start, end) }
    if let allotment, allotment <= .zero { throw RecordError("a planned time of nothing", remedy: "leave it empty") }
    var took = try row.length(.actual, mark: &mark)
    if took == nil { took = try row.length(.length, mark: &mark) }
    let from: SessionTime?
    if layout[.from]?.unit == .clock {
      let clock = try row.clock(.from)
      from = sinceStart(of: id, clock, first: start ?? clock)
      if took == nil, let clock, let end = try row.clock(.to) { took = Self.length(clock, end) }
    } else {
      from = try row.point(.from, mark: &mark)
      if took == nil, let from, let to = try row.point(.to, mark: &mark) {
        guard to >= from else { throw RecordError("the item ends before it begins") }
        took = to - from
      }
    }
    guard allotment != nil || took != nil else {
      throw RecordError("neither what was planned nor what it took", remedy: "fill in one of them, or delete the row")
    }
    let planned = ScheduledItem(
      id: row.text(.id), title: row.text(.title), kind: try kind(), speakers: row.speakers,
      start: sinceStart(of: id, start, first: start), allotment: allotment)
    return RecordedItem(planned: planned, from: from, took: took, end: try ending())
  }

  /// A time of day counted from the session's beginning, which is the first that its rows have.
  private mutating func sinceStart(of id: String, _ clock: Int?, first: Int?) -> SessionTime? {
    guard let clock, let first else { return nil }
    if starts[id] == nil, starts.count < Self.mostStarts { starts[id] = first }
    guard let start = starts[id] else { return nil }
    // Past midnight rather than half a day before.
    let seconds = clock - start < -43_200 ? clock - start + 86_400 : clock - start
    return SessionTime(sinceStart: .seconds(Double(seconds)))
  }

  /// From one time of day to another, the next day's if that comes earlier.
  private static func length(_ from: Int, _ to: Int) -> Length {
    .seconds(Double(to >= from ? to - from : to - from + 86_400))
  }

  private func kind() throws(RecordError) -> AgendaItem.Kind? {
    guard let text = row.text(.kind) else { return nil }
    guard let kind = AgendaItem.Kind(rawValue: text.lowercased()) else {
      throw RecordError(
        "“\(QuotedInput.of(text))” is no kind of item",
        remedy: "write " + AgendaItem.Kind.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return kind
  }

  private func ending() throws(RecordError) -> RecordedItem.End {
    guard let text = row.text(.ended), let column = layout[.ended] else { return .unknown }
    if TableColumn.cutOffNames.contains(ColumnName(column.name).base), RecordedItem.End(rawValue: text) == nil {
      return try TableCell.truth(text) ? .cutOff : .finished
    }
    guard let end = RecordedItem.End(rawValue: text.lowercased().replacing(" ", with: "_")) else {
      throw RecordError(
        "“\(QuotedInput.of(text))” is no way to end",
        remedy: "write " + RecordedItem.End.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return end
  }

  private static func describe(_ session: inout RecordedSession, _ row: TableRow, date: CivilDate?, start: Int?) {
    session.event = row.text(.event)
    session.room = row.text(.room)
    session.track = row.text(.track)
    session.date = date
    session.start = start.flatMap { ClockTime(hour: $0 / 3600, minute: $0 / 60 % 60) }
  }
}
