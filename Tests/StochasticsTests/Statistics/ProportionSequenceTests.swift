// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Stochastics
import Testing

/// What holds however often one looks.
struct ProportionSequenceTests {
  /// Known answers, from the definition in 50 digits (mpmath).
  @Test(arguments: [
    (0, 10, 0.1, -0.682547140018189),
    (10, 10, 0.9, -0.682547140018189),
    (3, 10, 0.5, -0.582332814219655),
    (60_104, 100_000, 0.6, -5.7568580288085),
    (899_000_000, 1_000_000_000, 0.9, 5528.59017696549),
    (17, 16_384, 0.001, -5.06883052461312),
    (2_400_000_000, 4_000_000_000, 0.6, -11.2805714517421),
  ])
  func evidence(_ successes: Int, _ trials: Int, _ chance: Double, _ expected: Double) {
    let evidence = Proportion(successes: successes, trials: trials).evidence(against: chance)
    #expect(abs(evidence - expected) < 1e-9 + 1e-12 * abs(expected), "\(evidence)")
  }

  @Test func impossibleChances() {
    #expect(Proportion(successes: 1, trials: 10).evidence(against: 0) == .infinity)
    #expect(Proportion(successes: 9, trials: 10).evidence(against: 1) == .infinity)
    #expect(Proportion(successes: 10, trials: 10).evidence(against: 1) < 0)
    #expect(Proportion(successes: 0, trials: 10).evidence(against: 0) < 0)
  }

  /// The chance ever to decide within `trials`, when one looks after each of them, exactly: by following how likely
  /// each number of successes is among the series that haven't been decided yet.
  private func chanceToDecide(
    _ chance: Double, required: Double, trials: Int
  ) -> (reached: Double, missed: Double) {
    var open = [1.0]
    var decided = (reached: 0.0, missed: 0.0)
    for trial in 1...trials {
      var next = [Double](repeating: 0, count: trial + 1)
      for (successes, weight) in open.enumerated() where weight > 0 {
        next[successes] += weight * (1 - chance)
        next[successes + 1] += weight * chance
      }
      for successes in next.indices where next[successes] > 0 {
        switch Proportion(successes: successes, trials: trial).standing(required: required, risk: 0.05) {
        case .open: continue
        case .reached: decided.reached += next[successes]
        case .missed: decided.missed += next[successes]
        }
        next[successes] = 0
      }
      open = next
    }
    return decided
  }

  @Test(arguments: [0.01, 0.3, 0.5, 0.9, 0.99])
  func errsAsSeldomAsItSays(_ required: Double) {
    // At the very chance that is required, by Ville's inequality, it ever decides in either way with this chance at most.
    let edge = chanceToDecide(required, required: required, trials: 600)
    #expect(edge.reached + edge.missed <= 0.05)
    #expect(edge.reached + edge.missed > 0.001, "it would decide nothing")
    // Away from it, it is wrong less often still.
    let below = chanceToDecide(required * 0.97, required: required, trials: 600)
    #expect(below.reached <= edge.reached && below.missed >= edge.missed)
  }

  @Test func decidesWhatIsClear() {
    let proportion = Proportion(successes: 61_000, trials: 100_000)
    #expect(proportion.standing(required: 0.6, risk: 0.01) == .reached)
    #expect(proportion.standing(required: 0.62, risk: 0.01) == .missed)
    #expect(proportion.standing(required: 0.61, risk: 0.01) == .open)
  }

  @Test(arguments: [
    (0, 1), (1, 1), (0, 16_384), (16_384, 16_384), (16, 16_384), (5000, 10_000), (3_999_900_000, 4_000_000_000),
  ])
  func intervalsAreWhatStaysPossible(_ successes: Int, _ trials: Int) {
    let proportion = Proportion(successes: successes, trials: trials)
    let interval = proportion.sequenceInterval(risk: 0.05)
    #expect(interval.low <= proportion.value && proportion.value <= interval.high)
    #expect((interval.low == 0) == (successes == 0) && (interval.high == 1) == (successes == trials))
    for end in [interval.low, interval.high] where end > 0 && end < 1 {
      #expect(abs(proportion.evidence(against: end) - log(20)) < 1e-6)
    }
    let fixed = proportion.interval(confidence: 0.95, method: .clopperPearson)
    #expect(interval.low <= fixed.low && interval.high >= fixed.high, "no narrower than where one looks once")
    let surer = proportion.sequenceInterval(risk: 0.001)
    #expect(surer.low <= interval.low && surer.high >= interval.high)
  }
}
