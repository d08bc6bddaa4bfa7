// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import Testing

@testable import PanelRecordings

@Suite("Importing into the archive")
struct ArchiveImportTests {
  private let fixture: ArchiveFixture
  private let archive: Archive

  init() throws {
    fixture = try ArchiveFixture()
    archive = try fixture.open()
  }

  private var bytes: Data { get throws { try Data(contentsOf: URL(filePath: fixture.path)) } }

  private func message(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch {
      return "\(error)"
    }
  }

  @Test func theSameFileTwiceChangesNothing() throws {
    let first = try ArchiveFixture.put([ArchiveFixture.panel()], into: archive, content: "one")
    #expect((first.newSessions, first.turns, first.items, first.plannedItems, first.speakers) == (1, 5, 3, 2, 3))
    #expect(first.importedBefore == nil)
    let before = try bytes
    let second = try ArchiveFixture.put([ArchiveFixture.panel("other")], into: archive, content: "one")
    #expect(second.importedBefore == "2023-11-14T22:13:20Z")
    #expect(try bytes == before)
  }

  @Test func aScratchArchiveMakesTheSameOfAFile() throws {
    let scratch = try Archive.scratch()
    try ArchiveFixture.put([ArchiveFixture.panel()], into: scratch, content: "same")
    try ArchiveFixture.put([ArchiveFixture.panel()], into: archive, content: "same")
    #expect(try scratch.recordings() == archive.recordings())
    #expect(try Archive.scratch().recordings().isEmpty)
  }

  /// Saved again with other line ends, say.
  @Test func theSameContentInOtherBytesAddsNothing() throws {
    try ArchiveFixture.put([ArchiveFixture.panel()], into: archive)
    let before = try archive.recordings()
    let summary = try ArchiveFixture.put([ArchiveFixture.panel()], into: archive)
    #expect((summary.newSessions, summary.knownSessions) == (0, 1))
    let after = try archive.recordings()
    #expect(after.count == 1 && after[0].turns == before[0].turns)
    #expect(after[0].sources.count == 2)
  }

