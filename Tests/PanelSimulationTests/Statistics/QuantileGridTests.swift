// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import PanelSimulation
import Stochastics
import Testing

/// Forecasts with quantiles that stand close together.
@Suite struct QuantileGridTests {
  /// A talk of 10 to 20 minutes, and one that is held in half of all sessions and cut off at 10 minutes.
  private static func plan() throws -> Plan {
    let even = UncertainLength.uniform(min: .length(.minutes(10)), max: .length(.minutes(20)))
    let half = Chance(0.5)
    return try Plan(
      Scenario(
        title: "Two", slot: Slot(length: .hours(1)),
        agenda: [
          .talk(Talk(title: "Even", planned: .minutes(15), takes: even)),
          .talk(
            Talk(
              title: "Cut", planned: .minutes(10), takes: even, noShow: half,
              moderation: TalkModerationChanges(cutOffAt: 1))),
        ]))
  }

  private func forecast(
    trials: Int = 1 << 18, _ change: (inout SimulationOptions) -> Void = { _ in }
  ) throws -> Forecast {
    var options = SimulationOptions(trials: trials)
    options.givesGrids = true
    change(&options)
    return try Simulation(Self.plan(), options: options).run()
  }

  /// The i-th of the grid is the least trial with a share of (i − ½)/200 at or below it, as sorting all trials finds it;
  /// off by no more than a bin of the sketch is wide. Half a step of the grid is six times as much.
  @Test(arguments: [1, 3, 8])
  func areThoseOfTheTrials(blocks: Int) throws {
    let trace = TrialTrace(try Self.plan(), seed: 1)
    let trials = try (0..<blocks).flatMap { try trace.outcomes(of: TrialBlock(index: UInt32($0))) }
    let forecast = try forecast(trials: trials.count) { $0.seed = 1 }
    let grids = [
      (forecast.finishGrid, trials.map(\.end)), (forecast.segments[0].durationGrid, trials.map(\.segments[0].duration)),
      (forecast.segments[1].durationGrid, trials.map(\.segments[1].duration)),
    ]
    for (grid, values) in grids {
      let grid = try #require(grid)
      #expect(grid.values.count == 200)
      let sorted = values.sorted()
      for (place, value) in grid.values.enumerated() {
        let share = (Double(place) + 0.5) / 200
        let rank = (1...sorted.count).first { Double($0) / Double(sorted.count) >= share - 1e-12 }
        let expected = sorted[try #require(rank) - 1]
        #expect(abs(value - expected) <= Self.binWidth, "\(place) of \(blocks) blocks")
      }
    }
  }

  /// Of a length up to an hour.
  private static let binWidth = 0.25

  /// Statistical. Segments' sketches see the first 64 blocks, and one in 16 of the 192 that follow: n = 76 · 1024 trials.
  /// All of the distribution is off by more than ε with a probability of at most 2·exp(−2nε²): P. Massart, The tight
  /// constant in the Dvoretzky–Kiefer–Wolfowitz inequality, Annals of Probability 18 (1990), pages 1269–1283. So for a
  /// million seeds one fails.
  @Test func areThoseOfTheDistribution() throws {
    let forecast = try forecast()
    let epsilon = (log(2e6) / (2 * 76 * 1024)).squareRoot()
    let even = try #require(forecast.segments[0].durationGrid)
    #expect(even.values.count == QuantileGrid.count)
    for (place, value) in even.values.enumerated() {
      let share = (Double(place) + 0.5) / Double(QuantileGrid.count)
      #expect(abs(value - (600 + 600 * share)) < 600 * epsilon + Self.binWidth)
    }
    // What doesn't happen takes nothing; what is cut off takes its limit.
    let cut = try #require(forecast.segments[1].durationGrid)
    let doubtful = Int((epsilon * Double(QuantileGrid.count)).rounded(.up))
    #expect(cut.values[..<(100 - doubtful)].allSatisfy { $0 == 0 })
    #expect(cut.values[(100 + doubtful)...].allSatisfy { $0 == 600 })
    // The quantiles that a forecast gives are of the same trials: each lies between its two neighbours in the grid.
    let end = try #require(forecast.finishGrid).values
    for level in Summary.Level.allCases {
      let place = Int((level.probability * Double(QuantileGrid.count)).rounded())
      let value = forecast.finish[level].value
      #expect(end[place - 1] - 0.001 <= value && value <= end[place] + 0.001, "\(level)")
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
