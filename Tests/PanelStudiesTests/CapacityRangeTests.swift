// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelStudies
import Testing

@Suite("A range of counts")
struct CapacityRangeTests {
  private static func panel(_ talks: Talk..., slot: Double = 60) -> Scenario {
    Scenario(title: "A panel", slot: Slot(length: .minutes(slot)), agenda: talks.map(AgendaItem.talk))
  }

  private static func talk(_ title: String, _ count: Int = 1, minutes: Double = 10) -> Talk {
    Talk(title: title, planned: .minutes(minutes), count: count)
  }

  @Test("is of the talk that has a count, else of the only talk")
  func choice() throws {
    let repeated = Self.panel(Self.talk("One"), Self.talk("Many", 3))
    #expect(try CapacityRange(repeated).talk.title == "Many")
    #expect(try CapacityRange(repeated, title: "One").talk.title == "One")
    #expect(try CapacityRange(Self.panel(Self.talk("One"))).talk.title == "One")
  }

  @Test("goes by default from 1 to two beyond the plan's room, and beyond what is written")
  func defaults() throws {
    #expect(try CapacityRange(Self.panel(Self.talk("Talk", 3))).counts == 1...8)
    #expect(try CapacityRange(Self.panel(Self.talk("Talk", 9))).counts == 1...11)
    #expect(try CapacityRange(Self.panel(Self.talk("Talk", 3)), from: 20).counts == 20...20)
    #expect(try CapacityRange(Self.panel(Self.talk("Talk", 3)), from: 2, to: 4).counts == 2...4)
    let short = try CapacityRange(Self.panel(Self.talk("Talk", 3, minutes: 1), slot: 1440))
    #expect(short.counts.count == 40)
  }

  @Test("refuses what doesn't say which talk, or no counts")
  func errors() {
    let two = Self.panel(Self.talk("A"), Self.talk("B"))
    #expect(throws: CapacityError.severalTalks(titles: ["A", "B"])) { try CapacityRange(two) }
    #expect(throws: CapacityError.unknownTitle("C", titles: ["A", "B"])) { try CapacityRange(two, title: "C") }
    let both = Self.panel(Self.talk("A", 2), Self.talk("B", 3))
    #expect(throws: CapacityError.severalTalks(titles: ["A", "B"])) { try CapacityRange(both) }
    let one = Self.panel(Self.talk("A", 2))
    let allowed = Scenario.Limits.count
    #expect(throws: CapacityError.countOutOfRange(flag: "--from", 0, allowed: allowed)) {
      try CapacityRange(one, from: 0)
    }
    #expect(throws: CapacityError.countOutOfRange(flag: "--to", -1, allowed: allowed)) {
      try CapacityRange(one, to: -1)
    }
    #expect(throws: CapacityError.nothingBetween(from: 4, to: 3)) { try CapacityRange(one, from: 4, to: 3) }
    #expect(throws: CapacityError.tooManyCounts(101)) { try CapacityRange(one, from: 1, to: 101) }
    let silent = Scenario(
      title: "Interview", slot: Slot(length: .hours(1)),
      agenda: [.remarks(Remarks(title: "Welcome", planned: .minutes(5)))])
    #expect(throws: CapacityError.noTalks) { try CapacityRange(silent) }
  }
}
