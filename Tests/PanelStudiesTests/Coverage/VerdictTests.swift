// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelSimulation
import PanelStudies
import Stochastics
import Testing

/// `capacity` says that its verdict and all brackets are right together with a confidence of 95%: a thousand runs at
/// night, on panels whose answer is known, some with a count close to the goal.
@Suite("The verdict of a capacity", .serialized)
struct VerdictTests {
  @Test("is right, with all brackets, in at least 95% of all runs", arguments: KnownCapacity.all)
  func confidence(known: KnownCapacity) throws {
    let runs = Effort.repetitions(nightly: 1000, daily: 20)
    var (right, undecided, trials) = (0, 0, 0)
    for seed in 1...UInt64(runs) {
      let capacity = try Capacity(
        known.scenario,
        varying: CapacityRange(known.scenario, from: known.counts.lowerBound, to: known.counts.upperBound),
        required: known.goals, options: SimulationOptions(trials: known.budget, seed: seed, threads: 2)
      ).run()
      #expect(capacity.rows.map(\.count) == Array(known.counts))
      right += capacity.rows.allSatisfy { isRight($0, known) } ? 1 : 0
      undecided += capacity.rows.contains { $0.fits == .undecided } ? 1 : 0
      trials += capacity.rows.reduce(0) { $0 + $1.forecast.run.trials }
    }
    // At most one run in twenty may be wrong. Statistical: were it just that many, more than 2 of 20 would be wrong for 1 in
    // 13 sets of seeds, and more than 50 of 1000 for half of them. As the risk is shared out among looks without end,
    // counts and chances that hang together, it is far fewer.
    #expect(runs - right <= (Effort.isNightly ? runs / 20 : 2), "\(runs - right) of \(runs) wrong")
    try CoverageRecord.note(
      [known.testDescription, "\(right) of \(runs)", "\(undecided)", "\(trials / runs)"],
      under: ["panel", "right", "undecided", "trials of all counts, on average"], in: "verdicts")
  }

  /// Says nothing wrong of a count, and has the truth in all brackets.
  private func isRight(_ row: CapacityForecast.Row, _ known: KnownCapacity) -> Bool {
    guard row.fits != (known.fits(row.count) ? .no : .yes) else { return false }
    return [(Goal.Name.onTime, row.forecast.onTime), (.questionsAtLeast, row.forecast.questions?.served)]
      .allSatisfy { name, estimate in
        guard let estimate else { return true }
        guard let interval = estimate.interval else { return false }
        let chance = known.chance(name, row.count)
        return interval.low <= chance && chance <= interval.high
      }
  }

  @Test("is hardly ever left open where no count is close to its goal")
  func decided() throws {
    for known in [KnownCapacity.clear, .gamma, .twoGoals] {
      let capacity = try Capacity(
        known.scenario,
        varying: CapacityRange(known.scenario, from: known.counts.lowerBound, to: known.counts.upperBound),
        required: known.goals, options: SimulationOptions(trials: known.budget, threads: 2)
      ).run()
      let wanted: [GoalForecast.Verdict] = known.counts.map { known.fits($0) ? .yes : .no }
      #expect(capacity.rows.map(\.fits) == wanted, "\(known)")
    }
  }
}
