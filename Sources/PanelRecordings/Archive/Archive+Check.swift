// SPDX-License-Identifier: GPL-3.0-or-later

internal import GRDB

extension Archive {
  /// Looks through the whole file: SQLite's own structure, references between tables, and each session's seal.
  ///
  /// - Returns: how many sessions there are, all of them whole.
  /// - Throws: ``ArchiveError/damaged(path:detail:)`` at the first thing that isn't as it was written.
  public func check() throws(ArchiveError) -> Int {
    try read { db in
      let verdict = try String.fetchOne(db, sql: "PRAGMA integrity_check(1)") ?? "no verdict"
      guard verdict == "ok" else { throw Damage(verdict) }
      guard try Row.fetchOne(db, sql: "PRAGMA foreign_key_check") == nil else {
        throw Damage("a row refers to another that isn't there")
      }
      let sessions = try Int64.fetchAll(db, sql: "SELECT id FROM sessions")
      for id in sessions {
        var reader = SessionReader(id, db: db)
        _ = try reader.read()
      }
      return sessions.count
    }
  }
}
