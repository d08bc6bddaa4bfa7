// SPDX-License-Identifier: GPL-3.0-or-later

import Estimation
import PanelFitting
import Stochastics
import Testing

@Suite("What is open of likeness, and of hands") struct TalkCorrelationPosteriorTests {
  /// Standard normal scores of `sessions` sessions of four, as lengths of a normal distribution far above 0.
  static func lengths(_ sessions: Int, rho: Double, seed: UInt64) throws -> [RecordedTalk] {
    var luck = SplitMix64(seed)
    return (0..<sessions).flatMap { session in
      let common = StandardNormal.quantile(luck.uniform())
      return (0..<4).map { _ in
        let score = rho.squareRoot() * common + (1 - rho).squareRoot() * StandardNormal.quantile(luck.uniform())
        return RecordedTalk(session: "\(session)", length: Sample.Row(low: 100 + score, high: 100 + score))
      }
    }
  }

  static let normal: any Distribution = {
    guard let normal = try? TruncatedNormal(mean: 100, sd: 1) else { preconditionFailure("a normal distribution") }
    return normal
  }()

  /// The true ρ, drawn as the prior has it, lies in each tenth of what is open as often as in any other.
  @Test("holds the true likeness as often as it should")
  func calibration() throws {
    var (luck, counts) = (SplitMix64(7), [Int](repeating: 0, count: 5))
    let sets = Effort.trials(200, nightly: 2000)
    for number in 0..<sets {
      let rho = 0.975 * luck.uniform()
      let open = try TalkCorrelationPosterior(
        of: Self.lengths(8, rho: rho, seed: UInt64(number) + 100), as: Self.normal)
      counts[(0..<4).count { open.quantile(Double($0 + 1) / 5) < rho }] += 1
    }
    // χ² of five classes: above 23.5 once in 10,000.
    let expected = Double(sets) / 5
    #expect(counts.reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected } < 23.5, "\(counts)")
  }

  @Test("counts talks that are alike as fewer")
  func designEffect() throws {
    let open = try TalkCorrelationPosterior(of: Self.lengths(2000, rho: 0.5, seed: 1), as: Self.normal)
    #expect(abs(open.mean - 0.5) < 0.05)
    // 1 + ρ·(4 − 1).
    #expect(abs(open.designEffect(sizes: [4, 4, 4]) - 2.5) < 0.15)
    #expect(open.designEffect(sizes: [1, 1]) == 1 && open.designEffect(sizes: []) == 1)
    #expect(throws: FittingError.noPairs) {
      try TalkCorrelationPosterior(
        of: [RecordedTalk(session: "a", length: Sample.Row(low: 99, high: 99))], as: Self.normal)
    }
    let draws = open.draws(39)
    #expect(draws == open.draws(39) && draws != open.draws(39, seed: 2))
    #expect(draws.allSatisfy { abs($0 - 0.5) < 0.15 })
  }

  @Test("knows a mean of counts as well as they tell it")
  func hands() throws {
    #expect(PoissonMean([4]) == nil && PoissonMean([]) == nil && PoissonMean([0, 0, 0]) == nil)
    let even = try #require(PoissonMean(Array(repeating: 9, count: 100)))
    let draws = even.draws(1000)
    let mean = draws.reduce(0, +) / 1000
    let deviation = (draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 999).squareRoot()
    #expect(even.value == 9 && abs(mean - 9) < 0.05 && abs(deviation - 0.3) < 0.03)
    // Counts that vary four times as much as Poisson numbers do: twice as wide.
    let wild = try #require(PoissonMean((0..<100).map { $0 % 2 == 0 ? 3 : 15 }))
    let spread = wild.draws(1000)
    #expect(abs((spread.max() ?? 0) - (spread.min() ?? 0) - 2 * ((draws.max() ?? 0) - (draws.min() ?? 0))) < 1)
  }
}
