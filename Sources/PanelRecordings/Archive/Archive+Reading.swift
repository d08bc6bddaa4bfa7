// SPDX-License-Identifier: GPL-3.0-or-later

internal import GRDB
public import PanelModel

extension Archive {
  /// Tells `body` each session that is meant, whole, one after the other; those that took place first come first.
  ///
  /// Memory holds one session at a time.
  ///
  /// - Throws: ``ArchiveError``: among others where a session isn't what was written.
  public func forEach(
    _ selection: SessionSelection = SessionSelection(), _ body: (Recording) -> Void
  ) throws(ArchiveError) {
    try read { [path] db in
      for id in try selection.numbers(db: db, path: path) {
        var reader = SessionReader(id, db: db)
        body(try reader.read())
      }
    }
  }

  /// The sessions that are meant, whole.
  public func recordings(_ selection: SessionSelection = SessionSelection()) throws(ArchiveError) -> [Recording] {
    var recordings: [Recording] = []
    try forEach(selection) { recordings.append($0) }
    return recordings
  }

  /// What a list says of the sessions that are meant.
  public func sessions(_ selection: SessionSelection = SessionSelection()) throws(ArchiveError) -> [ArchivedSession] {
    try read { [path] db in
      try selection.numbers(db: db, path: path).compactMap { try Self.summary(of: $0, db: db) }
    }
  }

  private static func summary(of id: Int64, db: Database) throws -> ArchivedSession? {
    var result: ArchivedSession?
    try db.rows(
      """
      SELECT event, name, title, room, track, date, start, time_zone,
        ifnull(slot_seconds,
          (SELECT sum(allotment_seconds) FROM planned_items WHERE session_id = id AND in_schedule)),
        (SELECT max(end_seconds) - min(start_seconds) FROM (
          SELECT start_seconds, end_seconds FROM turns WHERE session_id = id
          UNION ALL
          SELECT start_seconds, start_seconds + took_seconds FROM recorded_items WHERE session_id = id)),
        (SELECT sum(took_seconds) FROM recorded_items WHERE session_id = id),
        (SELECT count(*) FROM planned_items WHERE session_id = id AND in_schedule),
        (SELECT count(*) FROM recorded_items WHERE session_id = id),
        (SELECT count(*) FROM turns WHERE session_id = id),
        (SELECT count(DISTINCT speaker) FROM session_speakers WHERE session_id = id),
        iif(is_planned OR NOT EXISTS (SELECT 1 FROM turns WHERE session_id = id), 1, NULL)
      FROM sessions WHERE id = ?
      """, [id]
    ) { row in
      result = ArchivedSession(
        session: try SessionReader.session(row), planned: try row.optionalLength(8),
        lasted: try row.optionalLength(9) ?? row.optionalLength(10), plannedItems: try row.integer(11),
        recordedItems: try row.isNull(15) ? 0 : row.integer(12), turns: try row.integer(13),
        speakers: try row.integer(14))
    }
    result?.tags = try String.fetchAll(
      db.cachedStatement(sql: "SELECT tag FROM tags WHERE session_id = ? ORDER BY tag"), arguments: [id])
    return result
  }
}
