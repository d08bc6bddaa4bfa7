// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import Testing

@testable import PanelRecordings

@Suite("What is kept comes back")
struct ArchiveRoundTripTests {
  private let fixture: ArchiveFixture
  private let archive: Archive

  init() throws {
    fixture = try ArchiveFixture()
    archive = try fixture.open()
  }

  /// What differs is only what the archive knows of the file.
  private func stored(_ selection: SessionSelection = .init()) throws -> [Recording] {
    try archive.recordings(selection).map { recording in
      var recording = recording
      recording.sources = []
      return recording
    }
  }

  @Test func everything() throws {
    var panel = ArchiveFixture.panel()
    let source = RecordingSource(
      file: "", sha256: "", format: "", skipped: [SkippedRecord(line: 3, reason: "no number")],
      notes: [SourceNote(line: 9, text: "02:30 doesn't exist")])
    panel.sources = [source]
    try ArchiveFixture.put([panel], into: archive, content: "abc")
    let kept = try #require(try archive.recordings().first)
    #expect(kept.sources.first?.file == "made-up.csv")
    #expect(kept.sources.first?.format == "csv")
    #expect(kept.sources.first?.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(kept.sources.first?.skipped == source.skipped)
    #expect(kept.sources.first?.notes == source.notes)
    panel.sources = []
    let isSame = try stored() == [panel.tidied()]
    #expect(isSame)
  }

  @Test func aBareSession() throws {
    let bare = Recording(session: RecordedSession(id: "bare"), schedule: Schedule(), sources: [])
    try ArchiveFixture.put([bare], into: archive)
    #expect(try stored() == [bare])
  }

  /// Parts of several sessions in any order, more sessions than are held open at once.
  @Test func scatteredParts() throws {
    let whole = (0..<150).map { ArchiveFixture.panel("S\($0)") }
    var parts: [Recording] = []
    for piece in 0..<5 {
      for session in whole {
        var part = Recording(
          session: RecordedSession(id: session.session.id, event: session.session.event), sources: [])
        part.turns = [session.turns[piece]]
        if piece == 0 {
          part = Recording(
            session: session.session, schedule: session.schedule, slotStart: session.slotStart, turns: part.turns,
            sources: [])
        }
        if piece == 4 {
          part.items = session.items
          part.covered = session.covered
          part.questionsStart = session.questionsStart
        }
        parts.append(part)
      }
    }
    try ArchiveFixture.put(parts, into: archive)
    let kept = try stored()
    #expect(kept.count == 150)
    let isSame = Set(kept) == Set(whole.map { $0.tidied() })
    #expect(isSame)
  }

  /// More voices than are remembered: each has its number nonetheless.
  @Test func manyVoices() throws {
    var crowd = Recording(session: RecordedSession(id: "crowd"), sources: [])
    for voice in Array(0..<20_500) + Array(0..<100) {
      let from = ArchiveFixture.time(Double(crowd.turns.count) * 3)
      crowd.turns.append(Turn(speaker: Speaker("V\(voice)"), from: from, to: from + .seconds(2)))
    }
    try ArchiveFixture.put([crowd], into: archive)
    let isSame = try stored() == [crowd.tidied()]
    #expect(isSame)
    #expect(try archive.sessions().first?.speakers == 20_500)
  }

  @Test func turnsComeInTheOrderOfTheirStarts() throws {
    var recording = Recording(session: RecordedSession(id: "a"), sources: [])
    recording.turns = [50.0, 10, 30].map { from in
      Turn(speaker: Speaker("\(from)"), from: ArchiveFixture.time(from), to: ArchiveFixture.time(from + 5))
    }
    try ArchiveFixture.put([recording], into: archive)
    #expect(try stored().first?.turns.map(\.from.sinceStart.seconds) == [10, 30, 50])
  }

  @Test func listed() throws {
    try ArchiveFixture.put(
      [ArchiveFixture.panel(), Recording(session: RecordedSession(id: "x"), sources: [])], into: archive)
    _ = try archive.tag(SessionSelection(["P1"]), adding: ["wet", "city"])
    let list = try archive.sessions()
    #expect(list.map(\.session.id) == ["P1", "x"])
    #expect(list[0].session == ArchiveFixture.panel().session)
    #expect(list[0].tags == ["city", "wet"])
    #expect(list[0].planned == .minutes(15))
    #expect(list[0].lasted == .seconds(705 - 13))
    #expect((list[0].plannedItems, list[0].recordedItems, list[0].turns, list[0].speakers) == (2, 3, 5, 2))
    #expect(list[1] == ArchivedSession(session: RecordedSession(id: "x")))
  }
}
