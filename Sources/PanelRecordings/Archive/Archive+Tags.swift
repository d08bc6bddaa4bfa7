// SPDX-License-Identifier: GPL-3.0-or-later

internal import GRDB

extension Archive {
  /// Gives the sessions that are meant some tags, and takes others from them.
  ///
  /// - Returns: how many sessions are meant.
  public func tag(
    _ selection: SessionSelection, adding added: [String], removing removed: [String] = []
  ) throws(ArchiveError) -> Int {
    try write { [path] db in
      let numbers = try selection.numbers(db: db, path: path)
      for id in numbers {
        for tag in added {
          try db.cachedStatement(sql: "INSERT OR IGNORE INTO tags (session_id, tag) VALUES (?, ?)")
            .execute(arguments: [id, tag])
        }
        for tag in removed {
          try db.cachedStatement(sql: "DELETE FROM tags WHERE session_id = ? AND tag = ?")
            .execute(arguments: [id, tag])
        }
      }
      return numbers.count
    }
  }
}
