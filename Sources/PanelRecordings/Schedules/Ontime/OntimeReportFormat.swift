// SPDX-License-Identifier: GPL-3.0-or-later

package import PanelModel
import PlainText

/// The report that Ontime, the timer, writes of a show: when each event was to begin and to end, and when it did.
///
/// The file is one session, from the first scheduled start on. Times are those of a clock with 24 or 12 hours; `...`
/// stands for what didn't happen. There is no day in it. Source: <https://github.com/cpvalente/ontime>, `makeReportCSV`.
package enum OntimeReportFormat: RecordingFormat {
  package static let name = "ontime-report"
  package static let summary = "Ontime's report (CSV): events as scheduled and as they went"

  package static func recognises(_ head: ArraySlice<UInt8>, fileName: String) -> Bool {
    guard let header = HeadText.lines(of: head).first else { return false }
    return OntimeReportColumns(header.split(separator: ",").map { $0.trimmed.trimmingQuotes }) != nil
  }

  package static func read(
    _ bytes: inout ByteSource, options: ImportOptions, take: (Recording) throws(ImportError) -> Void
  ) throws(ImportError) {
    var log = ReadingLog(bytes, format: name, options: options)
    var table = CSVReader()
    table.append(try bytes.rest(atMost: ScheduleCollector.largest)[...])
    table.finish()
    var columns: OntimeReportColumns?
    var rows: [OntimeReportRow] = []
    while try next(&table, log: &log) {
      if table.isEmptyLine { continue }
      let fields = (0..<table.count).map { table.text(of: $0).trimmed }
      guard let known = columns else {
        columns = OntimeReportColumns(fields)
        if columns == nil {
          throw log.error(
            RecordError("the header isn't that of a report", remedy: "export the report from Ontime again"),
            line: table.line)
        }
        continue
      }
      do throws(RecordError) {
        rows.append(try OntimeReportRow(fields, known, after: rows.last, line: table.line))
      } catch {
        try log.refuse(error, line: table.line)
      }
    }
    guard let begin = rows.first?.start else { throw log.nothing("events") }
    for row in rows where row.plays > 1 {
      log.note(
        "“\(QuotedInput.of(row.title ?? ""))” was played \(row.plays) times; the report has the last", line: row.line)
    }
    let id = options.session ?? SessionName.of(file: log.file)
    let planned = rows.map { $0.planned(from: begin) }
    let end = rows.map(\.end).max() ?? begin
    let session = RecordedSession(id: id, start: ClockTime(hour: begin / 3600 % 24, minute: begin / 60 % 60))
    try take(
      Recording(
        session: session, schedule: Schedule(slot: .seconds(Double(end - begin)), items: planned), slotStart: .start,
        items: zip(rows, planned).map { $0.recorded($1, from: begin) }, sources: [log.source()]))
  }

  private static func next(_ table: inout CSVReader, log: inout ReadingLog) throws(ImportError) -> Bool {
    while true {
      do throws(CSVError) {
        return try table.next()
      } catch {
        if error.isFinal { throw log.error(RecordError(error.message), line: error.line) }
        try log.refuse(RecordError(error.message), line: error.line)
      }
    }
  }
}

/// Where a report's columns stand.
struct OntimeReportColumns {
  let title: Int
  let scheduledStart: Int
  let actualStart: Int
  let scheduledEnd: Int
  let actualEnd: Int
  let plays: Int?
  let count: Int

  /// `nil` where a column is missing.
  init?(_ header: [String]) {
    let names = header.map { $0.lowercased() }
    func place(_ name: String) -> Int? { names.firstIndex(of: name) }
    guard let title = place("title"), let scheduledStart = place("scheduled start"),
      let actualStart = place("actual start"), let scheduledEnd = place("scheduled end"),
      let actualEnd = place("actual end")
    else { return nil }
    (self.title, self.scheduledStart, self.actualStart) = (title, scheduledStart, actualStart)
    (self.scheduledEnd, self.actualEnd, plays, count) = (scheduledEnd, actualEnd, place("play count"), header.count)
  }
}

/// An event of a report. Times are in seconds after midnight of the first day.
struct OntimeReportRow {
  let line: Int
  let title: String?
  let start: Int
  let end: Int
  let actualStart: Int?
  let actualEnd: Int?
  let plays: Int

  init(
    _ fields: [String], _ columns: OntimeReportColumns, after last: OntimeReportRow?, line: Int
  ) throws(RecordError) {
    guard fields.count == columns.count else {
      throw RecordError("fields: \(fields.count), where the header has \(columns.count)")
    }
    func time(_ column: Int) throws(RecordError) -> Int? {
      if fields[column] == "..." || fields[column].isEmpty { return nil }
      guard let seconds = Self.clock(fields[column]) else {
        throw RecordError("“\(QuotedInput.of(fields[column]))” is no time of day", remedy: "write it as 14:05:00")
      }
      return seconds
    }
    self.line = line
    title = fields[columns.title].isEmpty ? nil : fields[columns.title]
    guard let start = try time(columns.scheduledStart), let end = try time(columns.scheduledEnd) else {
      throw RecordError("an event without its scheduled times")
    }
    // A show that goes on after midnight.
    self.start = Self.after(last?.start ?? start, start)
    self.end = Self.after(self.start, end)
    actualStart = try time(columns.actualStart).map { [start = self.start] in Self.after(start, $0) }
    actualEnd = try time(columns.actualEnd).map { [from = actualStart ?? self.start] in Self.after(from, $0) }
    if let from = actualStart, let to = actualEnd, to < from { throw RecordError("the event ended before it began") }
    let plays = columns.plays.map { fields[$0] } ?? ""
    self.plays = Int(plays) ?? 1
  }

  /// A time of day on the day on which it is less than half a day before another.
  private static func after(_ other: Int, _ time: Int) -> Int {
    var time = time
    while time < other - 43_200 { time += 86_400 }
    return time
  }

  /// `14:05:00`, `02:05:00 PM`.
  private static func clock(_ text: String) -> Int? {
    let parts = text.uppercased().split(separator: " ")
    guard let first = parts.first, let seconds = DigitReader.clock(String(first)) else { return nil }
    switch parts.count {
    case 1: return seconds < 86_400 ? seconds : nil
    case 2 where seconds >= 3600 && seconds < 13 * 3600 && ["AM", "PM"].contains(parts[1]):
      return seconds % 43_200 + (parts[1] == "PM" ? 43_200 : 0)
    default: return nil
    }
  }

  func planned(from begin: Int) -> ScheduledItem {
    ScheduledItem(
      title: title, kind: ScheduledKind.of(title: title),
      start: SessionTime(sinceStart: .seconds(Double(start - begin))),
      allotment: end > start ? .seconds(Double(end - start)) : nil)
  }

  func recorded(_ planned: ScheduledItem, from begin: Int) -> RecordedItem {
    let from = actualStart.map { SessionTime(sinceStart: .seconds(Double($0 - begin))) }
    var took: Length?
    if let actualStart, let actualEnd { took = .seconds(Double(actualEnd - actualStart)) }
    return RecordedItem(planned: planned, from: from, took: took)
  }
}

extension String {
  /// Without the quotation marks around it.
  fileprivate var trimmingQuotes: String {
    count > 1 && hasPrefix("\"") && hasSuffix("\"") ? String(dropFirst().dropLast()) : self
  }
}
