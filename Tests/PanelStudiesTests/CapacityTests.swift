// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelSimulation
import PanelStudies
import Stochastics
import Testing

@Suite("A capacity")
struct CapacityTests {
  private static let goal = [Goal(name: .onTime, required: Chance(0.9))]

  private static func run(_ scenario: Scenario, from: Int, to: Int, trials: Int, seed: UInt64 = 1) throws
    -> CapacityForecast
  {
    try Capacity(
      scenario, varying: try CapacityRange(scenario, from: from, to: to), required: goal,
      options: SimulationOptions(trials: trials, seed: seed, threads: 2)
    ).run()
  }

  @Test("tries until the goals are settled, and says which aren't")
  func undecided() throws {
    let capacity = try Self.run(KnownCapacity.uniform(slot: 92.4), from: 2, to: 4, trials: 150_000)
    #expect(capacity.rows.map(\.fits) == [.yes, .undecided, .no])
    #expect(capacity.rows[1].forecast.run.trials == 150_000 && !capacity.run.isPartial)
    guard case .undecided(let fitting, let open) = capacity.verdict else { Issue.record("decided"); return }
    #expect(fitting?.count == 2 && open.map(\.count) == [3])
  }

  @Test("plays every count with the same luck")
  func luck() throws {
    let scenario = Panels.hour()
    let capacity = try Self.run(scenario, from: 1, to: 3, trials: 65_536)
    for row in capacity.rows {
      var counted = scenario
      counted.agenda[0] = .talk(
        Talk(
          title: "Talk", planned: .minutes(12), count: row.count, takes: .range(p10: .share(0.9), p90: .share(1.2))))
      let alone = try Simulation(try Plan(counted), options: SimulationOptions(trials: 65_536)).run()
      #expect(row.forecast.finish == alone.finish && row.forecast.onTime.value == alone.onTime.value)
      #expect(row.panellists == row.count)
      // The intervals know of the other counts.
      let (mine, theirs) = (row.forecast.onTime.interval!, alone.onTime.interval!)
      #expect(mine.low <= theirs.low && mine.high >= theirs.high)
    }
  }

  @Test("is the same for any number of threads")
  func threads() throws {
    func run(_ threads: Int) throws -> CapacityForecast {
      let scenario = Panels.hour()
      var capacity = try Capacity(
        scenario, varying: try CapacityRange(scenario), required: Self.goal,
        options: SimulationOptions(trials: 200_000, threads: threads)
      ).run()
      capacity.run.elapsed = .zero
      capacity.run.threads = 1
      for index in capacity.rows.indices { capacity.rows[index].forecast.run = capacity.run }
      return capacity
    }
    #expect(try run(1) == run(5))
  }

  @Test("goes on to a precision")
  func precision() throws {
    let scenario = Panels.hour()
    let capacity = try Capacity(
      scenario, varying: try CapacityRange(scenario, from: 2, to: 3), required: Self.goal,
      precision: Precision(halfWidth: 0.004), options: SimulationOptions(trials: 2_000_000)
    ).run()
    #expect(capacity.run.precision?.isReached == true)
    for row in capacity.rows {
      for estimate in [row.forecast.onTime, row.forecast.questions!.served] {
        #expect((estimate.interval!.high - estimate.interval!.low) / 2 <= 0.004)
      }
    }
  }

  @Test("names gaps, where fewer don't fit although more do")
  func gaps() throws {
    var capacity = try Self.run(KnownCapacity.uniform(slot: 92.8), from: 2, to: 4, trials: 65_536)
    capacity.rows[0].forecast = capacity.rows[2].forecast
    capacity.rows[2].forecast.goals = [
      GoalForecast(goal: Self.goal[0], achieved: Proportion(successes: 99, trials: 100).estimate)
    ]
    capacity.rows[0].forecast.goals = [
      GoalForecast(goal: Self.goal[0], achieved: Proportion(successes: 9, trials: 100).estimate)
    ]
    #expect(capacity.gaps.map(\.count) == [2])
  }

  @Test("refuses what can't be answered")
  func errors() throws {
    let scenario = Panels.hour()
    let range = try CapacityRange(scenario)
    #expect(throws: CapacityError.nothingRequired) { try Capacity(scenario, varying: range, required: []) }
    for chance in [Chance.always, .never] {
      let goal = Goal(name: .onTime, required: chance)
      #expect(throws: CapacityError.unprovable(goal)) { try Capacity(scenario, varying: range, required: [goal]) }
    }
    var silent = scenario
    silent.agenda.remove(at: 1)
    let served = Goal(name: .questionsAtLeast, required: Chance(0.9))
    #expect(throws: CapacityError.nothingToReach(.questionsAtLeast)) {
      try Capacity(silent, varying: try CapacityRange(silent), required: [served])
    }
    // "Talk" three times and a "Talk 4" collide once it is repeated four times.
    var colliding = scenario
    colliding.agenda.append(.talk(Talk(title: "Talk 4", planned: .minutes(1))))
    #expect(throws: CapacityError.self) {
      try Capacity(colliding, varying: try CapacityRange(colliding, from: 1, to: 4), required: Self.goal)
    }
  }
}
