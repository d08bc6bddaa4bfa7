// SPDX-License-Identifier: GPL-3.0-or-later

import Estimation
import Stochastics
import Testing

@Suite struct GoodnessOfFitTests {
  /// The usual sum over exact observations: −n − (1/n)Σ(2i − 1)(ln F(xᵢ) + ln S(xₙ₊₁₋ᵢ)).
  @Test func distanceIsAndersonAndDarlings() throws {
    var luck = SplitMix64(3)
    let gamma = try Gamma(shape: 3, scale: 100)
    let values = (0..<25).map { _ in luck.value(of: gamma) }.sorted()
    let learnt = try MaximumLikelihood(.weibull, of: Sample(values))
    let distribution = learnt.fit.distribution
    var sum = 0.0
    for i in 0..<25 {
      sum +=
        Double(2 * i + 1)
        * (Reference.log(distribution.cumulative(values[i])) + Reference.log(distribution.survival(values[24 - i])))
    }
    let goodness = try learnt.goodnessOfFit(replicates: 20)
    #expect(isClose(goodness.distance, -25 - sum / 25, 1e-10))
  }

  /// Statistical: chances of true families are spread evenly, exact and censored; α about 1e-4 for each share.
  @Test(arguments: [0, 1, 2]) func trueFamiliesAreNotFoundWrong(_ kind: Int) throws {
    let trials = Effort.trials(25, nightly: 1000)
    var luck = SplitMix64(UInt64(kind) + 100)
    let weibull = try Weibull(shape: 2, scale: 300)
    var low = 0
    var half = 0
    for trial in 0..<trials {
      let rows = (0..<40).map { _ in
        let length = luck.value(of: weibull)
        let limit = 600 * luck.uniform()
        switch kind {
        case 1 where length > limit: return Sample.Row(low: limit, high: .infinity)
        case 2:
          let minute = (length / 60).rounded(.down) * 60
          return Sample.Row(low: minute, high: minute + 60)
        default: return Sample.Row(low: length, high: length)
        }
      }
      let goodness = try MaximumLikelihood(.weibull, of: Sample(rows)).goodnessOfFit(
        replicates: 99, seed: UInt64(trial))
      if goodness.chance.value <= 0.1 { low += 1 }
      if goodness.chance.value <= 0.5 { half += 1 }
    }
    func holds(_ count: Int, _ chance: Double) -> Bool {
      let interval = Proportion(successes: count, trials: trials).interval(confidence: 0.9999, method: .clopperPearson)
      return interval.low <= chance && chance <= interval.high
    }
    #expect(holds(low, 0.1), "\(low) of \(trials) at most 10%")
    #expect(holds(half, 0.5), "\(half) of \(trials) at most 50%")
  }

  /// A family that is plainly wrong is found so, cut off or rounded or not.
  @Test func aWrongFamilyIsFoundWrong() throws {
    var luck = SplitMix64(9)
    let lognormal = try Lognormal(mu: 5, sigma: 0.6)
    let exact = (0..<150).map { _ in luck.value(of: lognormal) }
    let cut = exact.map { $0 > 400 ? Sample.Row(low: 400, high: .infinity) : Sample.Row(low: $0, high: $0) }
    let rounded = exact.map { x in
      let low = (x / 20).rounded(.down) * 20
      return Sample.Row(low: low, high: low + 20)
    }
    for rows in [exact.map { Sample.Row(low: $0, high: $0) }, cut, rounded] {
      #expect(try MaximumLikelihood(.exponential, of: Sample(rows)).goodnessOfFit(replicates: 99).chance.value <= 0.05)
      #expect(try MaximumLikelihood(.lognormal, of: Sample(rows)).goodnessOfFit(replicates: 99).chance.value > 0.05)
    }
  }

  @Test func soManyCannotBeDrawnAgain() throws {
    let learnt = try MaximumLikelihood(
      .exponential, of: Sample([1.0, 2, 3, 5].map { Sample.Row(low: $0, high: $0, count: 1e6) }))
    #expect(
      throws: FittingError.noGoodnessOfFit(
        reason: "4000000 observations are more than the 1000000 that it takes; check those of a part")
    ) { try learnt.goodnessOfFit(replicates: 20) }
  }

  @Test func overlappingIntervalsCannotBeChecked() throws {
    let learnt = try MaximumLikelihood(.gamma, of: Sample(Vectors.sampleRows("shares")))
    #expect(throws: FittingError.self) { try learnt.goodnessOfFit(replicates: 20) }
  }
}
