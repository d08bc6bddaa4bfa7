// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelSimulation
import Stochastics
import Testing

@Suite("Sessions of two lucks")
struct PickFreezeSimulationTests {
  static func ends(_ plan: Plan, _ choice: PickFreezeSimulation.Choice, seeds: (UInt64, UInt64) = (1, 2)) throws
    -> [Double]
  {
    let sessions = PickFreezeSimulation(plan, seed: seeds.0, other: seeds.1)
    var ends = Array(repeating: 0.0, count: TrialBlock.length)
    var late = ends
    try sessions.run(TrialBlock(index: 3), choice, ends: &ends, late: &late)
    #expect(zip(ends, late).allSatisfy { ($0 > plan.slot.length.seconds) == ($1 > 0) || plan.hardStop != nil })
    return ends
  }

  @Test("are those of a seed where it has all the luck", arguments: TestPanels.all.prefix(8))
  func whole(panel: TestPanel) throws {
    let plan = try Plan(panel.scenario)
    for (choice, seed) in [(PickFreezeSimulation.Choice.first, 1), (.other, 2)] {
      let outcomes = try TrialTrace(plan, seed: UInt64(seed)).outcomes(of: TrialBlock(index: 3))
      #expect(try Self.ends(plan, choice) == outcomes.map(\.end))
    }
  }

  @Test("with another luck for one driver are the other's with the first luck for all others")
  func reverse() throws {
    let plan = try Plan(TestPanels.seedScenario())
    for driver in plan.drivers {
      let ends = try Self.ends(plan, .firstBut(driver))
      #expect(try Self.ends(plan, .otherBut(driver), seeds: (2, 1)) == ends)
      #expect(try Self.ends(plan, .first) != ends)
      #expect(try Self.ends(plan, .other) != ends)
    }
  }

  @Test("know all variables of a plan")
  func variables() throws {
    let drivers = try Plan(TestPanels.seedScenario()).drivers
    #expect(
      drivers.prefix(3).map(\.variables) == [
        ["session/late_start"], ["session/alike"],
        ["remarks/\(TestPanels.seedScenario().agenda[0].title)/1/takes"],
      ])
    let talk = ["no_show", "handover", "takes", "heeded", "wraps_up_in"]
    #expect(drivers[4].variables == talk.map { "talk/National perspective/1/\($0)" })
    #expect(drivers[7].variables == ["hands", "question", "answer"].map { "questions/Q and A/1/\($0)" })
    let certain = Scenario(
      title: "Certain", slot: Slot(length: .hours(1)), agenda: [.talk(Talk(title: "A", planned: .minutes(9)))],
      talks: TalkDefaults(alike: 0.5))
    #expect(try Plan(certain).drivers.map(\.variables) == [[]])
  }
}
