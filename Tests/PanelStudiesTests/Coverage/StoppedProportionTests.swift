// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// Known to the last digit, without a simulation: how often the interval of a chance holds it at the end of
/// `--precision`, which looks and stops.
@Suite("The interval of a chance that was looked at until it was known")
struct StoppedProportionTests {
  static let chances = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.3, 0.5]

  @Test("holds it in at least 94%, down to a chance of 0.001", arguments: chances)
  func coverage(chance: Double) throws {
    // How many trials that takes, about: between the looks, and after many of them.
    let sizes = Effort.isNightly ? [150_000, 200_000, 300_000, 500_000, 1_000_000] : [150_000, 200_000]
    var worst = 1.0
    for size in sizes where chance < 0.05 || Effort.isNightly || size < 200_000 {
      let halfWidth = 1.96 * (chance * (1 - chance) / Double(size)).squareRoot()
      let (coverage, trials) = StoppedProportion(chance: chance, halfWidth: halfWidth).outcome()
      #expect(coverage >= 0.94, "\(chance) ± \(halfWidth): \(coverage)")
      #expect(trials > 131_072 && trials < 1.5 * Double(size), "\(trials)")
      worst = min(worst, coverage)
    }
    try CoverageRecord.note(
      ["\(chance)", CoverageRecord.percent(worst)], under: ["chance", "least coverage"], in: "stopped")
  }

  @Test("is weighed by a distribution that adds up")
  func binomial() {
    var sum = Binomial(trials: 500, chance: 0.01)
    sum.add(Binomial(trials: 1500, chance: 0.01))
    let successes = sum.weights.indices.map { Double(sum.least + $0) }
    let mean = zip(successes, sum.weights).reduce(0) { $0 + $1.0 * $1.1 }
    let variance = zip(successes, sum.weights).reduce(0) { $0 + ($1.0 - 20) * ($1.0 - 20) * $1.1 }
    #expect(abs(mean - 20) < 1e-9 && abs(variance - 19.8) < 1e-9)
  }
}
