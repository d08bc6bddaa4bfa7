// SPDX-License-Identifier: GPL-3.0-or-later

internal import GRDB
internal import PanelModel

/// Reads one session whole, and holds it to its content digest.
struct SessionReader {
  private let id: Int64
  private let db: Database
  private var digest = ContentDigest()

  init(_ id: Int64, db: Database) {
    self.id = id
    self.db = db
  }

  /// The session, with its sources.
  ///
  /// - Throws: ``ArchiveCorruption`` where it isn't what was written.
  mutating func read() throws -> Recording {
    guard var recording = try head() else { throw ArchiveCorruption("session \(id) is missing") }
    let planned = try plannedItems()
    if recording.schedule != nil { recording.schedule?.items = planned.filter(\.isInSchedule).map(\.item) }
    recording.items = try recordedItems(planned.map(\.item))
    try each(.covered) { row in recording.covered.append(TimeRange(from: try row.time(1), to: try row.time(2))) }
    let sessionSpeakers = try sessionSpeakers()
    try each(.turns) { row in recording.turns.append(try Self.turn(row, sessionSpeakers)) }
    try check(recording.session)
    recording.sources = try sources()
    // Parts of a file, or files, may overlap; almost always they are in order already.
    let isInOrder = zip(recording.turns, recording.turns.dropFirst()).allSatisfy { $0.from <= $1.from }
    if !isInOrder { recording.turns.sort { $0.from < $1.from } }
    return recording
  }

  private mutating func each(_ table: ContentDigest.Table, _ body: (StoredRow) throws -> Void) throws {
    var digest = digest
    try db.rows(table.query, [id]) { row in
      digest.add(row, of: table)
      try body(row)
    }
    self.digest = digest
  }

  private mutating func head() throws -> Recording? {
    var recording: Recording?
    try each(.sessions) { row in
      recording = Recording(session: try Self.session(row), sources: [])
      if try row.flag(8) { recording?.schedule = Schedule(slot: try row.optionalLength(9)) }
      recording?.slotStart = try row.optionalTime(10)
      if let at = try row.optionalTime(11) {
        recording?.questionsStart = QuestionsStart(at: at, basis: try row.word(12))
      }
    }
    return recording
  }

  /// Which session a row is of, from its first eight columns.
  static func session(_ row: StoredRow) throws -> RecordedSession {
    let event = try row.text(0)
    return RecordedSession(
      id: try row.text(1), title: try row.optionalText(2), event: event.isEmpty ? nil : event,
      room: try row.optionalText(3), track: try row.optionalText(4),
      date: try row.optionalText(5).map(StoredText.readDate),
      start: try row.optionalText(6).map(StoredText.readClock), timeZone: try row.optionalText(7))
  }

  private mutating func plannedItems() throws -> [(item: ScheduledItem, isInSchedule: Bool)] {
    var items: [(item: ScheduledItem, isInSchedule: Bool)] = []
    try each(.plannedItems) { row in
      guard try row.integer(0) == items.count else { throw ArchiveCorruption("planned items are missing") }
      items.append(
        (
          ScheduledItem(
            id: try row.optionalText(2), title: try row.optionalText(3), kind: try row.optionalWord(4),
            start: try row.optionalTime(5), allotment: try row.optionalLength(6)),
          try row.flag(1)
        ))
    }
    try each(.plannedSpeakers) { row in
      let item = try row.integer(0)
      guard items.indices.contains(item) else { throw ArchiveCorruption("a speaker has no planned item") }
      items[item].item.speakers.append(Speaker(try row.text(2)))
    }
    return items
  }

  private mutating func recordedItems(_ planned: [ScheduledItem]) throws -> [RecordedItem] {
    var items: [RecordedItem] = []
    try each(.recordedItems) { row in
      let item = try row.integer(1)
      guard planned.indices.contains(item) else { throw ArchiveCorruption("an item isn't among the planned ones") }
      items.append(
        RecordedItem(
          planned: planned[item], from: try row.optionalTime(2), took: try row.optionalLength(3), end: try row.word(4)))
    }
    return items
  }

  private mutating func sessionSpeakers() throws -> [(speaker: Speaker?, role: AssignedRole?)] {
    var sessionSpeakers: [(speaker: Speaker?, role: AssignedRole?)] = []
    try each(.sessionSpeakers) { row in
      guard try row.integer(0) == sessionSpeakers.count else { throw ArchiveCorruption("speakers are missing") }
      var role: AssignedRole?
      if let word: Role = try row.optionalWord(2) { role = AssignedRole(word, basis: try row.word(3)) }
      sessionSpeakers.append((try row.optionalText(1).map(Speaker.init), role))
    }
    return sessionSpeakers
  }

  private static func turn(_ row: StoredRow, _ sessionSpeakers: [(speaker: Speaker?, role: AssignedRole?)]) throws
    -> Turn
  {
    let sessionSpeaker = try row.integer(1)
    guard sessionSpeakers.indices.contains(sessionSpeaker) else { throw ArchiveCorruption("a turn has no speaker") }
    let (from, to) = (try row.time(2), try row.time(3))
    guard from <= to else { throw ArchiveCorruption("a turn ends before it begins") }
    return Turn(
      speaker: sessionSpeakers[sessionSpeaker].speaker, role: sessionSpeakers[sessionSpeaker].role, from: from, to: to,
      ending: try row.word(4),
      invitesQuestions: try row.flag(5))
  }

  private func check(_ session: RecordedSession) throws {
    let stored = try String.fetchOne(
      db.cachedStatement(sql: "SELECT content_digest FROM sessions WHERE id = ?"), arguments: [id])
    guard stored == digest.hexadecimal else {
      throw ArchiveCorruption("the session “\(session.id)” isn't what was written")
    }
  }

  private func sources() throws -> [RecordingSource] {
    var sources: [RecordingSource] = []
    try db.rows(
      """
      SELECT DISTINCT sources.id, file, sha256, format FROM sources JOIN session_sources ON source_id = sources.id
      WHERE session_id = ? ORDER BY sources.id
      """, [id]
    ) { row in
      var source = RecordingSource(file: try row.text(1), sha256: try row.text(2), format: try row.text(3))
      try db.rows(
        "SELECT is_skipped, line, text FROM source_remarks WHERE source_id = ? ORDER BY number", [try row.integer(0)]
      ) { row in
        let (line, text) = (try row.integer(1), try row.text(2))
        if try row.flag(0) {
          source.skipped.append(SkippedRecord(line: line, reason: text))
        } else {
          source.notes.append(SourceNote(line: line, text: text))
        }
      }
      sources.append(source)
    }
    return sources
  }
}