  @Test func otherContentIsRefusedUnlessItReplaces() throws {
    try ArchiveFixture.put([ArchiveFixture.panel()], into: archive)
    _ = try archive.tag(SessionSelection(), adding: ["wet"])
    var other = ArchiveFixture.panel()
    other.turns.removeLast()
    let before = try bytes
    #expect(
      message { try ArchiveFixture.put([other, ArchiveFixture.panel("new")], into: archive) }
        == "made-up.csv: the session “P1” stands in the archive already, from made-up.csv, with other content; --replace puts this in its place, --session names it otherwise"
    )
    #expect(try bytes == before)
    let summary = try ArchiveFixture.put([other], into: archive, mode: ImportMode(replaces: true))
    #expect(summary.replacedSessions == 1)
    #expect(try archive.recordings().map(\.turns) == [other.tidied().turns])
    #expect(try archive.sessions().map(\.tags) == [["wet"]])
  }

  /// There and back: what was replaced can take its place again, and what was forgotten can be read again.
  @Test func replacedAndBack() throws {
    var other = ArchiveFixture.panel()
    other.turns.removeLast()
    let mode = ImportMode(replaces: true)
    try ArchiveFixture.put([ArchiveFixture.panel(), ArchiveFixture.panel("P2")], into: archive, content: "a")
    try ArchiveFixture.put([other], into: archive, content: "b", mode: mode)
    _ = try archive.forget(SessionSelection(["P2"]))
    let back = try ArchiveFixture.put(
      [ArchiveFixture.panel(), ArchiveFixture.panel("P2")], into: archive, content: "a", mode: mode)
    #expect((back.replacedSessions, back.newSessions, back.importedBefore) == (1, 1, nil))
    let turns = try archive.recordings().map(\.turns)
    #expect(turns == [ArchiveFixture.panel().tidied().turns, ArchiveFixture.panel().tidied().turns])
    #expect(
      try ArchiveFixture.put([ArchiveFixture.panel()], into: archive, content: "a", mode: mode).knownSessions == 1)
    #expect(try archive.check().sessions == 2)
  }

  @Test(arguments: [false, true]) func planAndRecordingBecomeOne(planComesFirst: Bool) throws {
    let whole = ArchiveFixture.panel()
    var (schedule, recording) = (whole, whole)
    schedule.turns = []
    schedule.items = []
    schedule.questionsStart = nil
    schedule.covered = []
    recording.schedule = nil
    let files = planComesFirst ? [schedule, recording] : [recording, schedule]
    for file in files { try ArchiveFixture.put([file], into: archive) }
    let kept = try archive.recordings()
    #expect(kept.count == 1 && kept[0].sources.count == 2)
    #expect(kept.first?.schedule == whole.schedule && kept.first?.turns == whole.tidied().turns)
  }

  /// What an evaluation map says of a recording goes with its turns.
  @Test func coveredStretchesGoWithTurns() throws {
    var (turns, covered) = (ArchiveFixture.panel(), ArchiveFixture.panel())
    (turns.schedule, turns.items, turns.covered) = (nil, [], [])
    (covered.schedule, covered.items, covered.turns, covered.questionsStart) = (nil, [], [], nil)
    try ArchiveFixture.put([turns], into: archive)
    let summary = try ArchiveFixture.put([covered], into: archive)
    #expect((summary.completedSessions, summary.joinedSessions, summary.turns) == (1, 0, 0))
    let kept = try archive.recordings()
    #expect(kept.map(\.covered) == [ArchiveFixture.panel().covered] && kept[0].turns == turns.tidied().turns)
  }

  @Test func nothingOfAFileThatBreaksOff() throws {
    try ArchiveFixture.put([ArchiveFixture.panel()], into: archive)
    let before = try bytes
    let error = ImportError(file: "made-up.csv", line: 7, message: "no number: “x”", remedy: "write minutes")
    #expect(throws: ArchiveError.file(error)) {
      try ArchiveFixture.put([ArchiveFixture.panel("second")], into: archive, failing: error)
    }
    #expect(try bytes == before)
    #expect(message { try ArchiveFixture.put([], into: archive) } == "made-up.csv: there is no session in it")
  }

  @Test func whatIsSaidOfAFileTellsImportsApart() throws {
    try ArchiveFixture.put([ArchiveFixture.panel()], into: archive, content: "one")
    var options = ImportOptions()
    options.session = "again"
    let summary = try ArchiveFixture.put(
      [ArchiveFixture.panel("again")], into: archive, content: "one", options: options)
    #expect(summary.importedBefore == nil && summary.newSessions == 1)
  }

  @Test func selected() throws {
    try ArchiveFixture.put(
      [ArchiveFixture.panel("a[1]"), ArchiveFixture.panel("a2", event: nil), ArchiveFixture.panel("b")], into: archive)
    _ = try archive.tag(SessionSelection(["b"]), adding: ["late"])
    func ids(_ patterns: String..., tags: [String] = []) throws -> [String] {
      try archive.sessions(SessionSelection(patterns, tags: tags)).map(\.session.id)
    }
    #expect(try ids() == ["a2", "a[1]", "b"])
    #expect(try ids("a*") == ["a2", "a[1]"])
    #expect(try ids("a[1]") == ["a[1]"] && ids("a[*") == ["a[1]"])
    #expect(try ids("Water 2026") == ["a[1]", "b"] && ids("Water 2026/b") == ["b"])
    #expect(try ids(tags: ["late"]) == ["b"])
    _ = try archive.tag(SessionSelection(), adding: [], removing: ["late"])
    #expect(message { _ = try ids(tags: ["late"]) }?.contains("no session in") == true)
    #expect(message { _ = try ids("b", "nowhere") }?.contains("is “nowhere”") == true)
  }
}
