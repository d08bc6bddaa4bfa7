// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics
import Testing

@testable import PanelSimulation

@Suite("A simulation that grows")
struct IncrementalSimulationTests {
  static let scenario = Scenario(
    title: "Two talks", slot: Slot(length: .minutes(24)),
    agenda: [
      .talk(
        Talk(
          title: "Talk", planned: .minutes(10), count: 2, takes: .range(p10: .share(0.8), p90: .share(1.4)),
          noShow: Chance(0.05))),
      .questions(
        Questions(
          title: "Questions", form: .simple(takes: .range(p10: .length(.minutes(1)), p90: .length(.minutes(4)))))),
    ])
  private let plan: Plan

  init() throws { plan = try Plan(Self.scenario) }

  /// A forecast but for how it came about in time.
  private static func timeless(_ forecast: Forecast, threads: Int = 1) -> Forecast {
    var forecast = forecast
    forecast.run.elapsed = .zero
    forecast.run.threads = threads
    return forecast
  }

  @Test("comes to the same as one that runs at once", arguments: [1, 3])
  func stages(_ threads: Int) throws {
    let trials = 5 * IncrementalSimulation.step + 777
    let options = SimulationOptions(trials: trials, threads: threads)
    let paired = PairedSimulation([plan, plan], options: options)
    var growing = IncrementalSimulation(paired)
    for wanted in [1, 2, 2, 5] { try growing.grow(to: wanted * IncrementalSimulation.step) }
    #expect(growing.trials == 5 * IncrementalSimulation.step)
    try growing.grow(to: trials)
    #expect(growing.trials == trials && !growing.isInterrupted)
    let (stages, once) = (growing.result(), try paired.run())
    #expect(stages.forecasts.map { Self.timeless($0) } == once.forecasts.map { Self.timeless($0) })
    #expect(stages.differences == once.differences)
  }

  @Test("tells its chances on the way, as its forecast has them")
  func chances() throws {
    var growing = IncrementalSimulation(PairedSimulation([plan]))
    try growing.grow(to: IncrementalSimulation.step)
    try growing.grow(to: 3 * IncrementalSimulation.step)
    let forecast = growing.result().forecasts[0]
    let segments = forecast.segments.flatMap { [$0.happens, $0.cut, $0.trimmed, $0.overPlanned].compactMap { $0 } }
    let reported = [forecast.onTime, forecast.hardStopped, forecast.questions!.served] + segments
    #expect(growing.chances(of: 0).map(\.value).sorted() == reported.map(\.value).sorted())
    #expect(growing.proportion(of: .onTime, in: 0)?.estimate == forecast.onTime)
    #expect(growing.proportion(of: .questionsAtLeast, in: 0)?.estimate == forecast.questions?.served)
  }

  @Test("ends where it is interrupted")
  func interrupted() throws {
    var growing = IncrementalSimulation(PairedSimulation([plan]))
    try growing.grow(to: IncrementalSimulation.step)
    let interrupt = Interrupt()
    interrupt.stop()
    try growing.grow(to: 4 * IncrementalSimulation.step, interrupt: interrupt)
    #expect(growing.isInterrupted && growing.trials == IncrementalSimulation.step)
    #expect(growing.result().forecasts[0].run.isPartial)
    var nothing = IncrementalSimulation(PairedSimulation([plan]))
    #expect(throws: SimulationError.interrupted) { try nothing.grow(to: 100, interrupt: interrupt) }
  }
}
