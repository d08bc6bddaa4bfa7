// SPDX-License-Identifier: GPL-3.0-or-later

internal import GRDB

/// A digest of all that the archive says of a session. Two sessions with the same digest have the same content.
struct ContentDigest {
  /// The tables with a session's content, in the order in which they enter the digest.
  enum Table: CaseIterable {
    case sessions, plannedItems, plannedSpeakers, recordedItems, covered, sessionSpeakers, turns

    /// Its rows of a session, without the session's own number, which differs from archive to archive.
    var query: String {
      switch self {
      case .sessions:
        """
        SELECT event, name, title, room, track, date, start, time_zone, is_planned, slot_seconds, slot_start_seconds,
          questions_start_seconds, questions_start_basis
        FROM sessions WHERE id = ?
        """
      case .plannedItems:
        """
        SELECT number, in_schedule, source_name, title, kind, start_seconds, allotment_seconds
        FROM planned_items WHERE session_id = ? ORDER BY number
        """
      case .plannedSpeakers:
        "SELECT item, number, speaker FROM planned_speakers WHERE session_id = ? ORDER BY item, number"
      case .recordedItems:
        """
        SELECT number, item, start_seconds, took_seconds, ending
        FROM recorded_items WHERE session_id = ? ORDER BY number
        """
      case .covered:
        "SELECT number, start_seconds, end_seconds FROM covered WHERE session_id = ? ORDER BY number"
      case .sessionSpeakers:
        "SELECT number, speaker, role, role_basis FROM session_speakers WHERE session_id = ? ORDER BY number"
      case .turns:
        """
        SELECT number, session_speaker, start_seconds, end_seconds, ending, invites_questions
        FROM turns WHERE session_id = ? ORDER BY number
        """
      }
    }

    var columns: Int {
      switch self {
      case .sessions: 13
      case .plannedItems: 7
      case .plannedSpeakers: 3
      case .recordedItems: 5
      case .covered: 3
      case .sessionSpeakers: 4
      case .turns: 6
      }
    }
  }

  private var rows = RowDigest()

  mutating func add(_ row: StoredRow, of table: Table) { rows.add(row, columns: table.columns) }

  var hexadecimal: String { rows.hexadecimal }

  /// The digest that the session should have.
  static func of(_ id: Int64, db: Database) throws -> String {
    var digest = ContentDigest()
    for table in Table.allCases {
      try db.rows(table.query, [id]) { digest.add($0, of: table) }
    }
    return digest.hexadecimal
  }

  /// Notes the digest of what stands there now.
  static func renew(_ id: Int64, db: Database) throws {
    let digest = try of(id, db: db)
    try db.cachedStatement(sql: "UPDATE sessions SET content_digest = ? WHERE id = ?").execute(arguments: [digest, id])
  }
}
