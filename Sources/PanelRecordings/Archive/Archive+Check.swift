// SPDX-License-Identifier: GPL-3.0-or-later

internal import GRDB

extension Archive {
  /// Checks the whole file: SQLite's own structure, references between tables, and the content digest of each session
  /// and each stored forecast.
  ///
  /// - Returns: how many sessions and how many forecasts there are, all of them whole.
  /// - Throws: ``ArchiveError/damaged(path:detail:)`` at the first thing that isn't as it was written.
  public func check() throws(ArchiveError) -> (sessions: Int, forecasts: Int) {
    try read { db in
      let verdict = try String.fetchOne(db, sql: "PRAGMA integrity_check(1)") ?? "no verdict"
      guard verdict == "ok" else { throw ArchiveCorruption(verdict) }
      guard try Row.fetchOne(db, sql: "PRAGMA foreign_key_check") == nil else {
        throw ArchiveCorruption("a row refers to another that isn't there")
      }
      let sessions = try Int64.fetchAll(db, sql: "SELECT id FROM sessions")
      for id in sessions {
        var reader = SessionReader(id, db: db)
        _ = try reader.read()
      }
      let forecasts = try Int64.fetchAll(db, sql: "SELECT id FROM forecasts")
      for id in forecasts {
        var reader = ForecastReader(id, db: db)
        _ = try reader.read()
      }
      return (sessions.count, forecasts.count)
    }
  }
}
