// SPDX-License-Identifier: GPL-3.0-or-later
import Stochastics
import Testing

/// The logarithms that likelihoods are made of.
@Suite struct LikelihoodTests {
  @Test(arguments: Family.all)
  func logarithmsAreThoseOfThePlainFunctions(family: Family) {
    let d = family.distribution
    let probabilities = [1e-200, 1e-20, 1e-6, 0.01, 0.2, 0.5]
    for x in probabilities.flatMap({ [d.quantile($0), d.upperQuantile($0)] }) where x.isFinite {
      for (logarithm, plain) in [
        (d.logDensity(x), d.density(x)), (d.logCumulative(x), d.cumulative(x)), (d.logSurvival(x), d.survival(x)),
      ] where plain > 1e-290 && plain.isFinite {
        // The logarithm's absolute error is the plain function's relative one.
        #expect(abs(logarithm - Reference.log(plain)) < 2e-12 * max(1, abs(logarithm)), "\(x)")
      }
    }
  }

  @Test(arguments: Family.all)
  func intervalsHoldWhatTheTailsLeave(family: Family) {
    let d = family.distribution
    for (p, q) in [(0.01, 0.3), (0.3, 0.6), (0.6, 0.99), (0.2, 0.8)] {
      let (low, high) = (d.quantile(p), d.quantile(q))
      guard low < high else { continue }
      let plain = q < 0.5 ? d.cumulative(high) - d.cumulative(low) : d.survival(low) - d.survival(high)
      #expect(abs(d.logProbability(above: low, upTo: high) - Reference.log(plain)) < 1e-12, "\(low), \(high)")
    }
    guard d.quantileBreaks.isEmpty else { return }
    // So narrow that the tails' difference would keep a few digits only.
    for p in [0.05, 0.5, 0.9] {
      let x = d.quantile(p)
      let width = 1e-7 * min(p, 1 - p) / d.density(x)
      guard width.isFinite, x + width > x + 1e6 * x.ulp else { continue }
      let high = x + width
      let expected = Reference.log(d.density(x + width / 2) * (high - x))
      #expect(abs(d.logProbability(above: x, upTo: high) - expected) < 1e-10, "\(x)")
    }
  }

  /// Where the plain functions are 0: values of 30 digits by mpmath.
  @Test func farTailsKeepTheirLogarithms() throws {
    let lognormal = try Lognormal(mu: 0, sigma: 0.01)
    #expect(isClose(lognormal.logSurvival(2), -2407.4228734183248, 1e-12))
    #expect(isClose(lognormal.logDensity(2), -2399.2719851187836, 1e-13))
    let gamma = try Gamma(shape: 3, scale: 1)
    #expect(isClose(gamma.logSurvival(2000), -1985.4903422616423, 1e-13))
    #expect(isClose(gamma.logCumulative(1e-150), -1037.9550513165486, 1e-13))
    let weibull = try Weibull(shape: 2, scale: 1)
    #expect(weibull.logSurvival(100) == -10_000)
    #expect(isClose(weibull.logDensity(100), -10_000 + 5.298317366548036, 1e-13))
    let normal = try TruncatedNormal(mean: 1, sd: 0.1)
    #expect(isClose(normal.logSurvival(6), -1254.8313611394199, 1e-13))
    #expect(isClose(try TruncatedNormal(mean: -2, sd: 0.5).logSurvival(30), -2042.7179641218296, 1e-13))
    #expect(isClose(try TruncatedNormal(mean: 10, sd: 0.1).logCumulative(2), -3205.3011213568904, 1e-13))
    #expect(normal.logSurvival(-1) == 0 && normal.logSurvival(.infinity) == -.infinity)
    #expect(normal.logCumulative(-1) == -.infinity && normal.logCumulative(.infinity) == 0)
    #expect(isClose(try Loglogistic(median: 1, shape: 400).logSurvival(10), -921.0340371976183, 1e-13))
    #expect(isClose(try Beta(a: 400, b: 2).logDensity(1e-3), -2744.2099308397917, 1e-13))
  }
}
