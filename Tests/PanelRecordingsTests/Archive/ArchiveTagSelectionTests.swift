// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Testing

@testable import PanelRecordings

/// Who names several tags means the sessions that have each of them.
@Suite struct ArchiveTagSelectionTests {
  /// Every session by what it has of three tags.
  private static let tags = ["red", "wet", "late"]
  private static let sessions = (1..<8).map { number in
    (name: "s\(number)", tags: Set(tags.indices.filter { number >> $0 & 1 == 1 }.map { tags[$0] }))
  }

  private let fixture: ArchiveFixture
  private let archive: Archive

  init() throws {
    fixture = try ArchiveFixture()
    archive = try fixture.open()
    try ArchiveFixture.put(Self.sessions.map { ArchiveFixture.panel($0.name) }, into: archive)
    for session in Self.sessions {
      _ = try archive.tag(SessionSelection([session.name]), adding: session.tags.sorted())
    }
  }

  private func chosen(_ patterns: [String], _ tags: [String]) throws -> Set<String> {
    Set(try archive.sessions(SessionSelection(patterns, tags: tags)).map(\.session.id))
  }

  @Test func eachTagLeavesFewer() throws {
    for first in Self.tags {
      for second in Self.tags {
        let both = Self.sessions.filter { $0.tags.contains(first) && $0.tags.contains(second) }.map(\.name)
        #expect(try chosen([], [first, second]) == Set(both), "\(first), \(second)")
      }
    }
    #expect(try chosen([], Self.tags) == ["s7"])
  }

  /// Patterns add to each other; tags take away.
  @Test func patternsAreJoinedAndTagsAreNot() throws {
    #expect(try chosen(["s1", "s3", "s7"], ["red", "wet"]) == ["s3", "s7"])
    #expect(try chosen(["s1", "s2"], ["red", "wet"]) == [])
  }
}
