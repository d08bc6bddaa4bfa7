// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelScenarios
import PanelSimulation
import PanelStudies
import Stochastics
import Testing

/// How often what recordings leave open holds the truth: recordings are simulated from a known scenario, learnt into
/// another one, and that one's data range of the chance to be on time is held against the true chance.
@Suite("Data ranges of learnt scenarios")
struct LearntCoverageTests {
  @Test("hold the true chance as often as they promise", arguments: [0, 0.3])
  func coverage(alike: Double) throws {
    let sets = Effort.repetitions(nightly: 200, daily: 2)
    var truth = try ScenarioLearningTests.truth()
    truth.talks.alike = alike
    let chance = try Simulation(Plan(truth), options: SimulationOptions(trials: 400_000, threads: 2)).run().onTime.value
    var (held, width, leftAlone) = (0, 0.0, 0)
    for number in 0..<sets {
      // Ten sessions of four talks.
      let recordings = try RecordedScenario.recordings(of: truth, sessions: 10, seed: UInt64(1000 + number))
      let learnt = ScenarioLearning(
        LearningMaterial(recordings), recordings: ["x"], date: ScenarioLearningTests.today, seed: UInt64(number)
      ).learn(for: try ScenarioLearningTests.decode(ScenarioLearningTests.guess).scenario)
      // What is left alone stays the organiser's guess, of which no range tells.
      guard learnt.values.contains(where: { "\($0.override.path)" == "talks.takes" }) else {
        leftAlone += 1
        continue
      }
      let decoded = try ScenarioLearningTests.decode(try ScenarioLearningTests.write(learnt))
      let options = ForecastOptions(trials: 16_384, threads: 2, findings: .learning)
      let range = try #require(try forecast(of: decoded, options).onTime.dataInterval)
      held += range.low <= chance && chance <= range.high ? 1 : 0
      width += range.width
    }
    if Effort.isNightly {
      let learnt = sets - leftAlone
      print(
        "alike \(alike): \(held) of \(learnt) ranges hold \(chance); they are \(width / Double(learnt)) wide on average; "
          + "talks were left alone in \(leftAlone) sets")
      // 95% ± 5 standard errors of a proportion from 200.
      #expect(abs(Double(held) / Double(learnt) - 0.95) < 5 * 0.0154)
    } else {
      #expect(held > 0)
    }
  }
}
