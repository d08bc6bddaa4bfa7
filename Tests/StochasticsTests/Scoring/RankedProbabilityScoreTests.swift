// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Stochastics

@Suite struct RankedProbabilityScoreTests {
  static let values = [-2.0, 0, 0.3, 1, 1.7, 4, 20]

  @Test func closedFormsAreTheIntegrals() throws {
    let distributions: [any Distribution] = [
      try Normal(mean: 1, sd: 0.4), try Exponential(mean: 1.5), try Lognormal(mu: 0.2, sigma: 0.6),
      try Empirical(values: [0.4, 1, 1, 1.5, 3, 3.2]), try Empirical(values: [2, 2]),
    ]
    for distribution in distributions {
      for value in Self.values {
        let score = RankedProbabilityScore.score(of: distribution, at: value)
        #expect(
          isClose(score, RankedProbabilityScore.quadrature(distribution, value), 1e-8), "\(distribution), \(value)")
      }
    }
  }

  /// Known answers: the score of a standard normal at its mean is (√2 − 1)/√π, of a uniform at its middle 1/12, and of a
  /// certain forecast the distance.
  @Test func knownScores() throws {
    let normal = RankedProbabilityScore.score(of: Normal.standard, at: 0)
    #expect(isClose(normal, 0.23369497725510915, 1e-13))
    #expect(isClose(RankedProbabilityScore.score(of: try Uniform(min: 0, max: 1), at: 0.5), 1.0 / 12, 1e-12))
    #expect(RankedProbabilityScore.score(of: try Exactly(value: 3), at: 5) == 2)
    #expect(RankedProbabilityScore.score(of: try Empirical(values: [3]), at: 5) == 2)
  }

  /// Values of 30 digits by mpmath. Of a log-logistic with shape a, S² falls off like x^−2a.
  @Test func heavyTails() throws {
    for (shape, at, score) in [
      (0.6, 1.0, 3.76617253276764925), (0.6, 3, 4.14714762464571202), (0.8, 3, 1.55844664103890720),
      (1, 1, 0.613705638880109381), (1, 3, 1.22741127776021876),
    ] {
      let loglogistic = try Loglogistic(median: 1, shape: shape)
      #expect(isClose(RankedProbabilityScore.score(of: loglogistic, at: at), score, 1e-8), "\(shape), \(at)")
    }
    for shape in [0.2, 0.5] {
      #expect(RankedProbabilityScore.score(of: try Loglogistic(median: 1, shape: shape), at: 1) == .infinity)
    }
    for (sigma, score) in [(8, 1217392.22346083808), (12.0, 399981265934753.341)] {
      let lognormal = try Lognormal(mu: 0, sigma: sigma)
      #expect(isClose(RankedProbabilityScore.score(of: lognormal, at: 1), score, 1e-11))
    }
    #expect(RankedProbabilityScore.score(of: try Lognormal(mu: 0, sigma: 60), at: 1) == .infinity)
  }

  /// The other form of the score, E|X − y| − ½E|X − X′|, over a grid of quantiles.
  @Test func itIsAnExpectedDistance() throws {
    let gamma = try Gamma(shape: 3, scale: 2)
    let n = 2000
    let values = (0..<n).map { gamma.quantile((Double($0) + 0.5) / Double(n)) }
    let apart = zip(values, 0..<n).reduce(0.0) { $0 + $1.0 * (2 * Double($1.1) + 1 - Double(n)) }
    for y in [1.0, 6, 15] {
      let near = values.reduce(0) { $0 + abs($1 - y) } / Double(n)
      let expected = near - apart / Double(n * n)
      #expect(isClose(RankedProbabilityScore.score(of: gamma, at: y), expected, 1e-3))
    }
  }

  /// Proper: of forecasts for values from a distribution its own scores best on average.
  @Test func nothingBeatsTheTruth() throws {
    let truth = try Weibull(shape: 6, scale: 1)
    let others: [any Distribution] = [
      try Weibull(shape: 6, scale: 1.05), try Weibull(shape: 5, scale: 1), try Weibull(shape: 7, scale: 0.98),
    ]
    func mean(_ forecast: any Distribution) -> Double {
      (0..<200).reduce(0) {
        $0 + RankedProbabilityScore.score(of: forecast, at: truth.quantile((Double($1) + 0.5) / 200))
      } / 200
    }
    let best = mean(truth)
    for other in others { #expect(mean(other) > best) }
  }

  /// ∫ (1 − e^−x)² up to 2, in closed form; beyond all that is possible the score is that of the whole.
  @Test func upToABound() throws {
    let exponential = try Exponential(mean: 1)
    let expected = 2 - 2 * (1 - Reference.exp(-2)) + (1 - Reference.exp(-4)) / 2
    #expect(isClose(RankedProbabilityScore.score(of: exponential, atLeast: 2), expected, 1e-9))
    let uniform = try Uniform(min: 0, max: 1)
    #expect(isClose(RankedProbabilityScore.score(of: uniform, atLeast: 3), 2 + 1.0 / 3, 1e-9))
    #expect(RankedProbabilityScore.score(of: uniform, atLeast: -1) == 0)
  }
}
