// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import Testing

@testable import PanelRecordings

/// Contract: files are read to the same recordings with an archive and without.
@Suite("Recordings from files, without an archive")
struct RecordingFilesTests {
  private static let home = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
    .standardized

  private struct File {
    var bytes: [UInt8]
    var name: String
    var source: ByteSource { ByteSource(bytes, fileName: name) }
  }

  private static func file(_ path: String) throws -> File {
    let url = home.appending(path: path)
    return File(bytes: [UInt8](try Data(contentsOf: url)), name: url.lastPathComponent)
  }

  /// Reads files in both ways, and says how many of them have anything.
  @discardableResult
  private static func agree(_ files: [File], options: ImportOptions = ImportOptions()) throws -> Int {
    let archive = try Archive.scratch()
    var memory = RecordingFiles()
    var good = 0
    for file in files {
      do {
        let summary = try archive.importFile(file.source, options: options)
        #expect(try memory.read(file.source, options: options).comparable == summary.comparable, "\(file.name)")
        good += 1
      } catch let error as ArchiveError {
        let same = try #require(expected(error), "\(error)")
        #expect(throws: same, "\(file.name)") { try memory.read(file.source, options: options) }
      }
      #expect(try memory.recordings == archive.recordings(), "\(file.name)")
    }
    return good
  }

  private static func expected(_ error: ArchiveError) -> RecordingFileError? {
    switch error {
    case .file(let error): .file(error)
    case .conflict(let session, let file, let other): .conflict(session: session, file: file, otherFile: other)
    default: nil
    }
  }

  @Test("are the same for every shipped recording, one by one and together")
  func shipped() throws {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: Self.home.appending(path: "Scenarios/recordings").path)
    let files = try names.filter { $0.hasSuffix(".csv") || $0.hasSuffix(".json") }.sorted()
      .map { try Self.file("Scenarios/recordings/\($0)") }
    #expect(files.count >= 4)
    for file in files { #expect(try Self.agree([file]) == 1) }
    try Self.agree(files.reversed() + files.prefix(1))
  }

  @Test("are the same for every file of known answers", arguments: ["rttm", "vtt", "text", "rrule"])
  func vectors(folder: String) throws {
    var (files, options) = ([File](), ImportOptions())
    options.skipsBadRecords = true
    for name in Vectors.names(in: folder, ending: "") where URL(filePath: name).pathExtension != "" {
      files.append(File(bytes: try Vectors.bytes("\(folder)/\(name)"), name: URL(filePath: name).lastPathComponent))
    }
    let good = try files.reduce(0) { try $0 + Self.agree([$1]) + Self.agree([$1], options: options) }
    #expect(good > 0 || folder == "text" || folder == "rrule")
    try Self.agree(Array(files.prefix(40)), options: options)
  }

  /// Parts of sessions as files may have them: schedules and turns of the same names and others, in any order.
  @Test("are the same for made-up files that complete and contradict each other", arguments: 0..<60)
  func madeUp(seed: Int) throws {
    var random = Random(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    let archive = try Archive.scratch()
    var memory = RecordingFiles()
    for number in 0..<6 {
      let parts = (0..<random.below(4)).map { _ in Self.part(&random) }
      let content = "\(random.below(8) == 0 ? 0 : number)"
      func reader(_ bytes: inout ByteSource, _ take: (Recording) throws(ImportError) -> Void) throws(ImportError)
        -> String
      {
        for part in parts { try take(part) }
        return "csv"
      }
      let bytes = ByteSource(Array(content.utf8), fileName: "made-up-\(number).csv")
      do {
        let summary = try archive.importFile(bytes, options: .init(), mode: .init(), now: .now, reader: reader)
        #expect(try memory.read(bytes, options: .init(), reader: reader).comparable == summary.comparable)
      } catch let error as ArchiveError {
        let same = try #require(Self.expected(error), "\(error)")
        #expect(throws: same) { try memory.read(bytes, options: .init(), reader: reader) }
      }
      #expect(try memory.recordings == archive.recordings())
    }
  }

  private static func part(_ random: inout Random) -> Recording {
    var part = ArchiveFixture.panel(
      ["P1", "P2", "P3"][random.below(3)], event: random.below(3) == 0 ? nil : "Water 2026")
    if random.below(2) == 0 { part.schedule = nil }
    if random.below(2) == 0 { (part.turns, part.items, part.covered, part.questionsStart) = ([], [], [], nil) }
    if random.below(2) == 0 { part.items = [] }
    if random.below(2) == 0 { part.slotStart = nil }
    if random.below(3) == 0 { part.turns.reverse() }
    if random.below(3) == 0 { part.session.room = nil }
    if random.below(3) == 0 { part.session.title = "Rivers \(random.below(2))" }
    if random.below(4) == 0 { part.session.start = nil }
    if random.below(4) == 0 { part.session.date = nil }
    part.sources = [
      RecordingSource(
        file: "x", sha256: "x", format: "csv", skipped: [SkippedRecord(line: 1 + random.below(9), reason: "bad")],
        notes: [SourceNote(line: 1 + random.below(9), text: "noted")])
    ]
    return part
  }

  private struct Random {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
  }
}

extension ImportSummary {
  /// Without what only an archive knows, and in an order of its own.
  fileprivate var comparable: ImportSummary {
    var summary = self
    summary.importedBefore = nil
    summary.guessedModerators.sort { ($0.session, $0.speaker.name) < ($1.session, $1.speaker.name) }
    return summary
  }
}
