// SPDX-License-Identifier: GPL-3.0-or-later

internal import GRDB
internal import PanelModel

/// Writes one session's parts, in the transaction that is under way.
final class SessionWriter {
  let id: Int64
  private let db: Database
  private var turns: Int
  private var items: Int
  private var planned: Int
  private var stretches: Int
  private var voices: [Voice: Int] = [:]
  private var voiceCount: Int
  /// Where planned items stand, so that what became of one needn't repeat it.
  private var places: [ScheduledItem: Int] = [:]

  /// A speaker in a role.
  private struct Voice: Hashable {
    var speaker: Speaker?
    var role: AssignedRole?
  }

  /// Beyond so many a session's speakers, or a schedule's items, are looked up instead of remembered, or written again.
  private static let remembered = 20_000

  /// A session of its own.
  ///
  /// - Parameter revision: 0, or 1 where another session of that name stands in the archive already.
  init(_ session: RecordedSession, revision: Int, db: Database) throws {
    self.db = db
    (turns, items, planned, stretches, voiceCount) = (0, 0, 0, 0, 0)
    try db.cachedStatement(
      sql: "INSERT INTO sessions (event, name, revision, is_planned) VALUES (?, ?, ?, 0)"
    ).execute(arguments: [session.event ?? "", session.id, revision])
    id = db.lastInsertedRowID
    try note(session)
  }

  /// A session that has parts already.
  init(resuming id: Int64, db: Database) throws {
    self.db = db
    self.id = id
    func next(_ table: String) throws -> Int {
      try Int.fetchOne(
        db.cachedStatement(sql: "SELECT ifnull(max(number) + 1, 0) FROM \(table) WHERE session_id = ?"),
        arguments: [id]) ?? 0
    }
    turns = try next("turns")
    items = try next("recorded_items")
    planned = try next("planned_items")
    stretches = try next("covered")
    voiceCount = try next("voices")
  }

  /// Puts `recording` in the place of what is known of a session; its sources and its tags stay.
  static func rewrite(_ id: Int64, as recording: Recording, db: Database) throws {
    try SessionRemoval.removeContent(of: id, db: db)
    // What the session's name was is its key.
    try db.execute(
      sql: "UPDATE OR IGNORE sessions SET event = ? WHERE id = ?", arguments: [recording.session.event ?? "", id])
    try SessionWriter(resuming: id, db: db).add(recording)
  }

  /// Adds what a part has.
  func add(_ part: Recording) throws {
    try note(part.session)
    try note(part)
    if let schedule = part.schedule {
      for item in schedule.items {
        remember(item, try write(item, inSchedule: true))
      }
    }
    for item in part.items { try write(item) }
    for stretch in part.covered { try write(stretch) }
    for turn in part.turns { try write(turn) }
  }

  /// What an earlier part has said stays.
  private func note(_ session: RecordedSession) throws {
    try db.cachedStatement(
      sql: """
        UPDATE sessions SET title = ifnull(title, ?), room = ifnull(room, ?), track = ifnull(track, ?),
          date = ifnull(date, ?), start = ifnull(start, ?), time_zone = ifnull(time_zone, ?)
        WHERE id = ?
        """
    ).execute(arguments: [
      session.title, session.room, session.track, session.date.map(StoredText.date), session.start?.description,
      session.timeZone, id,
    ])
  }

  private func note(_ part: Recording) throws {
    guard part.schedule != nil || part.slotStart != nil || part.questionsStart != nil else { return }
    try db.cachedStatement(
      sql: """
        UPDATE sessions SET is_planned = max(is_planned, ?), slot_seconds = ifnull(slot_seconds, ?),
          slot_start_seconds = ifnull(slot_start_seconds, ?),
          questions_start_basis = iif(questions_start_seconds IS NULL, ?, questions_start_basis),
          questions_start_seconds = ifnull(questions_start_seconds, ?)
        WHERE id = ?
        """
    ).execute(arguments: [
      part.schedule == nil ? 0 : 1, part.schedule?.slot?.seconds, part.slotStart?.sinceStart.seconds,
      part.questionsStart?.basis.rawValue, part.questionsStart?.at.sinceStart.seconds, id,
    ])
  }

  private func write(_ item: ScheduledItem, inSchedule: Bool) throws -> Int {
    let number = planned
    planned += 1
    try db.cachedStatement(
      sql: """
        INSERT INTO planned_items
          (session_id, number, in_plan, source_name, title, kind, start_seconds, allotment_seconds)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      id, number, inSchedule ? 1 : 0, item.id, item.title, item.kind?.rawValue, item.start?.sinceStart.seconds,
      item.allotment?.seconds,
    ])
    for (place, speaker) in item.speakers.enumerated() {
      try db.cachedStatement(
        sql: "INSERT INTO planned_speakers (session_id, item, number, speaker) VALUES (?, ?, ?, ?)"
      ).execute(arguments: [id, number, place, speaker.name])
    }
    return number
  }

  private func remember(_ item: ScheduledItem, _ number: Int) {
    if places.count < Self.remembered, places[item] == nil { places[item] = number }
  }

  private func write(_ item: RecordedItem) throws {
    let place = try places[item.planned] ?? write(item.planned, inSchedule: false)
    remember(item.planned, place)
    try db.cachedStatement(
      sql: """
        INSERT INTO recorded_items (session_id, number, item, start_seconds, took_seconds, ending)
        VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      id, items, place, item.from?.sinceStart.seconds, item.took?.seconds, item.end.rawValue,
    ])
    items += 1
  }

  private func write(_ stretch: TimeRange) throws {
    try db.cachedStatement(
      sql: "INSERT INTO covered (session_id, number, start_seconds, end_seconds) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [id, stretches, stretch.from.sinceStart.seconds, stretch.to.sinceStart.seconds])
    stretches += 1
  }

  private func write(_ turn: Turn) throws {
    let voice = try number(Voice(speaker: turn.speaker, role: turn.role))
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO turns (session_id, number, voice, start_seconds, end_seconds, ending, invites_questions)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    statement.setUncheckedArguments([
      id, turns, voice, turn.from.sinceStart.seconds, turn.to.sinceStart.seconds, turn.ending.rawValue,
      turn.invitesQuestions ? 1 : 0,
    ])
    try statement.execute()
    turns += 1
  }

  private func number(_ voice: Voice) throws -> Int {
    if let number = voices[voice] { return number }
    if voices.count >= Self.remembered { voices.removeAll() }
    let number = try stored(voice) ?? insert(voice)
    voices[voice] = number
    return number
  }

  private func stored(_ voice: Voice) throws -> Int? {
    // Nobody of a fresh session is stored without being remembered.
    guard voiceCount > voices.count else { return nil }
    return try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT number FROM voices INDEXED BY voices_of_speaker
          WHERE session_id = ? AND speaker IS ? AND role IS ? AND role_basis IS ?
          """),
      arguments: [id, voice.speaker?.name, voice.role?.role.rawValue, voice.role?.basis.rawValue])
  }

  private func insert(_ voice: Voice) throws -> Int {
    try db.cachedStatement(
      sql: "INSERT INTO voices (session_id, number, speaker, role, role_basis) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [
      id, voiceCount, voice.speaker?.name, voice.role?.role.rawValue, voice.role?.basis.rawValue,
    ])
    voiceCount += 1
    return voiceCount - 1
  }
}
