// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import PanelSimulation
import PanelStudies
import Stochastics
import Testing

/// The risk to be wrong is shared out among all counts and all chances that get an interval, so that all of them together
/// err as seldom as the confidence says.
@Suite("The risk of a capacity")
struct CapacityRiskTests {
  private static func run(
    _ scenario: Scenario, _ counts: ClosedRange<Int>, confidence: Double, trials: Int = 65_536
  ) throws -> CapacityForecast {
    try Capacity(
      scenario, varying: try CapacityRange(scenario, from: counts.lowerBound, to: counts.upperBound),
      required: [Goal(name: .onTime, required: Chance(0.9))], confidence: confidence,
      options: SimulationOptions(trials: trials, threads: 2)
    ).run()
  }

  /// An interval of a chance ends where the trials speak against it as strongly as the risk of that interval says: the
  /// evidence there is ln(1/risk).
  private static func risk(of estimate: Estimate, trials: Int) throws -> Double? {
    let proportion = Proportion(successes: Int((estimate.value * Double(trials)).rounded()), trials: trials)
    let interval = try #require(estimate.interval)
    guard interval.low > 0, interval.high < 1 else { return nil }
    let risks = [interval.low, interval.high].map { exp(-proportion.evidence(against: $0)) }
    #expect(abs(risks[0] / risks[1] - 1) < 2e-3)
    return risks[0]
  }

  @Test("is shared among all counts and chances", arguments: [3...3, 3...4, 1...6], [0.5, 0.95, 0.999])
  func shared(counts: ClosedRange<Int>, confidence: Double) throws {
    var silent = Panels.hour()
    silent.agenda.remove(at: 1)
    for (scenario, chances) in [(silent, 1.0), (Panels.hour(), 2)] {
      let capacity = try Self.run(scenario, counts, confidence: confidence)
      var seen = 0
      for row in capacity.rows {
        let trials = row.forecast.run.trials
        for estimate in [row.forecast.onTime, row.forecast.questions?.served].compactMap(\.self) {
          guard let risk = try Self.risk(of: estimate, trials: trials) else { continue }
          // All of them together err as often as the confidence leaves.
          #expect(abs(risk * Double(counts.count) * chances / (1 - confidence) - 1) < 2e-3, "\(estimate)")
          seen += 1
        }
      }
      #expect(seen > 0)
    }
  }
}
