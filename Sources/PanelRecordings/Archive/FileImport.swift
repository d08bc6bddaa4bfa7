// SPDX-License-Identifier: GPL-3.0-or-later

internal import GRDB
internal import PanelModel

/// A file on its way into the archive, within the transaction that is under way.
///
/// What a reader gives is written as it comes: memory holds a few sessions' counters, never a file's turns.
final class FileImport {
  let db: Database
  let source: Int64
  let fileName: String
  /// Sessions that parts came for lately, by their names in the file.
  private var open: [String: SessionWriter] = [:]
  private var remarks = 0

  private static let mostOpen = 64

  init(_ bytes: ByteSource, settings: String, at moment: String, db: Database) throws {
    self.db = db
    fileName = bytes.fileName
    try db.execute(
      sql: "INSERT INTO sources (file, sha256, format, settings, imported_at) VALUES (?, ?, '', ?, ?)",
      arguments: [bytes.fileName, bytes.sha256, settings, moment])
    source = db.lastInsertedRowID
  }

  /// Takes a session, or a part of one.
  func take(_ part: Recording) throws {
    try writer(for: part.session).add(part)
    for source in part.sources {
      for record in source.skipped { try remark(record.line, record.reason, isSkipped: true) }
      for note in source.notes { try remark(note.line, note.text, isSkipped: false) }
    }
  }

  /// Says which format it was read from.
  func name(format: String) throws {
    try db.execute(sql: "UPDATE sources SET format = ? WHERE id = ?", arguments: [format, source])
  }

  private func writer(for session: RecordedSession) throws -> SessionWriter {
    if let writer = open[session.id] { return writer }
    if open.count >= Self.mostOpen { open.removeAll() }
    let writer = try resumed(session) ?? fresh(session)
    open[session.id] = writer
    return writer
  }

  private func resumed(_ session: RecordedSession) throws -> SessionWriter? {
    let id = try Int64.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT id FROM sessions JOIN session_sources ON session_id = id WHERE name = ? AND source_id = ?
          """), arguments: [session.id, source])
    return try id.map { try SessionWriter(resuming: $0, db: db) }
  }

  private func fresh(_ session: RecordedSession) throws -> SessionWriter {
    let isTaken = try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM sessions WHERE event = ? AND name = ? AND revision = 0)"),
      arguments: [session.event ?? "", session.id])
    let writer = try SessionWriter(session, revision: isTaken == true ? 1 : 0, db: db)
    try link(writer.id)
    return writer
  }

  /// Notes that a session was read from this file, and the digest of what it said of it, once that is known.
  func link(_ id: Int64, content: String = "") throws {
    try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO session_sources (session_id, source_id, content) VALUES (?, ?, ?)"
    ).execute(arguments: [id, source, content])
  }

  /// Notes the digest of what this file said of a session of its own.
  func note(_ content: String, of id: Int64) throws {
    try db.cachedStatement(
      sql: "UPDATE session_sources SET content = ? WHERE session_id = ? AND source_id = ? AND content = ''"
    ).execute(arguments: [content, id, source])
  }

  private func remark(_ line: Int, _ text: String, isSkipped: Bool) throws {
    try db.cachedStatement(
      sql: "INSERT INTO source_remarks (source_id, number, is_skipped, line, text) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [source, remarks, isSkipped ? 1 : 0, line, text])
    remarks += 1
  }

  /// Tells `body` the numbers of the sessions that this file has parts of, in the order in which they came. They may
  /// go meanwhile.
  func eachSession(_ body: (Int64) throws -> Void) throws {
    open.removeAll()
    var last: Int64 = 0
    while let id = try Int64.fetchOne(
      db.cachedStatement(
        sql: "SELECT min(session_id) FROM session_sources WHERE source_id = ? AND session_id > ?"),
      arguments: [source, last])
    {
      try body(id)
      last = id
    }
  }
}
