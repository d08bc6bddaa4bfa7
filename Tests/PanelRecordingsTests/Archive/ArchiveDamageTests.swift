// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import GRDB
import PanelModel
import Testing

@testable import PanelRecordings

/// The same numbers each time: Knuth's MMIX.
private struct CountingGenerator: RandomNumberGenerator {
  private var state: UInt64 = 20260305

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 33
  }
}

@Suite("Archives that can't be used")
struct ArchiveDamageTests {
  private let fixture: ArchiveFixture

  init() throws { fixture = try ArchiveFixture() }

  private func message(_ body: () throws -> Void) -> String {
    do {
      try body()
      return "no error"
    } catch {
      return "\(error)".replacing(fixture.path, with: "PATH")
    }
  }

  private func filled() throws -> [UInt8] {
    try ArchiveFixture.put((0..<40).map { ArchiveFixture.panel("P\($0)") }, into: fixture.open())
    return try Array(Data(contentsOf: URL(filePath: fixture.path)))
  }

  private func write(_ bytes: some Collection<UInt8>) throws { try Data(bytes).write(to: URL(filePath: fixture.path)) }

  @Test func missing() {
    #expect(
      message { _ = try fixture.open(.reading) }
        == "there is no archive PATH; panelsim import makes one, --archive names another")
    #expect(!FileManager.default.fileExists(atPath: fixture.path))
    #expect(message { _ = try Archive(path: "", for: .importing) }.hasPrefix("cannot open the archive"))
    #expect(
      message { _ = try Archive(path: fixture.path + "/in/no/folder", for: .importing) }
        == "cannot open the archive PATH/in/no/folder: No such file or directory; --archive names another")
    #expect(
      message { _ = try Archive(path: fixture.folder.path, for: .reading) }.hasSuffix(
        "it is no regular file; --archive names another"))
  }

  @Test func empty() throws {
    try write([])
    #expect(message { _ = try fixture.open(.reading) }.hasPrefix("PATH is empty: no archive yet"))
    #expect(try ArchiveFixture.put([ArchiveFixture.panel()], into: fixture.open()).newSessions == 1)
  }

  @Test func noDatabase() throws {
    try write(Array("session,speaker\n".utf8) + Array(repeating: 65, count: 5000))
    for purpose in [Archive.Purpose.reading, .changing, .importing] {
      #expect(message { _ = try fixture.open(purpose) }.hasPrefix("PATH is no archive of panelsim: it is no database"))
    }
  }

  @Test func anotherProgramsDatabase() throws {
    let archive = try fixture.open()
    try archive.withoutTransaction { db in try db.execute(sql: "PRAGMA application_id = 7") }
    #expect(message { _ = try fixture.open() }.hasPrefix("PATH is no archive of panelsim: it is a database of another"))
  }

  @Test func newer() throws {
    let archive = try fixture.open()
    try archive.withoutTransaction { db in try db.execute(sql: "PRAGMA user_version = 99") }
    #expect(
      message { _ = try fixture.open() }
        == "a later panelsim made the archive PATH (tables of version 99, known up to \(ArchiveSchema.current)); use that one"
    )
  }

  @Test func locked() throws {
    let archive = try fixture.open()
    try ArchiveFixture.put([ArchiveFixture.panel()], into: archive)
    let other = try fixture.open()
    try archive.withoutTransaction { db in
      try db.execute(sql: "BEGIN EXCLUSIVE")
      defer { try? db.execute(sql: "ROLLBACK") }
      #expect(message { _ = try other.sessions() }.hasPrefix("another program is writing to the archive PATH"))
      #expect(message { _ = try fixture.open(.reading) }.hasPrefix("another program is writing to the archive PATH"))
    }
    #expect(try other.sessions().count == 1)
  }

  /// Cut off anywhere, an archive is refused, or whole.
  @Test func truncated() throws {
    let bytes = try filled()
    for share in [0.01, 0.1, 0.5, 0.9, 0.999] {
      try write(bytes.prefix(Int(Double(bytes.count) * share)))
      let said = message { _ = try fixture.open(.reading).check() }
      #expect(said.hasPrefix("the archive PATH is damaged") || said.hasPrefix("PATH is no archive"), "\(said)")
    }
  }

  /// A bit that flips is noticed, or changes nothing that a session says.
  @Test func bitsFlip() throws {
    let bytes = try filled()
    let whole = try fixture.open(.reading).recordings()
    var generator = CountingGenerator()
    var noticed = 0
    for _ in 0..<200 {
      var flipped = bytes
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      let bit = UInt8(1) << UInt8.random(in: 0..<8, using: &generator)
      flipped[place] ^= bit
      try write(flipped)
      do {
        let kept = try fixture.open(.reading).recordings()
        let isSame =
          kept.map { $0.turns } == whole.map { $0.turns } && kept.map(\.schedule) == whole.map(\.schedule)
          && kept.map(\.items) == whole.map(\.items) && kept.map(\.session) == whole.map(\.session)
        #expect(isSame, "bit \(bit) of byte \(place)")
      } catch let error as ArchiveError {
        noticed += 1
        #expect("\(error)".contains(fixture.path))
      }
    }
    #expect(noticed > 20)
  }

  @Test func numbersThatNothingCanHave() throws {
    _ = try filled()
    let archive = try fixture.open(.changing)
    for sql in [
      "UPDATE turns SET start_seconds = -1e300 WHERE number = 0", "UPDATE turns SET session_speaker = 77",
      "UPDATE sessions SET date = '2026-02-30'", "UPDATE sessions SET name = 'x' || name", "DELETE FROM recorded_items",
      "UPDATE turns SET end_seconds = end_seconds + 1",
    ] {
      try archive.withoutTransaction { db in
        try db.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; BEGIN; \(sql)")
        defer { try? db.execute(sql: "ROLLBACK") }
        #expect(throws: ArchiveCorruption.self, "\(sql)") {
          for id in 1...40 {
            var reader = SessionReader(Int64(id), db: db)
            _ = try reader.read()
          }
        }
      }
    }
  }
}
