// SPDX-License-Identifier: GPL-3.0-or-later

internal import GRDB
internal import PanelModel

/// What is done once a file is read to its end: turns are tidied, schedules join recordings, sessions that are known already
/// are told from new ones, and each gets its content digest.
struct ImportCommit {
  private let file: FileImport
  private let options: ImportOptions
  private let replaces: Bool
  private var db: Database { file.db }

  init(_ file: FileImport, options: ImportOptions, replaces: Bool) {
    self.file = file
    self.options = options
    self.replaces = replaces
  }

  /// A session with more turns than this is kept as it was read: nothing that people took part in has so many.
  static let mostTidied = 300_000

  func settle(_ summary: ImportSummary) throws -> ImportSummary {
    var summary = summary
    var isEmpty = true
    try file.eachSession { id in
      isEmpty = false
      try tidy(id, &summary)
      try ContentDigest.renew(id, db: db)
    }
    guard !isEmpty else {
      throw ImportError(file: summary.file, message: "there is no session in it")
    }
    try count(&summary)
    try file.eachSession { id in try settle(id, &summary) }
    if replaces { try SessionRemoval.removeUnusedSources(db: db) }
    try ScheduleJoin(file, options: options).settle(&summary)
    return summary
  }

  private func tidy(_ id: Int64, _ summary: inout ImportSummary) throws {
    let turns = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT count(*) FROM turns WHERE session_id = ?"), arguments: [id])
    guard let turns, turns > 0 else { return }
    guard turns <= Self.mostTidied else {
      summary.untidied.append(try name(of: id))
      return
    }
    try ContentDigest.renew(id, db: db)
    var reader = SessionReader(id, db: db)
    let recording = try reader.read()
    let tidied = recording.tidied(options.turns)
    if tidied != recording { try SessionWriter.rewrite(id, as: tidied, db: db) }
  }

  private func name(of id: Int64) throws -> String {
    try String.fetchOne(db, sql: "SELECT name FROM sessions WHERE id = ?", arguments: [id]) ?? ""
  }

  /// Holds a session against what was there before.
  private func settle(_ id: Int64, _ summary: inout ImportSummary) throws {
    let content = try digest(id)
    if let same = try session(withContent: content, otherThan: id) {
      try SessionRemoval.remove(id, db: db)
      try file.link(same, content: content)
      summary.knownSessions += 1
      return
    }
    try file.note(content, of: id)
    guard let known = try known(as: id) else {
      summary.newSessions += 1
      return
    }
    if replaces {
      try db.execute(sql: "UPDATE OR REPLACE tags SET session_id = ? WHERE session_id = ?", arguments: [id, known])
      try SessionRemoval.remove(known, db: db)
      try db.execute(sql: "UPDATE sessions SET revision = 0 WHERE id = ?", arguments: [id])
      summary.replacedSessions += 1
    } else if let whole = try complement(known, id, content) {
      summary.newSessions += 1
      if whole.schedule == nil { summary.completedSessions += 1 } else { summary.joinedSessions += 1 }
    } else {
      throw try conflict(known)
    }
  }

  private func digest(_ id: Int64) throws -> String {
    try String.fetchOne(db.cachedStatement(sql: "SELECT content_digest FROM sessions WHERE id = ?"), arguments: [id])
      ?? ""
  }

