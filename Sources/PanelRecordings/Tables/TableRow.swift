// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PlainText

/// A row of a timing table as its layout reads it.
struct TableRow {
  let layout: TableLayout
  /// The text of each column that the layout knows, by ``TableColumn/rawValue``; empty where there is nothing.
  private var cells = [String](repeating: "", count: TableColumn.allCases.count)

  init(_ layout: TableLayout) { self.layout = layout }

  /// Takes the cells of the record that was read last.
  mutating func fill(from record: borrowing CSVReader) {
    for (column, place) in layout.columns { cells[column.rawValue] = record.text(of: place.index).trimmed }
  }

  /// A cell's text; `nil` where there is no such column, or nothing in it.
  func text(_ column: TableColumn) -> String? {
    let text = cells[column.rawValue]
    return TableCell.isEmpty(text) ? nil : text
  }

  /// The seconds of a cell; `nil` where there is no such column, or nothing in it.
  private func seconds(_ column: TableColumn, mark: inout DecimalMark) throws(RecordError) -> Double? {
    guard let text = text(column), let place = layout[column] else { return nil }
    let isPoint = column == .from || column == .to || layout.rows == .turns
    do throws(RecordError) {
      return try TableCell.seconds(text, unit: place.unit, isPoint: isPoint, mark: &mark)
    } catch {
      throw RecordError("\(QuotedInput.of(place.name)): \(error.message)", remedy: error.remedy)
    }
  }

  func length(_ column: TableColumn, mark: inout DecimalMark) throws(RecordError) -> Length? {
    try seconds(column, mark: &mark).map { .seconds($0) }
  }

  func point(_ column: TableColumn, mark: inout DecimalMark) throws(RecordError) -> SessionTime? {
    try seconds(column, mark: &mark).map { SessionTime(sinceStart: .seconds($0)) }
  }

  /// The session's own name, else what tells it from others: event, day and room.
  var sessionID: String? {
    if let session = text(.session) { return session }
    // A time may stand behind the day; it doesn't make another session.
    let day = text(.date).map { String($0.prefix { $0 != "T" && $0 != " " }) }
    let parts = [text(.event), day, text(.room)].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// The names in the speaker's cell, which semicolons separate.
  var speakers: [Speaker] {
    (text(.speaker) ?? "").split(separator: ";").map(\.trimmed).filter { !$0.isEmpty }.map(Speaker.init)
  }

  /// The seconds after midnight of a cell; `nil` where there is no such column, or nothing in it.
  func clock(_ column: TableColumn) throws(RecordError) -> Int? {
    guard let text = text(column) else { return nil }
    if let clock = TableCell.clockSeconds(text) { return clock }
    // A day may stand before the time, and a zone behind it.
    let time = text.split { $0 == "T" || $0 == " " }.first { $0.contains(":") } ?? ""
    guard let clock = TableCell.clockSeconds(String(time.prefix(5))) else {
      throw RecordError("“\(QuotedInput.of(text))” is no time of day", remedy: "write it as 09:30")
    }
    return clock
  }

  func date() throws(RecordError) -> CivilDate? {
    guard let text = text(.date) else { return nil }
    return try TableCell.date(text)
  }

  /// The role that the source marks.
  func role() throws(RecordError) -> AssignedRole? {
    if let mark = text(.chair), try TableCell.truth(mark) { return AssignedRole(.moderator, basis: .source) }
    return text(.role).flatMap { RoleWords.role(inCell: $0) }.map { AssignedRole($0, basis: .source) }
  }
}
