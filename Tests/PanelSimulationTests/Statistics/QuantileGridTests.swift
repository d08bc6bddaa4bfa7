// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelSimulation
import Stochastics
import Testing

/// Forecasts with quantiles that stand close together.
@Suite struct QuantileGridTests {
  /// A talk of 10 to 20 minutes, and one that is held in half of all sessions and cut off at 10 minutes.
  private func forecast(_ change: (inout SimulationOptions) -> Void = { _ in }) throws -> Forecast {
    let even = UncertainLength.uniform(min: .length(.minutes(10)), max: .length(.minutes(20)))
    let half = try #require(Chance(0.5))
    let scenario = Scenario(
      title: "Two", slot: Slot(length: .hours(1)),
      agenda: [
        .talk(Talk(title: "Even", planned: .minutes(15), takes: even)),
        .talk(
          Talk(
            title: "Cut", planned: .minutes(10), takes: even, noShow: half,
            moderation: TalkModerationChanges(cutOffAt: 1))),
      ])
    var options = SimulationOptions(trials: 1 << 18)
    options.givesGrids = true
    change(&options)
    return try Simulation(Plan(scenario), options: options).run()
  }

  @Test func areThoseOfTheTrials() throws {
    let forecast = try forecast()
    let even = try #require(forecast.segments[0].durationGrid)
    #expect(even.values.count == QuantileGrid.count)
    for (place, value) in even.values.enumerated() {
      // Known to 0.6 s by 2¹⁸ trials, five times over; segments' sketches see a part of them.
      #expect(abs(value - (600 + 600 * (Double(place) + 0.5) / Double(QuantileGrid.count))) < 12)
    }
    // What doesn't happen takes nothing; what is cut off takes its limit.
    let cut = try #require(forecast.segments[1].durationGrid)
    #expect(cut.values[..<90].allSatisfy { $0 == 0 } && cut.values[110...].allSatisfy { $0 == 600 })
    let end = try #require(forecast.finishGrid?.distribution)
    for level in Summary.Level.allCases where level != .p99 {
      #expect(abs(end.quantile(level.probability) - forecast.finish[level].value) < 6)
    }
  }

  @Test func areTheSameOnAnyThreadsAndOnlyWhereTheyAreWanted() throws {
    #expect(try forecast().finishGrid == forecast { $0.threads = 3 }.finishGrid)
    let plain = try forecast { $0.givesGrids = false }
    #expect(plain.finishGrid == nil && plain.segments.allSatisfy { $0.durationGrid == nil })
  }

  @Test func whatIsNone() {
    #expect(QuantileGrid([]) == nil && QuantileGrid([2, 1]) == nil && QuantileGrid([.nan]) == nil)
    #expect(QuantileGrid([1, .infinity]) == nil)
    #expect(QuantileGrid([1.0004, 1.0006])?.values == [1, 1.001])
  }
}
