// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import PanelReporting
import PanelSimulation
import Stochastics
import Testing

@Suite("Simulations")
struct SimulationTests {
  /// The forecast's JSON but for what differs from run to run.
  static func text(_ forecast: Forecast) -> String {
    var forecast = forecast
    forecast.run.threads = 0
    forecast.run.elapsed = Length(seconds: 1)
    return forecast.json
  }

  static func run(
    _ panel: TestPanel, trials: Int, threads: Int = 2, seed: UInt64 = 1, kernels: KernelLevel = .best
  ) throws -> Forecast {
    let options = SimulationOptions(trials: trials, seed: seed, threads: threads, kernels: kernels)
    return try Simulation(try Plan(panel.scenario), options: options).run()
  }

  @Test(
    "give the same JSON for any number of threads", arguments: [TestPanels.seed, TestPanels.all[1], TestPanels.all[3]])
  func threads(panel: TestPanel) throws {
    let one = Self.text(try Self.run(panel, trials: 150_001, threads: 1))
    for threads in [2, 3, 8, 64] {
      #expect(Self.text(try Self.run(panel, trials: 150_001, threads: threads)) == one, "\(threads) threads")
    }
  }

  @Test(
    "give the same JSON with AVX2 and with AVX-512", .enabled(if: KernelLevel.available.count == 3),
    arguments: TestPanels.all.prefix(24))
  func instructionSets(panel: TestPanel) throws {
    let avx2 = Self.text(try Self.run(panel, trials: 70_001, kernels: .avx2))
    #expect(avx2 == Self.text(try Self.run(panel, trials: 70_001, kernels: .avx512)))
  }

