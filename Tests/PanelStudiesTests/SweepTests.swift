// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import PanelScenarios
import PanelSimulation
import PanelStudies
import Stochastics
import Testing

@Suite("A sweep")
struct SweepTests {
  static let options = SimulationOptions(trials: 5_000, threads: 2)
  static let file = ScenarioFile(
    bytes: Array(
      """
      format: panelsim/1
      title: A panel
      slot: { length: 30m }
      agenda:
        - talk: A talk
          count: 2
          planned: 10m
          takes: 80% to 130%
        - questions: Questions
          at_least: 5m
          takes: 5m to 10m
      """.utf8), name: "panel.yaml", directory: nil)

  static func grid(_ choices: String...) throws -> OverrideGrid {
    try OverrideGrid(choices.map { try OverrideChoice(parsing: $0) })
  }

  @Test("gives each combination the forecast and the change that it has by itself, however many run at once")
  func cells() throws {
    let minutes = (1...15).map { "\($0)m" }.joined(separator: ",")
    let grid = try Self.grid("agenda[0].planned=\(minutes)", "hard_stop=1m")
    let swept = try Sweep(Self.file, grid: grid, options: Self.options).run()
    #expect(swept.cells.count == 15 && swept.axes.map(\.key) == ["agenda[0].planned", "hard_stop"])
    let base = try Comparison.Contender(name: "", scenario: Self.file.decode().scenario)
    for (index, overrides) in grid.combinations.enumerated() where [0, 9, 14].contains(index) {
      let scenario = try Self.file.decode(overrides: overrides).scenario
      let alone = try Comparison(
        [base, Comparison.Contender(name: "", scenario: scenario)], options: Self.options
      ).run().entries[1]
      let outcome = try #require(swept.cells[index].outcome)
      #expect(outcome.forecast.onTime == alone.forecast.onTime && outcome.forecast.finish == alone.forecast.finish)
      #expect(outcome.change == alone.change)
      #expect(swept.cells[index].values == overrides.map(\.value))
    }
  }

  /// A hard stop changes nothing about who is done on time: whatever it is, such combinations are alike in each trial.
  /// Without shared luck those in which 3 of 1,000 talks take twice as long couldn't be told from them.
  @Test("knows which combinations may be as good as the best, by differences with the same luck")
  func leaders() throws {
    let takes = "80% to 130%,{ mixture: [ { weight: 997, takes: 80% to 130% }, { weight: 3, takes: 200% } ] }"
    let sweep = try Sweep(
      Self.file, grid: Self.grid("hard_stop=1m,2m,3m", "agenda[0].takes=\(takes)", "agenda[1].closes=never"),
      options: SimulationOptions(trials: 20_000, threads: 2))
    let swept = try sweep.run()
    let leaders = try #require(swept.leaders)
    #expect(leaders.best % 2 == 0)
    #expect(Set(leaders.rivals + [leaders.best]) == [0, 2, 4])
    let others = swept.cells.indices.filter { $0 % 2 == 1 }.compactMap { swept.cells[$0].outcome?.forecast.onTime }
    let best = try #require(swept.cells[leaders.best].outcome).forecast.onTime
    for other in others { #expect(other.interval!.high > best.interval!.low, "the intervals don't tell them apart") }
  }

  @Test("knows the combination that is what the file says")
  func asWritten() throws {
    let swept = try Sweep(Self.file, grid: Self.grid("agenda[0].planned=9m,10m"), options: Self.options).run()
    #expect(swept.cells.map { $0.outcome?.change == .nothing } == [false, true])
  }

  @Test("says once what is wrong with a value, and which settings break a rule together")
  func faults() throws {
    let wrong = #expect(throws: SweepError.self) {
      try Sweep(Self.file, grid: Self.grid("agenda[0].planned=8,9m", "talks.alike=0,0.1,0.2"))
    }
    let text = try #require(wrong).description
    #expect(text.hasPrefix("--set agenda[0].planned=8: error: ") && text.components(separatedBy: "error:").count == 2)
    let broken = #expect(throws: SweepError.self) {
      try Sweep(Self.file, grid: Self.grid("moderation={ signal_at: 120%, cut_off_at: 110% }"))
    }
    #expect(try #require(broken).description.contains("--set moderation="))
    let bad = ScenarioFile(bytes: Array("title: x".utf8), name: "bad.yaml", directory: nil)
    let file = #expect(throws: SweepError.self) { try Sweep(bad, grid: Self.grid("talks.alike=0")) }
    #expect(try #require(file).description.hasPrefix("bad.yaml:"))
  }

  @Test("that is interrupted at once has nothing to say")
  func interrupted() throws {
    let interrupt = Interrupt()
    interrupt.stop()
    let sweep = try Sweep(Self.file, grid: Self.grid("talks.alike=0,0.1"), options: Self.options)
    #expect(throws: SimulationError.self) { try sweep.run(interrupt: interrupt) }
  }
}
