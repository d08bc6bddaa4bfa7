// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelSimulation
import Stochastics
import Testing

@Suite("Paired simulations")
struct PairedSimulationTests {
  static let options = SimulationOptions(trials: 100_000, threads: 2)

  static func fewer() -> Scenario {
    TestPanels.seedScenario { $0.agenda.remove(at: 1) }
  }

  @Test("give each plan the forecast that it has by itself")
  func forecasts() throws {
    let plans = [try Plan(TestPanels.seedScenario()), try Plan(Self.fewer())]
    let paired = try PairedSimulation(plans, options: Self.options).run()
    for (plan, forecast) in zip(plans, paired.forecasts) {
      let alone = try Simulation(plan, options: Self.options).run()
      #expect(SimulationTests.text(alone) == SimulationTests.text(forecast))
    }
  }

  @Test("find no difference between a plan and itself")
  func itself() throws {
    let plan = try Plan(TestPanels.seedScenario())
    let difference = try PairedSimulation([plan, plan], options: Self.options).run().differences[0]
    #expect(difference.onTime.value == 0)
    #expect(difference.finish.value == 0)
    #expect(difference.finish.interval == ConfidenceInterval(low: 0, high: 0))
    #expect(difference.questionsServed?.value == 0)
    #expect(difference.questions?.value == 0)
  }

  @Test("give differences that are those of the forecasts, known at least three times as well as from two seeds")
  func differences() throws {
    let plans = [
      try Plan(TestPanels.seedScenario()),
      try Plan(TestPanels.seedScenario { $0.moderation.talk.cutOffAt = 1.2 }),
    ]
    let paired = try PairedSimulation(plans, options: Self.options).run()
    let (first, second) = (paired.forecasts[0], paired.forecasts[1])
    let difference = paired.differences[0]
    #expect(abs(difference.onTime.value - (second.onTime.value - first.onTime.value)) < 1e-12)
    #expect(abs(difference.finish.value - (second.finish.mean.value - first.finish.mean.value)) < 1e-3)
    #expect(abs(difference.overrun.value - (second.overrun.value - first.overrun.value)) < 1e-3)
    func independent(_ one: Estimate, _ other: Estimate) -> Double {
      (one.standardError * one.standardError + other.standardError * other.standardError).squareRoot()
    }
    #expect(difference.onTime.standardError * 3 <= independent(first.onTime, second.onTime))
    #expect(difference.finish.standardError * 3 <= independent(first.finish.mean, second.finish.mean))
  }

  @Test("note less where less is asked for, and the same of it")
  func detail() throws {
    let plans = [try Plan(TestPanels.seedScenario()), try Plan(Self.fewer())]
    func run(_ detail: PairedSimulation.Detail) throws -> PairedSimulation.Result {
      try PairedSimulation(plans, detail: detail, options: SimulationOptions(trials: 30_000, threads: 2)).run()
    }
    let (all, sessions, differences) = (try run(.segments), try run(.sessions), try run(.differences))
    #expect(sessions.differences == all.differences && differences.differences == all.differences)
    #expect(differences.forecasts.isEmpty && differences.run.trials == 30_000)
    for (forecast, whole) in zip(sessions.forecasts, all.forecasts) {
      #expect(forecast.segments.isEmpty && !whole.segments.isEmpty)
      var expected = whole
      (expected.segments, expected.run) = ([], forecast.run)
      #expect(forecast == expected)
    }
    var growing = IncrementalSimulation(PairedSimulation(plans, detail: .sessions))
    try growing.grow(to: 1000)
    // On time, stopped, served.
    #expect(growing.chances(of: 0).count == 3)
  }

  @Test("are the same for any number of threads")
  func threads() throws {
    let plans = [try Plan(TestPanels.seedScenario()), try Plan(Self.fewer())]
    let one = try PairedSimulation(plans, options: SimulationOptions(trials: 40_000)).run().differences
    let eight = try PairedSimulation(plans, options: SimulationOptions(trials: 40_000, threads: 8)).run().differences
    #expect(one == eight)
  }
}
