// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import GRDB
import PanelModel
import PlainText
import Testing

@testable import PanelRecordings

@Suite("Archives of earlier versions")
struct ArchiveMigrationTests {
  private let fixture: ArchiveFixture

  init() throws { fixture = try ArchiveFixture() }

  private static let tables = [
    "sources", "source_remarks", "sessions", "session_sources", "tags", "planned_items", "planned_speakers", "voices",
    "recorded_items", "turns", "covered",
  ]

  /// What stands in a table, in the order of its key.
  private func rows(_ table: String, _ db: Database) throws -> [[DatabaseValue]] {
    let rows = try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { Array($0.databaseValues) }
    return rows.sorted { "\($0)" < "\($1)" }
  }

  /// Writes an archive of the first version with sessions in it; what its tables hold.
  private func firstVersion() throws -> [[[DatabaseValue]]] {
    let recent = try ArchiveFixture()
    try ArchiveFixture.put((0..<5).map { ArchiveFixture.panel("P\($0)") }, into: recent.open())
    _ = try recent.open(.changing).tag(SessionSelection(["P3"]), adding: ["wet"])
    let old = try DatabaseQueue(path: fixture.path)
    try old.writeWithoutTransaction { db in
      try db.execute(sql: "ATTACH ? AS recent", arguments: [recent.path])
      try db.execute(sql: ArchiveSchema.version1)
      for table in Self.tables { try db.execute(sql: "INSERT INTO main.\(table) SELECT * FROM recent.\(table)") }
      try db.execute(sql: "DETACH recent")
      try db.execute(sql: "PRAGMA application_id = \(ArchiveSchema.applicationID); PRAGMA user_version = 1")
    }
    return try old.read { db in try Self.tables.map { try rows($0, db) } }
  }

  @Test(arguments: [Archive.Purpose.reading, .changing, .importing])
  func becomeTheLastVersionAndLoseNothing(purpose: Archive.Purpose) throws {
    let before = try firstVersion()
    let archive = try fixture.open(purpose)
    let (version, after) = try archive.read { db in
      (try ArchiveSchema.version(db, path: fixture.path), try Self.tables.map { try rows($0, db) })
    }
    #expect(version == ArchiveSchema.current && ArchiveSchema.current == 2)
    #expect(after == before)
    #expect(try archive.check() == (5, 0))
    #expect(try archive.sessions(SessionSelection(tags: ["wet"])).map(\.session.id) == ["P3"])
  }

  /// Archives of these versions exist, so their migrations stay as they are.
  @Test func migrationsStayAsTheyWere() {
    let digests = [ArchiveSchema.version1, ArchiveSchema.version2].map { SHA256.hexadecimal(of: Array($0.utf8)) }
    #expect(
      digests == [
        "0d91129f693e49d64022e7850f3f6dbbe95c5867691e28a9e22602d1ffb729e1",
        "cf40e167c54e05fd8dd06c6aca8a96f7b27d20bf0cc53024f51a43a798481971",
      ])
  }

  /// A program that knows the first version only takes the second for a later program's.
  @Test func anEarlierProgramRefusesThem() throws {
    let archive = try fixture.open()
    _ = try archive.keep(ForecastFixture.panel())
    #expect(try archive.read { db in try Int.fetchOne(db, sql: "PRAGMA user_version") } == 2)
    #expect(throws: ArchiveError.newer(path: fixture.path, version: 2, known: 1)) {
      try archive.read { db in _ = try ArchiveSchema.version(db, path: fixture.path, known: 1) }
    }
  }
}
