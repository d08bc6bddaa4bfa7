// SPDX-License-Identifier: GPL-3.0-or-later

internal import GRDB

/// Which sessions of an archive are meant.
public struct SessionSelection: Hashable, Sendable {
  /// Each a session's name, its event, or both as `event/name`; `*` stands for anything. Empty for all sessions.
  public var patterns: [String]
  /// Only sessions with each of these tags.
  public var tags: [String]

  public init(_ patterns: [String] = [], tags: [String] = []) {
    self.patterns = patterns
    self.tags = tags
  }

  /// The sessions' numbers in the archive, those that took place first in front.
  ///
  /// - Throws: ``ArchiveError/noSuchSession(selection:path:)`` where a pattern, or a tag, fits none.
  func numbers(db: Database, path: String) throws -> [Int64] {
    var chosen: Set<Int64>?
    for pattern in patterns {
      let found = try Self.fitting(pattern, db: db)
      guard !found.isEmpty else { throw ArchiveError.noSuchSession(selection: pattern, path: path) }
      chosen = (chosen ?? []).union(found)
    }
    for tag in tags {
      let found = try Int64.fetchSet(db, sql: "SELECT session_id FROM tags WHERE tag = ?", arguments: [tag])
      guard !found.isEmpty else { throw ArchiveError.noSuchSession(selection: "tag \(tag)", path: path) }
      chosen = chosen?.intersection(found) ?? found
    }
    let all = try Int64.fetchAll(
      db, sql: "SELECT id FROM sessions ORDER BY date IS NULL, date, start IS NULL, start, event, name, id")
    return chosen.map { chosen in all.filter(chosen.contains) } ?? all
  }

  private static func fitting(_ pattern: String, db: Database) throws -> Set<Int64> {
    let comparison = pattern.contains("*") ? "GLOB" : "="
    // Only the star is special here.
    let text =
      pattern.contains("*") ? pattern.replacing("[", with: "[[]").replacing("?", with: "[?]") : pattern
    return try Int64.fetchSet(
      db,
      sql: """
        SELECT id FROM sessions
        WHERE name \(comparison) :text OR event \(comparison) :text OR event || '/' || name \(comparison) :text
        """, arguments: ["text": text])
  }
}
