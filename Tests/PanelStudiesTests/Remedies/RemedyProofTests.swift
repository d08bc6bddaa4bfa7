// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelSimulation
import PanelStudies
import Stochastics
import Testing

/// A change is a remedy only where the trials show that it helps: few trials may show a gain that is luck.
@Suite("What would help, for certain")
struct RemedyProofTests {
  /// Three talks of exactly 19 minutes in an hour that starts so late at most that it is late with the chance.
  private static func seldomLate(_ chance: Double) -> Scenario {
    var scenario = RemediesTests.late()
    scenario.lateStart = .uniform(min: .length(.zero), max: .length(.minutes(3 / (1 - chance))))
    return scenario
  }

  /// What starting on time changes, played beside the scenario as it is.
  private static func gain(_ scenario: Scenario, trials: Int) throws -> Estimate {
    let candidate = try RemedyCandidateTests.candidate(.startOnTime, scenario)
    let contenders = [
      try Comparison.Contender(name: "as it is", scenario: scenario),
      try Comparison.Contender(name: "changed", scenario: candidate.scenario),
    ]
    let compared = try Comparison(contenders, options: SimulationOptions(trials: trials, threads: 2)).run()
    return try #require(compared.entries[1].change.difference(hasQuestions: false)).onTime
  }

  @Test("isn't what the trials may show by luck", arguments: [0.008, 0.012, 0.02])
  func known(chance: Double) throws {
    let scenario = Self.seldomLate(chance)
    let title = "\(chance)"
    // Starting on time helps whoever is late: by the chance, which many trials show.
    #expect(try RemediesTests.run(scenario, trials: 65_536).contains { $0.remedy.kind == .startOnTime }, "\(title)")
    // As few trials as have two or three such sessions show as great a gain, but not that it is one.
    var seen = 0
    for trials in stride(from: 50, through: 400, by: 25) {
      let gain = try Self.gain(scenario, trials: trials)
      guard let low = gain.interval?.low, low <= 0, gain.value >= Remedies.leastEffect else { continue }
      seen += 1
      let found = try RemediesTests.run(scenario, trials: trials)
      #expect(!found.contains { $0.remedy.kind == .startOnTime }, "\(gain) of \(trials)")
    }
    #expect(seen > 3, "\(title)")
  }

  @Test("and every one that is named is known to help one of the chances", arguments: [100, 300, 1000, 20_000])
  func allAre(trials: Int) throws {
    for scenario in [Panels.hour(), Self.seldomLate(0.01), RemediesTests.late()] {
      for remedy in try RemediesTests.run(scenario, trials: trials) {
        let chances = [remedy.difference.onTime, remedy.difference.questionsServed].compactMap(\.self)
        #expect(chances.contains { ($0.interval?.low ?? -1) > 0 }, "\(remedy)")
      }
    }
  }
}
