// SPDX-License-Identifier: GPL-3.0-or-later

internal import GRDB

/// Takes sessions out of the archive, in the transaction that is under way.
enum SessionRemoval {
  /// What the archive says of a session, in the order that foreign keys ask for.
  private static let content = [
    "turns", "session_speakers", "covered", "recorded_items", "planned_speakers", "planned_items",
  ]

  /// All that took place or was planned; its name, its tags and its sources stay.
  static func removeContent(of id: Int64, db: Database) throws {
    for table in content { try remove(id, from: table, db: db) }
    try db.cachedStatement(
      sql: """
        UPDATE sessions SET is_planned = 0, slot_seconds = NULL, slot_start_seconds = NULL,
          questions_start_seconds = NULL, questions_start_basis = NULL
        WHERE id = ?
        """
    ).execute(arguments: [id])
  }

  /// The whole session.
  static func remove(_ id: Int64, db: Database) throws {
    for table in content + ["tags", "session_sources"] { try remove(id, from: table, db: db) }
    try db.cachedStatement(sql: "DELETE FROM sessions WHERE id = ?").execute(arguments: [id])
  }

  /// Files of which no session is left.
  static func removeUnusedSources(db: Database) throws {
    let unused = "NOT IN (SELECT source_id FROM session_sources)"
    try db.execute(sql: "DELETE FROM source_remarks WHERE source_id \(unused)")
    try db.execute(sql: "DELETE FROM sources WHERE id \(unused)")
  }

  private static func remove(_ id: Int64, from table: String, db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM \(table) WHERE session_id = ?").execute(arguments: [id])
  }
}
