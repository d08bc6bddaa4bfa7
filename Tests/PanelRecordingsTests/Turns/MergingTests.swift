// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Testing

@testable import PanelRecordings

@Suite struct MergingTests {
  @Test(arguments: [
    // Gaps under two seconds, and not.
    ("A 0-5, A 6-8", "A 0-8"), ("A 0-5, A 7-8", "A 0-5, A 7-8"), ("A 0-5, A 6.9-8", "A 0-8"),
    ("A 3.4-5.4, A 7.4-8", "A 3.4-5.4, A 7.4-8"), ("A 0-5, A 3-4", "A 0-5"), ("A 0-5, A 3-9", "A 0-9"),
    // In any order.
    ("A 6-8, A 0-5", "A 0-8"),
    // Back-channels under a second, in the gap, within, and in pieces; and what is none.
    ("A 0-10, B 10.2-10.8, A 11-20", "A 0-20, B 10.2-10.8"), ("A 0-10, B 4-4.5, A 10.5-20", "A 0-20, B 4-4.5"),
    ("A 0-10, B 10.1-10.3, B 10.5-10.9, A 11-20", "A 0-20, B 10.1-10.9"),
    ("A 0-10, B 10-10.6, B 10.7-11.3, A 11.5-20", "A 0-10, B 10-11.3, A 11.5-20"),
    ("A 0-10, B 10.2-11.2, A 11.3-20", "A 0-10, B 10.2-11.2, A 11.3-20"),
    ("A 0-10, B 10.2-10.8, C 10.3-10.7, A 11-20", "A 0-20, B 10.2-10.8, C 10.3-10.7"),
    // Who speaks while somebody speaks doesn't take the floor; who goes on does.
    ("A 0-10, B 3-6, A 10.5-20", "A 0-20, B 3-6"), ("A 0-10, B 9-12, A 11-20", "A 0-10, B 9-12, A 11-20"),
    // Interjections into somebody's speech are one where they follow each other.
    ("B 0-20, A 5-8, A 9-12", "B 0-20, A 5-12"),
    // A back-channel is between others too, and breaks nothing.
    ("A 0-10, B 10-10.5, C 11-20", "A 0-10, B 10-10.5, C 11-20"),
    ("A 0-0.3, B 0-0.8, A 1-9", "B 0-0.8, A 0-9"),
    ("? 0-3, ? 3-5, A 5-9, ? 9-10", "? 0-5, A 5-9, ? 9-10"),
  ])
  func merging(raw: String, merged: String) { #expect(jotted(turns(raw).merged()) == merged) }

  @Test func otherLimits() {
    #expect(jotted(turns("A 0-5, A 6-8").merged(gap: .seconds(0.5))) == "A 0-5, A 6-8")
    #expect(
      jotted(turns("A 0-10, B 10.2-12, A 12.1-20").merged(gap: .seconds(5), backChannel: .seconds(2)))
        == "A 0-20, B 10.2-12")
  }

  @Test func wordsThatAskForQuestionsKeepTheirTime() {
    var raw = turns("? 0-3, ? 3-5, ? 5-9, A 10-11, A 11-12")
    raw[1].invitesQuestions = true
    raw[3].invitesQuestions = true
    #expect(jotted(raw.merged()) == "? 0-5, ? 5-9, A 10-12")
  }

  @Test func whatIsKnownOfAnEndStays() {
    let raw = [
      Turn(speaker: Speaker("A"), from: time(0), to: time(5), ending: .source),
      Turn(speaker: Speaker("A"), from: time(5), to: time(9), ending: .nextTurn, invitesQuestions: true),
      Turn(speaker: Speaker("B"), from: time(9), to: time(9), ending: .unknown),
    ]
    let merged = raw.merged()
    #expect(merged.map(\.ending) == [.nextTurn, .unknown])
    #expect(merged.map(\.invitesQuestions) == [true, false])
  }

  /// Merging again changes nothing, whatever the turns, and no speech is lost.
  @Test func mergingIsSettled() {
    var state: UInt64 = 1
    func next(_ bound: UInt64) -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double((state >> 33) % bound)
    }
    for _ in 0..<200 {
      let raw = (0..<60).map { _ in
        let from = next(2000) / 10
        return Turn(speaker: Speaker("\(Int(next(4)))"), from: time(from), to: time(from + next(80) / 10))
      }
      let merged = raw.merged()
      #expect(merged == merged.ordered())
      for turn in raw {
        #expect(merged.contains { $0.speaker == turn.speaker && $0.from <= turn.from && $0.to >= turn.to })
      }
    }
  }
}
