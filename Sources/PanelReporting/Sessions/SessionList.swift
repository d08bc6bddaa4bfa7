// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// A line for each session of an archive.
public struct SessionList: Answer {
  private let sessions: [ArchivedSession]
  private let forecasts: Int

  /// The list of these sessions, in their order.
  ///
  /// - Parameters:
  ///   - sessions: one for each row; none for an empty archive.
  ///   - forecasts: how many the archive stores.
  public init(_ sessions: [ArchivedSession], forecasts: Int = 0) {
    self.sessions = sessions
    self.forecasts = forecasts
  }

  /// The table, and what it adds up to.
  public var document: Document {
    let kept = "\(CountWords.of(forecasts, "forecast")) stored (panelsim sessions forecasts)"
    guard !sessions.isEmpty else {
      return Document([
        .paragraph("No sessions yet; panelsim import reads them."), .paragraph(forecasts == 0 ? nil : kept + "."),
      ])
    }
    let turns = sessions.reduce(0) { $0 + $1.turns }
    let sums = "\(CountWords.of(sessions.count, "session")), \(CountWords.of(turns, "turn")); times in minutes"
    return Document(table, [.paragraph(sums + (forecasts > 0 ? "; \(kept)" : ""), .faint)])
  }

  private var table: [Block] {
    func count(_ number: Int) -> String? { number == 0 ? nil : NumberWords.grouped(number) }
    func short(_ text: String?, _ width: Int = 20) -> String? {
      text.map { TextLayout.truncated(SafeText.visible($0), to: width) }
    }
    return .table(
      "Session", sessions, { SessionTitle.short($0.session) },
      [
        .left("event", 3) { short($0.session.event) }.ifAny,
        .left("date", 7) { $0.session.date.map(DateWords.short) }.ifAny,
        .left("start", 4) { $0.session.start?.description }.ifAny, .left("room", 2) { short($0.session.room) }.ifAny,
        .right("planned", 9) { $0.planned.map { LengthWords.cell($0.seconds) } }.ifAny,
        .right("took", 10) { $0.lasted.map { LengthWords.cell($0.seconds) } }.ifAny,
        .right("items", 5) { count(max($0.plannedItems, $0.recordedItems)) }.ifAny,
        .right("turns", 8) { count($0.turns) }.ifAny, .right("speakers", 6) { count($0.speakers) }.ifAny,
        .left("title", 1) { short($0.session.title, 40) }.ifAny,
        .left("tags", 0) { $0.tags.map(SafeText.visible).joined(separator: ", ") }.ifAny,
      ])
  }
}

/// Sessions for other programs, with all that the archive has of them.
public struct SessionExport: Answer {
  private let recordings: [Recording]

  /// The export of these sessions, in their order.
  public init(_ recordings: [Recording]) { self.recordings = recordings }

  /// The sessions' names, a paragraph each.
  public var document: Document { Document(recordings.map { [.paragraph(SessionTitle.short($0.session))] }) }
  /// One object, `panelsim-recordings/1`.
  public var json: String? { RecordingsJSON(recordings: recordings).value.document }
  /// One row for each item and each turn.
  public var csv: String? { RecordingsCSV(recordings: recordings).text }
}
