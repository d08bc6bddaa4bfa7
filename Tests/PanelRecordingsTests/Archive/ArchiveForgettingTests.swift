// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import GRDB
import PanelModel
import Testing

@testable import PanelRecordings

@Suite("Forgetting")
struct ArchiveForgettingTests {
  private let fixture: ArchiveFixture

  init() throws { fixture = try ArchiveFixture() }

  /// Whether any file in the archive's folder has the text in its bytes, capitals or not.
  private func holds(_ text: String) throws -> Bool {
    try FileManager.default.contentsOfDirectory(at: fixture.folder, includingPropertiesForKeys: nil).contains { file in
      let bytes = try Data(contentsOf: file)
      return [text, text.lowercased(), text.uppercased()].contains { bytes.range(of: Data($0.utf8)) != nil }
    }
  }

  private func panels() -> [Recording] {
    (0..<300).map { number in
      var panel = ArchiveFixture.panel("P\(number)")
      panel.session.track = number == 7 ? "jane DOE and friends" : nil
      panel.sources = [
        RecordingSource(
          file: "", sha256: "", format: "", skipped: [SkippedRecord(line: 2, reason: "“Jane Doe” has no time")])
      ]
      return panel
    }
  }

  @Test func aSpeaker() throws {
    try ArchiveFixture.put(panels(), into: fixture.open())
    #expect(try holds("Jane Doe"))
    let forgotten = try fixture.open(.changing).forget(Speaker("jane  doe"))
    #expect((forgotten.sessions, forgotten.turns, forgotten.plannedItems) == (300, 300, 300))
    #expect(forgotten.mentions == 300 + 1 + 300)
    #expect(try !holds("Jane Doe"))
    #expect(try holds("Wu Ling"))
    let archive = try fixture.open(.reading)
    #expect(try archive.check().sessions == 300)
    let kept = try #require(try archive.recordings(SessionSelection(["P7"])).first)
    #expect(kept.turns.map(\.from) == ArchiveFixture.panel().turns.map(\.from))
    #expect(kept.turns[1].speaker == nil && kept.turns[1].role?.role == .panellist)
    #expect(kept.schedule?.items[0].title == "Rivers, by …" && kept.schedule?.items[0].speakers == [Speaker("Wu Ling")])
    #expect(kept.session.track == "… and friends")
  }

  /// The copy-on-write log of somebody who likes one.
  @Test func aSpeakerOfAnArchiveWithAWriteAheadLog() throws {
    let archive = try fixture.open()
    try archive.withoutTransaction { db in try db.execute(sql: "PRAGMA journal_mode = WAL") }
    try ArchiveFixture.put(panels(), into: archive)
    _ = try archive.forget(Speaker("Jane Doe"))
    #expect(try !holds("Jane Doe"))
  }

  @Test func aSession() throws {
    var other = ArchiveFixture.panel("other")
    other.turns = [Turn(speaker: Speaker("Somebody Else"), from: .start, to: .start)]
    let archive = try fixture.open()
    try ArchiveFixture.put([other], into: archive)
    try ArchiveFixture.put([ArchiveFixture.panel()], into: archive)
    #expect(try archive.forget(SessionSelection(["other"])) == 1)
    #expect(try !holds("Somebody Else"))
    #expect(try archive.sessions().map(\.session.id) == ["P1"])
    // Whoever changes their mind can import it again.
    #expect(try ArchiveFixture.put([other], into: archive).newSessions == 1)
  }

  @Test func whomNobodyKnows() throws {
    let archive = try fixture.open()
    try ArchiveFixture.put([ArchiveFixture.panel()], into: archive)
    for (name, end) in [
      ("Jane Dow", "did you mean “Jane Doe”?"), ("Doe Jane", "called “Doe Jane”"), ("-", "called “-”"),
    ] {
      #expect {
        try archive.forget(Speaker(name))
      } throws: {
        "\($0)".hasSuffix(end)
      }
    }
  }

  @Test(arguments: [
    ("Talk by JANE DOE (host)", "Talk by … (host)"), ("jane_doe.csv", "….csv"), ("Jane Doering", nil), ("Jane", nil),
    ("Jane Doe Jane Doe", "… …"), ("Zoë", nil), ("Jane-Doe", "…"),
  ])
  func mentions(text: String, without: String?) {
    #expect(NameMatcher("Jane Doe")?.withoutName(text) == without)
  }

  @Test func namesAreTheSameHoweverTheirAccentsAreWritten() {
    #expect(NameMatcher("Zoe\u{308}")?.withoutName("by Zoë") == "by …")
    #expect(NameMatcher("  ") == nil)
  }
}
