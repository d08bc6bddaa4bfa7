// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import GRDB
import PanelModel
import PlainText
import Testing

@testable import PanelRecordings

/// Against archives that programs of those versions wrote (`Vectors/archives`): sessions from a table of talks, a
/// programme and a council's turns, a tag, and since version 2 a forecast.
@Suite("Archives of earlier versions")
struct ArchiveMigrationTests {
  private let fixture: ArchiveFixture

  init() throws { fixture = try ArchiveFixture() }

  /// The tables of each version, by their names of now.
  private static let tables = [
    "sources", "source_remarks", "sessions", "session_sources", "tags", "planned_items", "planned_speakers",
    "session_speakers", "recorded_items", "turns", "covered",
  ]
  private static let forecastTables = [
    "forecasts", "forecast_overrides", "forecast_recordings", "forecast_segments",
  ]
  private static let oldNames = ["session_speakers": "voices", "forecast_overrides": "forecast_settings"]

  /// What stands in a table, in the order of its key.
  private func rows(_ table: String, _ db: Database) throws -> [[DatabaseValue]] {
    let rows = try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { Array($0.databaseValues) }
    return rows.sorted { "\($0)" < "\($1)" }
  }

  private static func tables(of version: Int) -> [String] { tables + (version > 1 ? forecastTables : []) }

  /// Puts a shipped archive where the fixture's is expected; what its tables hold.
  private func place(_ version: Int) throws -> [[[DatabaseValue]]] {
    try Data(Vectors.bytes("archives/version-\(version).sqlite")).write(to: URL(filePath: fixture.path))
    return try content(at: fixture.path, of: version)
  }

  /// What the tables of an archive hold, which is not opened as one.
  private func content(at path: String, of version: Int) throws -> [[[DatabaseValue]]] {
    var configuration = Configuration()
    configuration.readonly = true
    return try DatabaseQueue(path: path, configuration: configuration).read { db in
      #expect(try Int.fetchOne(db, sql: "PRAGMA user_version") == version)
      return try Self.tables(of: version).map { try rows(Self.oldNames[$0] ?? $0, db) }
    }
  }

  @Test(arguments: [1, 2], [Archive.Purpose.reading, .changing, .importing])
  func becomeTheLastVersionAndLoseNothing(version: Int, purpose: Archive.Purpose) throws {
    let before = try place(version)
    #expect(before.count { $0.isEmpty } <= 3)
    let archive = try fixture.open(purpose)
    let (after, reached) = try archive.read { db in
      (try Self.tables(of: version).map { try rows($0, db) }, try ArchiveSchema.version(db, path: fixture.path))
    }
    #expect(after == before && reached == ArchiveSchema.current)
    #expect(try archive.check() == (23, version > 1 ? 1 : 0))
    #expect(try archive.sessions(SessionSelection(tags: ["council"])).map(\.session.id) == ["2024-03-11"])
    let copy = fixture.path + ".v\(version)"
    #expect(archive.upgrade == ArchiveUpgrade(from: version, to: ArchiveSchema.current, copy: copy))
    #expect(try content(at: copy, of: version) == before)
    #expect(archive.copies.map { URL(filePath: $0).lastPathComponent } == ["archive.sqlite.v\(version)"])
    #expect(try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions] as? Int == 0o400)
    #expect(try fixture.open(purpose).upgrade == nil)
  }

  /// Their tables are then those of an archive that this program made.
  @Test(arguments: [1, 2])
  func theirTablesAreThoseOfANewOne(version: Int) throws {
    func schema(_ archive: Archive) throws -> [String] {
      try archive.read { db in
        try String.fetchAll(db, sql: "SELECT name || ': ' || ifnull(sql, '') FROM sqlite_schema ORDER BY name")
      }
    }
    _ = try place(version)
    #expect(try schema(fixture.open(.changing)) == schema(Archive.scratch()))
  }

  /// A copy that lies there already stays as it is.
  @Test func copiesTakeNobodysPlace() throws {
    _ = try place(2)
    let first = URL(filePath: fixture.path + ".v2")
    try Data("mine".utf8).write(to: first)
    #expect(try fixture.open(.changing).upgrade?.copy == fixture.path + ".v2.1")
    #expect(try Data(contentsOf: first) == Data("mine".utf8))
  }