  /// A session of which some file said the same, whatever has become of it since.
  private func session(withContent content: String, otherThan id: Int64) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(
        sql: "SELECT session_id FROM session_sources WHERE content = ? AND session_id <> ? LIMIT 1"),
      arguments: [content, id])
  }

  private func known(as id: Int64) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT old.id FROM sessions AS new JOIN sessions AS old USING (event, name)
          WHERE new.id = ? AND new.revision = 1 AND old.revision = 0
          """), arguments: [id])
  }

  /// Makes one of two sessions of the same name that say different things of it.
  ///
  /// - Returns: the session; `nil` where the two contradict each other.
  private func complement(_ known: Int64, _ id: Int64, _ content: String) throws -> Recording? {
    var (old, new) = (SessionReader(known, db: db), SessionReader(id, db: db))
    let (first, second) = (try old.read(), try new.read())
    guard let whole = first.complemented(by: second) else { return nil }
    try SessionRemoval.remove(id, db: db)
    try SessionWriter.rewrite(known, as: whole.tidied(options.turns), db: db)
    try file.link(known, content: content)
    try ContentDigest.renew(known, db: db)
    return whole
  }

  private func conflict(_ known: Int64) throws -> ArchiveError {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT name, file FROM sessions JOIN session_sources ON session_id = sessions.id
          JOIN sources ON source_id = sources.id
        WHERE sessions.id = ? ORDER BY sources.id LIMIT 1
        """, arguments: [known])
    return .conflict(session: row?["name"] ?? "", file: file.fileName, otherFile: row?["file"] ?? "")
  }

  private func count(_ summary: inout ImportSummary) throws {
    func number(_ what: String, _ table: String) throws -> Int {
      try Int.fetchOne(
        db,
        sql:
          "SELECT \(what) FROM \(table) WHERE session_id IN (SELECT session_id FROM session_sources WHERE source_id = ?)",
        arguments: [file.source]) ?? 0
    }
    summary.turns = try number("count(*)", "turns")
    summary.items = try number("count(*)", "recorded_items")
    summary.plannedItems = try number("sum(in_schedule)", "planned_items")
    summary.recorded = try number(
      "count(DISTINCT session_id)", "(SELECT session_id FROM turns UNION SELECT session_id FROM recorded_items)")
    summary.planned = try number("sum(is_planned)", "(SELECT id AS session_id, is_planned FROM sessions)")
    summary.speakers =
      try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM (
            SELECT speaker FROM session_speakers JOIN session_sources USING (session_id) WHERE source_id = ? AND speaker NOT NULL
            UNION
            SELECT speaker FROM planned_speakers JOIN session_sources USING (session_id) WHERE source_id = ?)
          """, arguments: [file.source, file.source]) ?? 0
    summary.skippedRecords =
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM source_remarks WHERE source_id = ? AND is_skipped", arguments: [file.source])
      ?? 0
    try remarks(isSkipped: true) { summary.skipped.append(SkippedRecord(line: $0, reason: $1)) }
    try remarks(isSkipped: false) { summary.notes.append(SourceNote(line: $0, text: $1)) }
    try guesses(&summary)
  }

  /// A few of the remarks on the file.
  private func remarks(isSkipped: Bool, _ body: (Int, String) -> Void) throws {
    try db.rows(
      "SELECT line, text FROM source_remarks WHERE source_id = ? AND is_skipped = ? ORDER BY number LIMIT 10",
      [file.source, isSkipped ? 1 : 0]
    ) { row in body(try row.integer(0), try row.text(1)) }
  }

  private func guesses(_ summary: inout ImportSummary) throws {
    let guessed = """
      FROM session_speakers JOIN session_sources USING (session_id) JOIN sessions ON sessions.id = session_id
      WHERE source_id = ? AND role = 'moderator' AND role_basis = 'guessed' AND speaker NOT NULL
      """
    summary.guessedSessions =
      try Int.fetchOne(db, sql: "SELECT count(DISTINCT session_id) \(guessed)", arguments: [file.source]) ?? 0
    try db.rows("SELECT name, speaker \(guessed) LIMIT 3", [file.source]) { row in
      summary.guessedModerators.append(
        ImportSummary.GuessedModerator(session: try row.text(0), speaker: Speaker(try row.text(1))))
    }
  }
}

extension Recording {
  /// The session with what either says, where they say different things of it: one the schedule, the other the turns, say,
  /// or the stretches that turns cover; `nil` where they contradict each other. Items that follow from turns are left to
  /// be found anew.
  func complemented(by other: Recording) -> Recording? {
    func canUnite<Value: Equatable>(_ part: KeyPath<Recording, Value>, empty: Value) -> Bool {
      let (mine, others) = (self[keyPath: part], other[keyPath: part])
      return mine == others || mine == empty || others == empty
    }
    guard !tookPlace || !other.tookPlace, canUnite(\.covered, empty: []), canUnite(\.slotStart, empty: nil) else {
      return nil
    }
    var (whole, rest) = tookPlace ? (self, other) : (other, self)
    if whole.tookPlace {
      if whole.hasItemsOfTurns { whole.items = [] }
      if rest.schedule != nil, let joined = SessionJoin(schedules: [rest], recordings: [whole]).joined.first {
        whole = joined.recording
      }
    } else {
      guard canUnite(\.schedule, empty: nil) else { return nil }
    }
    whole.schedule = whole.schedule ?? rest.schedule
    whole.slotStart = whole.slotStart ?? rest.slotStart
    if whole.covered.isEmpty { whole.covered = rest.covered }
    return whole
  }

  /// Whether anything is recorded, so that it isn't a schedule alone.
  var tookPlace: Bool { !turns.isEmpty || !items.isEmpty }
}
