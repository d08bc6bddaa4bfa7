// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelSimulation
import Stochastics
import Testing

@Suite("Sessions of two lucks")
struct PickFreezeSimulationTests {
  /// When each trial of a block ends, and whether it is late: it is where it would end beyond the slot without a stop.
  static func sessions(
    _ plan: Plan, _ choice: PickFreezeSimulation.Choice, seeds: (UInt64, UInt64) = (1, 2)
  ) throws -> (ends: [Double], late: [Double]) {
    let sessions = PickFreezeSimulation(plan, seed: seeds.0, other: seeds.1)
    var ends = Array(repeating: 0.0, count: TrialBlock.length)
    var late = ends
    try sessions.run(TrialBlock(index: 3), choice, ends: &ends, late: &late)
    return (ends, late)
  }

  static func ends(_ plan: Plan, _ choice: PickFreezeSimulation.Choice, seeds: (UInt64, UInt64) = (1, 2)) throws
    -> [Double]
  {
    try #require(plan.hardStop == nil, "the end says nothing of being late where sessions are stopped")
    let (ends, late) = try sessions(plan, choice, seeds: seeds)
    #expect(late == ends.map { isLate($0, plan) ? 1 : 0 })
    return ends
  }

  private static func isLate(_ end: Double, _ plan: Plan) -> Bool {
    end - plan.slot.length.seconds > Length.tolerance.seconds
  }

  @Test("are those of a seed where it has all the luck", arguments: TestPanels.all)
  func whole(panel: TestPanel) throws {
    let plan = try Plan(panel.scenario)
    for (choice, seed) in [(PickFreezeSimulation.Choice.first, 1), (.other, 2)] {
      let outcomes = try TrialTrace(plan, seed: UInt64(seed)).outcomes(of: TrialBlock(index: 3))
      let (ends, late) = try Self.sessions(plan, choice)
      #expect(ends == outcomes.map(\.end))
      #expect(late == outcomes.map { Self.isLate($0.undisturbedEnd, plan) ? 1 : 0 })
    }
  }

  /// Whatever the luck, a stop changes ends and not who is late: whoever is stopped at the slot's end isn't done by then.
  @Test("are cut short by a hard stop, and as late as without", arguments: [0.0, 1, 5])
  func stopped(minutes: Double) throws {
    // Late in about half of all sessions.
    let scenario = TestPanels.seedScenario { $0.slot = Slot(length: .minutes(72)) }
    var stopping = scenario
    stopping.hardStop = .minutes(minutes)
    let (free, plan) = (try Plan(scenario), try Plan(stopping))
    let stop = plan.slot.length.seconds + minutes * 60
    for (driver, same) in zip(free.drivers, plan.drivers) {
      let ends = try Self.ends(free, .firstBut(driver))
      let stopped = try Self.sessions(plan, .firstBut(same))
      #expect(stopped.ends == ends.map { $0 - stop > Length.tolerance.seconds ? stop : $0 })
      #expect(stopped.late == ends.map { Self.isLate($0, plan) ? 1 : 0 })
      #expect((100...900).contains(stopped.late.count { $0 == 1 }))
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