  @Test("agree on every processor within what is documented", arguments: TestPanels.all.prefix(24))
  func portable(panel: TestPanel) throws {
    let portable = try Self.run(panel, trials: 70_001, kernels: .portable)
    let best = try Self.run(panel, trials: 70_001)
    // Documentation/Engine.md: a trial in a thousand may fall on the other side of a threshold.
    let chances = zip(Self.chances(portable), Self.chances(best))
    #expect(chances.allSatisfy { abs($0 - $1) <= 0.001 })
    for (a, b) in zip(Self.means(portable), Self.means(best)) { #expect(abs(a - b) <= 1e-5 * abs(b) + 0.01) }
  }

  private static func chances(_ forecast: Forecast) -> [Double] {
    [forecast.onTime.value, forecast.hardStopped.value, forecast.questions?.served.value ?? 0]
      + forecast.segments.flatMap { [$0.happens.value, $0.overPlanned?.value ?? 0, $0.cut.value, $0.trimmed.value] }
  }

  private static func means(_ forecast: Forecast) -> [Double] {
    [
      forecast.finish.mean.value, forecast.overrun.value, forecast.lost.value,
      forecast.questions?.lasting.mean.value ?? 0,
    ]
      + forecast.segments.flatMap { [$0.start?.mean.value ?? 0, $0.duration.mean.value] }
  }

  @Test("give the same forecast for the same seed, and another for another")
  func seeds() throws {
    let first = Self.text(try Self.run(TestPanels.seed, trials: 5000))
    #expect(Self.text(try Self.run(TestPanels.seed, trials: 5000)) == first)
    #expect(Self.text(try Self.run(TestPanels.seed, trials: 5000, seed: 2)) != first)
  }

  @Test("hold with few trials", arguments: [1, 2, 3, 10, 1023, 1024, 1025])
  func fewTrials(trials: Int) throws {
    for panel in TestPanels.all.prefix(8) {
      let forecast = try Self.run(panel, trials: trials)
      #expect(forecast.run.trials == trials)
      #expect(!forecast.run.isPartial)
      #expect(!forecast.json.contains("nan"))
      #expect(forecast.segments.allSatisfy { (0...1).contains($0.happens.value) })
    }
  }

  @Test("know the start of what hardly ever happens, too", arguments: 1...6 as ClosedRange<UInt64>)
  func rareStarts(seed: UInt64) throws {
    let talk = Talk(title: "Stand-in", planned: .minutes(10), noShow: Chance(0.99999))
    let scenario = Scenario(
      title: "Rare", slot: Slot(length: .minutes(30)), lateStart: .minutes(1, to: 3), agenda: [.talk(talk)])
    let forecast = try Self.run(TestPanel(name: "rare", scenario: scenario), trials: 300_000, seed: seed)
    let segment = forecast.segments[0]
    #expect((segment.happens.value > 0) == (segment.start != nil))
    // Between the first and the last of a few, which lie about the late start's range.
    if let start = segment.start { #expect((20...600).contains(start[.p50].value)) }
  }

  @Test("say what always or never happens, with an interval that doesn't claim certainty")
  func certainty() throws {
    let certain = try #require(TestPanels.all.first { $0.name == "everything certain" })
    let forecast = try Self.run(certain, trials: 10_000)
    #expect(forecast.onTime.value == 1)
    #expect(try #require(forecast.onTime.interval).low < 1)
    #expect(forecast.finish[.p5].value == 3600)
    #expect(forecast.finish[.p99].value == 3600)
    #expect(forecast.finish.standardDeviation == 0)
    #expect(forecast.overrunIfLate == nil)
  }

  @Test("have no figure where there is nothing to tell")
  func noFigure() throws {
    let empty = try #require(TestPanels.all.first { $0.name == "nobody shows up" })
    let forecast = try Self.run(empty, trials: 1000)
    #expect(forecast.segments[1].start == nil)
    #expect(forecast.segments[1].duration.mean.value == 0)
    #expect(forecast.segments[1].happens.value == 0)
    let scenario = Scenario(
      title: "No questions", slot: Slot(length: .minutes(10)),
      agenda: [.remarks(Remarks(title: "A", planned: .minutes(5)))],
      goals: [Goal(name: .questionsAtLeast, required: Chance(0.5))])
    let none = try Simulation(try Plan(scenario), options: SimulationOptions(trials: 100)).run()
    #expect(none.questions == nil)
    #expect(none.goals[0].achieved == nil)
    #expect(none.goals[0].met == .undecided)
  }

  @Test("that are interrupted give a forecast of what is done, marked as partial")
  func interruption() throws {
    let interrupt = Interrupt()
    let simulation = Simulation(
      try Plan(TestPanels.seedScenario()), options: SimulationOptions(trials: 400_000_000, threads: 2))
    let forecast = try simulation.run(interrupt: interrupt) { _ in interrupt.stop() }
    #expect(forecast.run.isPartial)
    #expect(forecast.run.trials < 10_000_000)
    #expect(forecast.finishHistogram.counts.reduce(0, +) <= forecast.run.trials)
    #expect(abs(forecast.onTime.value - 0.601) < 0.02)
  }

  @Test("that are interrupted before anything is done say so")
  func earlyInterruption() throws {
    let interrupt = Interrupt()
    interrupt.stop()
    let simulation = Simulation(try Plan(TestPanels.seedScenario()))
    #expect(throws: SimulationError.interrupted) { try simulation.run(interrupt: interrupt) }
  }

  @Test("share the luck of what they have in common")
  func commonRandomNumbers() throws {
    let longer = TestPanels.seedScenario { scenario in
      scenario.agenda.insert(.talk(Talk(title: "One more", planned: .minutes(10))), at: 3)
    }
    let block = TrialBlock(index: 9)
    let first = try TrialTrace(try Plan(TestPanels.seedScenario()), seed: 1).outcomes(of: block)
    let second = try TrialTrace(try Plan(longer), seed: 1).outcomes(of: block)
    for (first, second) in zip(first, second) {
      #expect(first.segments[0...2].map(\.duration) == second.segments[0...2].map(\.duration))
      #expect(first.segments[4].duration == second.segments[5].duration)
    }
  }

  @Test("whose rounds of questions never end say which")
  func endlessRounds() throws {
    // Most questions take a few hundredths of a second; only a few in a million bring the mean to a second.
    let question = UncertainLength.loglogistic(median: .length(.seconds(0.0205)), shape: 1.02)
    let rounds = Rounds(question: question, answer: .exactly(.length(.zero)))
    let scenario = Scenario(
      title: "Endless", slot: Slot(length: .hours(24)),
      agenda: [.questions(Questions(title: "Q", form: .rounds(rounds)))])
    let simulation = Simulation(try Plan(scenario), options: SimulationOptions(trials: 10))
    #expect(throws: SimulationError.endlessRounds(variable: "questions/Q/1/question")) { try simulation.run() }
  }
}
