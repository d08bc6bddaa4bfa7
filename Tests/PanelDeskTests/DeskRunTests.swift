// SPDX-License-Identifier: GPL-3.0-or-later

import PanelDesk
import PanelModel
import PanelScenarios
import PanelSimulation
import PanelStudies
import Testing

@Suite("A run at the desk")
struct DeskRunTests {
  static let text = """
    format: panelsim/1
    title: A small panel
    slot: { from: "10:00", to: "11:00" }
    agenda:
      - talk: Opening
        count: 2
        planned: 15m
        takes: 12m to 18m
      - questions: Questions
        at_least: 20m
        closes: never
        takes: 20m to 40m
    goals:
      on_time: 30%
    """
  static let file = ScenarioFile(bytes: Array(text.utf8), name: "small.yaml", directory: nil)

  private static func forecast(_ options: ForecastOptions) throws -> DeskRun<Forecast> {
    try Desk.forecast(try file.decode(), name: "small.yaml", options: options)
  }

  @Test("gives the forecast that the study gives, and says of which file it is")
  func same() async throws {
    let overrides = try [ScenarioOverride](parsing: ["talks.alike=0.2"])
    let options = ForecastOptions(trials: 20_000, threads: 2)
    let run = try Desk.forecast(
      try Self.file.decode(overrides: overrides), name: "x", overrides: overrides, options: options)
    var answer = try await run.answer()
    let expected = try PanelStudies.forecast(of: try Self.file.decode(overrides: overrides), options)
    #expect(answer.scenario.overrides == ["talks.alike=0.2"] && answer.scenario.sha256 == expected.scenario.sha256)
    answer.scenario = expected.scenario
    answer.run = expected.run
    #expect(answer == expected)
  }

  @Test("tells a progress that grows, and ends, also where many threads tell it", arguments: [1, 2, 8])
  func progress(threads: Int) async throws {
    let run = try Self.forecast(ForecastOptions(trials: 2_000_000, threads: threads, findings: []))
    async let answer = run.answer()
    var last = 0
    for await progress in run.progress {
      #expect(progress.done > last && progress.done <= progress.trials && progress.trials == run.trials)
      last = progress.done
    }
    #expect(try await answer.run.trials == 2_000_000)
    #expect(last == 2_000_000)
  }

  @Test("that is cancelled gives a partial forecast, which says what is missing")
  func cancelled() async throws {
    let run = try Self.forecast(ForecastOptions(trials: 4_000_000_000, threads: 2))
    let work = Task { try await run.answer() }
    for await progress in run.progress where progress.done > 0 {
      work.cancel()
      break
    }
    let forecast = try await work.value
    #expect(forecast.run.isPartial && forecast.run.trials > 0 && forecast.run.trials < 4_000_000_000)
    #expect(forecast.drivers == .interrupted && forecast.remedies == .interrupted)
  }

  @Test("that is cancelled before it begins has no answer, and its progress ends")
  func cancelledAtOnce() async throws {
    let run = try Self.forecast(ForecastOptions(trials: 4_000_000_000, threads: 2))
    let work = Task { () async throws -> Forecast in
      while !Task.isCancelled { await Task.yield() }
      return try await run.answer()
    }
    work.cancel()
    await #expect(throws: SimulationError.interrupted) { try await work.value }
    for await _ in run.progress {}
  }

  @Test("takes several scenarios, several values, or several counts")
  func studies() async throws {
    let decoded = try Self.file.decode()
    let options = SimulationOptions(trials: 65_536, threads: 2)
    let contender = try Comparison.Contender(name: "a", scenario: decoded.scenario)
    #expect(try await Desk.comparison([contender, contender], options: options).answer().entries.count == 2)
    let grid = try OverrideGrid([OverrideChoice(parsing: "talks.alike=0,0.5")])
    #expect(try await Desk.sweep(Self.file, grid: grid, options: options).answer().cells.count == 2)
    let capacity = try Desk.capacity(decoded, name: "a", from: 1, to: 3, options: options)
    #expect(capacity.trials == 3 * 65_536)
    #expect(try await capacity.answer().rows.count == 3)
  }

  @Test("isn't there for what can't be run, and the error says why")
  func refused() throws {
    let decoded = try Self.file.decode()
    let options = SimulationOptions(trials: 1000)
    #expect(throws: CapacityError.nothingBetween(from: 3, to: 1)) {
      try Desk.capacity(decoded, name: "a", from: 3, to: 1, options: options)
    }
    let grid = try OverrideGrid([OverrideChoice(parsing: "agenda[7].planned=1m,2m")])
    #expect(throws: SweepError.self) { try Desk.sweep(Self.file, grid: grid, options: options) }
    var broken = decoded
    broken.scenario.agenda = []
    #expect(throws: PlanError.self) { try Desk.forecast(broken, name: "a", options: ForecastOptions(trials: 1000)) }
  }

  @Test("has goals that are met, missed, or open")
  func requirements() async throws {
    let required = [
      Goal(name: .onTime, required: Chance(0.99)), Goal(name: .questionsAtLeast, required: Chance(0.01)),
    ]
    let options = ForecastOptions(trials: 20_000, threads: 2, findings: [])
    let run = try Desk.forecast(try Self.file.decode(), name: "a", requiring: required, options: options)
    let verdict = RequirementVerdict(try await run.answer(), required: required)
    #expect(verdict.isMissed && verdict.open.map(\.goal) == [required[0]])
  }
}
