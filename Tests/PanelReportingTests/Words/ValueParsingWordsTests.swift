// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Testing

@testable import PanelReporting

struct ValueParsingWordsTests {
  @Test func ordinals() {
    let expected = [
      1: "a 1st", 2: "a 2nd", 3: "a 3rd", 4: "a 4th", 8: "an 8th", 11: "an 11th", 12: "a 12th", 13: "a 13th",
      18: "an 18th", 21: "a 21st", 80: "an 80th", 102: "a 102nd", 111: "a 111th", 113: "a 113th", 1000: "a 1,000th",
    ]
    for (number, words) in expected { #expect(OrdinalWords.withArticle(number) == words) }
  }

  @Test func points() {
    #expect(NumberWords.points(0.001) == "0.1" && NumberWords.points(0.0005) == "0.05")
    #expect(NumberWords.points(0.02) == "2" && NumberWords.points(0.25) == "25")
    #expect(NumberWords.points(0.000981, .up) == "0.099" && NumberWords.points(0.001, .up) == "0.1")
  }

  private func run(_ widest: Double, isReached: Bool, isPartial: Bool = false) -> Run {
    let wanted = Precision(halfWidth: 0.001)!
    return Run(
      version: "1", engine: "e", trials: 50_000, seed: 1, threads: 1, elapsed: .seconds(1), isPartial: isPartial,
      precision: ReachedPrecision(wanted: wanted, widest: widest, isReached: isReached))
  }

  @Test func precisions() {
    #expect(
      PrecisionWords.sentence(run(0.00098, isReached: true))
        == "Every chance is known to ±0.1 percentage points, as asked.")
    let spent = PrecisionWords.sentence(run(0.0044, isReached: false)) ?? ""
    #expect(spent.hasPrefix("The budget of 50,000 trials ended before every chance was known to ±0.1 "))
    #expect(spent.contains("±0.44"))
    #expect(PrecisionWords.sentence(run(0.0044, isReached: false, isPartial: true))?.hasPrefix("The run was") == true)
  }

  @Test func requirements() {
    let run = run(0, isReached: true)
    func words(_ achieved: Double?) -> String {
      let goal = Goal(name: .onTime, required: Chance(0.9))
      return RequirementWords.sentence(GoalForecast(goal: goal, achieved: achieved.map(Figures.chance)), run)
    }
    #expect(words(0.95) == "on_time is required in 90%, and met: 95.0% (94.9–95.1%)")
    #expect(words(0.6).hasPrefix("on_time is required in 90%, and not met: 60.0%"))
    #expect(words(0.9).hasPrefix("on_time is required in 90%, and undecided after 50,000 trials: 90.0%"))
    #expect(words(nil).hasSuffix("nothing to measure"))
  }
}