  /// Where no copy can be left nothing changes.
  @Test func nothingChangesWithoutACopy() throws {
    let before = try place(2)
    for number in 0..<1000 {
      let name = fixture.path + ".v2" + (number == 0 ? "" : ".\(number)")
      try Data().write(to: URL(filePath: name))
    }
    let error = #expect(throws: ArchiveError.self) { try fixture.open(.changing) }
    guard case .cannotCopy? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try content(at: fixture.path, of: 2) == before)
    // Whoever only reads is given what is there, and the file stays as it was.
    let read = try fixture.open(.reading)
    #expect(try read.upgrade == ArchiveUpgrade(from: 2, to: 3, copy: nil) && read.check() == (23, 1))
    #expect(try content(at: fixture.path, of: 2) == before)
  }

  /// Another program may be faster: then nothing is done, and no copy of what it made is left.
  @Test func anotherProgramMayUpgradeItMeanwhile() throws {
    let before = try place(2)
    var isFirst = true
    let archive = try Archive(path: fixture.path, for: .changing, patience: 1) {
      guard isFirst else { return }
      isFirst = false
      do { _ = try fixture.open(.changing) } catch { Issue.record(error) }
    }
    #expect(!isFirst && archive.upgrade == nil)
    #expect(archive.copies.map { URL(filePath: $0).lastPathComponent } == ["archive.sqlite.v2.1"])
    #expect(try content(at: fixture.path + ".v2.1", of: 2) == before)
  }

  /// Or change it: then the copy is of what it was after that.
  @Test func anotherProgramMayChangeItMeanwhile() throws {
    _ = try place(2)
    var isFirst = true
    let archive = try Archive(path: fixture.path, for: .changing, patience: 1) {
      guard isFirst else { return }
      isFirst = false
      do {
        let other = try DatabaseQueue(path: fixture.path)
        try other.write { db in
          try db.execute(sql: "INSERT INTO tags (session_id, tag) SELECT id, 'late' FROM sessions")
        }
      } catch { Issue.record(error) }
    }
    let copy = try #require(archive.upgrade?.copy)
    #expect(archive.copies.count == 1)
    let tags = try content(at: copy, of: 2)[try #require(Self.tables.firstIndex(of: "tags"))]
    #expect(tags.count == 24)
    #expect(try archive.sessions(SessionSelection(tags: ["late"])).count == 23)
  }

  /// What is looked into through a link is copied beside the archive, where it is found again.
  @Test func linksLeadToOneArchive() throws {
    _ = try place(2)
    let link = fixture.folder.appending(path: "link.sqlite").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: fixture.path)
    _ = try Archive(path: link, for: .reading)
    let copies = try fixture.open(.reading).copies
    #expect(copies.map { URL(filePath: $0).lastPathComponent } == ["archive.sqlite.v2"])
  }

  /// Archives of these versions exist, so their migrations stay as they are.
  @Test func migrationsStayAsTheyWere() {
    let digests = [ArchiveSchema.version1, ArchiveSchema.version2, ArchiveSchema.version3].map {
      SHA256.hexadecimal(of: Array($0.utf8))
    }
    #expect(
      digests == [
        "0d91129f693e49d64022e7850f3f6dbbe95c5867691e28a9e22602d1ffb729e1",
        "cf40e167c54e05fd8dd06c6aca8a96f7b27d20bf0cc53024f51a43a798481971",
        "d796aee86a66cf07ca2ce627461caeb378bf0944868038caaa696e8c75ea2b69",
      ])
  }

  /// A program that knows earlier versions only takes this one for a later program's.
  @Test func anEarlierProgramRefusesThem() throws {
    let archive = try fixture.open()
    #expect(try archive.read { db in try Int.fetchOne(db, sql: "PRAGMA user_version") } == 3)
    #expect(throws: ArchiveError.newer(path: fixture.path, version: 3, known: 2)) {
      try archive.read { db in _ = try ArchiveSchema.version(db, path: fixture.path, known: 2) }
    }
  }
}
