// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelSimulation
import PanelStudies
import Stochastics
import Testing

@Suite("A forecast to a precision")
struct PrecisionTests {
  private static func run(_ halfWidth: Double, trials: Int = 2_000_000, threads: Int = 2) throws -> Forecast {
    let precision = Precision(halfWidth: halfWidth)
    return try forecast(
      of: Panels.hour(), ForecastOptions(trials: trials, precision: precision, threads: threads, findings: []))
  }

  /// The half-widths of all chances that the forecast reports.
  private static func halfWidths(_ forecast: Forecast) -> [Double] {
    let segments = forecast.segments.flatMap { [$0.happens, $0.cut, $0.trimmed, $0.overPlanned].compactMap { $0 } }
    let chances = [forecast.onTime, forecast.hardStopped, forecast.questions?.served].compactMap { $0 } + segments
    return chances.map { ($0.interval!.high - $0.interval!.low) / 2 }
  }

  @Test("goes on until every chance is known, and hardly longer", arguments: [0.02, 0.005, 0.002])
  func reached(_ halfWidth: Double) throws {
    let forecast = try Self.run(halfWidth)
    let precision = try #require(forecast.run.precision)
    #expect(precision.isReached && precision.wanted.halfWidth == halfWidth)
    #expect(precision.widest == Self.halfWidths(forecast).max())
    #expect(precision.widest <= halfWidth)
    // A chance of ½ needs the most; a look may come an eighth later, or a step; the first comes after eight.
    let step = Double(IncrementalSimulation.step)
    let needed = 0.25 * (1.96 / halfWidth) * (1.96 / halfWidth)
    #expect(Double(forecast.run.trials) <= max(needed * 1.13, 7 * step) + step)
    #expect(!forecast.run.isPartial)
  }

  @Test("says so where the budget ends before")
  func budget() throws {
    let forecast = try Self.run(0.001, trials: 50_000)
    let precision = try #require(forecast.run.precision)
    #expect(!precision.isReached && precision.widest > 0.001 && forecast.run.trials == 50_000)
    #expect(!forecast.run.isPartial)
  }

  @Test("is the forecast of so many trials, whatever the threads")
  func same() throws {
    let first = try Self.run(0.003, threads: 1)
    var second = try Self.run(0.003, threads: 5)
    var fixed = try Simulation(
      try Plan(Panels.hour()), options: SimulationOptions(trials: first.run.trials, threads: 1)
    ).run(identity: first.scenario)
    second.run = first.run
    fixed.run = first.run
    fixed.learning = first.learning
    #expect(first == second && first == fixed)
  }
}
