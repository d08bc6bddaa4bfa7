// SPDX-License-Identifier: GPL-3.0-or-later

internal import GRDB

/// The archive's tables, and how they came to be: one migration for each version. Documentation/Archive.md explains them.
///
/// `user_version` of the database is the version of its tables, `application_id` tells it from those of others.
enum ArchiveSchema {
  /// “PSim” in ASCII.
  static let applicationID = 0x5053_696D

  /// One that stands here is never changed: archives of that version exist.
  private static let migrations = [version1, version2, version3]

  static var current: Int { migrations.count }

  /// The version of the tables; 0 for a database that nobody has used yet.
  ///
  /// - Parameter known: the last version that the program knows.
  /// - Throws: ``ArchiveError`` where it isn't ours, or is a later program's.
  static func version(_ db: Database, path: String, known: Int = current) throws -> Int {
    let id = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
    if id == 0, version == 0, tables == 0 { return 0 }
    guard id == applicationID else {
      throw ArchiveError.foreign(path: path, reason: "it is a database of another program")
    }
    guard version <= known else { throw ArchiveError.newer(path: path, version: version, known: known) }
    guard version > 0 else { throw ArchiveCorruption("its tables have no version") }
    return version
  }

  /// Brings the tables up to date, in the transaction that is under way.
  static func migrate(_ db: Database, path: String) throws {
    // Asked again: another program may have been faster.
    let version = try version(db, path: path)
    for migration in migrations.dropFirst(version) { try db.execute(sql: migration) }
    try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(current)")
  }
}
