// SPDX-License-Identifier: GPL-3.0-or-later

internal import GRDB
public import PanelModel

/// Which sessions of an archive are meant.
public struct SessionSelection: Hashable, Sendable {
  /// Each a session's name, its event, or both as `event/name`; `*` stands for anything. Empty for all sessions.
  public var patterns: [String]
  /// Only sessions with each of these tags.
  public var tags: [String]

  /// Sessions that fit one of the patterns and have all of the tags; without either, all sessions.
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

  /// Whether a pattern would choose the session.
  public static func fits(_ session: RecordedSession, pattern: String) -> Bool {
    let names = [session.id] + (session.event.map { [$0, "\($0)/\(session.id)"] } ?? [])
    return names.contains { isFit($0[...], pattern[...]) }
  }

  private static func isFit(_ text: Substring, _ pattern: Substring) -> Bool {
    guard let star = pattern.firstIndex(of: "*") else { return text == pattern }
    let start = pattern[..<star]
    guard text.hasPrefix(start) else { return false }
    let rest = pattern[pattern.index(after: star)...]
    if rest.isEmpty { return true }
    // The shortest stretch for a star leaves the most for the next, but the last part has to stand at the end.
    var left = text.dropFirst(start.count)
    guard let next = rest.firstIndex(of: "*") else { return left.hasSuffix(rest) }
    if next == rest.startIndex { return isFit(left, rest) }
    guard let found = left.firstRange(of: rest[..<next]) else { return false }
    left = left[found.upperBound...]
    return isFit(left, rest[next...])
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
