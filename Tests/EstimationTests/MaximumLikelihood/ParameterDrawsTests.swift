// SPDX-License-Identifier: GPL-3.0-or-later

import Estimation
import Stochastics
import Testing

@Suite struct ParameterDrawsTests {
  /// Statistical: as the logarithm of σ is even beforehand, μ has Student's t distribution, and n·s²/σ² is χ², both with
  /// n − 1 degrees of freedom. Means of 2,000 draws that depend on each other but little; 5 standard errors of 1,000.
  @Test func ofALognormalTheyAreStudents() throws {
    var luck = SplitMix64(51)
    let logs = (0..<12).map { _ in StandardNormal.quantile(luck.uniform()) }
    let mean = logs.reduce(0, +) / 12
    let square = logs.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    var (t, ratio) = (Moments(), Moments())
    for draw in try #require(try MaximumLikelihood(.lognormal, of: Sample(logs.map(Reference.exp))).draws(2000)) {
      let lognormal = try #require(draw as? Lognormal)
      t.add((lognormal.mu - mean) / (square / 11 / 12).squareRoot())
      ratio.add(square / (lognormal.sigma * lognormal.sigma))
    }
    // Of Student's the variance is 11/9, of χ² the mean 11 and the variance 22.
    #expect(abs(t.mean) < 5 * (11.0 / 9 / 1000).squareRoot())
    #expect(isClose(t.standardDeviation, (11.0 / 9).squareRoot(), 0.15))
    #expect(abs(ratio.mean - 11) < 5 * (22.0 / 1000).squareRoot())
  }

  /// A share at its very end isn't likely beforehand, though its coordinate goes on and on there.
  @Test func mixturesStayMixtures() throws {
    let learnt = try MaximumLikelihood(.mixture(.lognormal, .lognormal), of: Sample(Vectors.sampleRows("two_kinds")))
    let shares = try #require(learnt.draws(200)).compactMap { ($0 as? Mixture)?.components[1].weight }
    #expect(shares.count == 200 && shares.allSatisfy { $0 > 0.02 && $0 < 0.98 })
    let share = learnt.fit.parameters[0]
    let mean = shares.reduce(0, +) / 200
    #expect(abs(mean - share.value) < 1.5 * (try #require(share.standardError)))
  }

  /// Nor is a least value next to 0, as far as the observations don't say so.
  @Test func leastValuesDontGoToZero() throws {
    let pert = try PERT(min: 2, mode: 5, max: 12)
    let values = (0..<60).map { pert.quantile((Double($0) + 0.5) / 60) }
    let draws = try #require(try MaximumLikelihood(.pert, of: Sample(values)).draws(400))
    #expect(draws.count { $0.support.lowerBound < 0.1 } < 40)
  }
}
