// SPDX-License-Identifier: GPL-3.0-or-later
import GSL
import Stochastics
import Testing

/// The forward functions against an independent library's; the tolerances are that library's accuracy.
struct GSLOracleTests {
  @Test func version() {
    #expect(GSL.version.hasPrefix("2."))
  }

  @Test func failuresAreThrown() {
    #expect(throws: GSLError.self) { try GSL.gammaP(-1, 1) }
    do {
      _ = try GSL.betaI(2, 3, 1.5)
      Issue.record("a beta variable above 1")
    } catch {
      #expect(error.function == "gsl_sf_beta_inc_e")
      #expect(error.description.contains("domain"))
    }
  }

  @Test func specialFunctions() throws {
    for x in [-5, -1, -0.3, 0.001, 0.4, 0.5, 1, 3, 6, 20.0] {
      #expect(isClose(ErrorFunction.erf(x), try GSL.erf(x), 1e-14))
      #expect(isClose(ErrorFunction.erfc(x), try GSL.erfc(x), 1e-13))
    }
    for a in [0.3, 1, 2.5, 10, 70, 1e3, 1e5] {
      for ratio in [0.5, 0.9, 0.99, 1, 1.01, 1.1, 2] {
        #expect(isClose(IncompleteGamma.lower(a, a * ratio), try GSL.gammaP(a, a * ratio), 1e-9), "\(a), \(ratio)")
      }
    }
    for a in [0.3, 1, 7, 50, 300.0] {
      for b in [0.3, 2, 60, 500.0] {
        let x = a / (a + b)
        #expect(isClose(IncompleteBeta.lower(a, b, x), try GSL.betaI(a, b, x), 1e-9), "\(a), \(b)")
      }
    }
    for degrees in [1, 2, 5, 30, 1000, 2e6] {
      let t = StudentT.upperQuantile(0.025, degrees: degrees)
      #expect(isClose(try GSL.studentT(t, degrees: degrees).upper, 0.025, 1e-9), "\(degrees)")
    }
  }

  @Test func distributions() throws {
    for p in [1e-8, 0.01, 0.3, 0.5, 0.9, 0.999] {
      let lognormal = try Lognormal(mu: 1, sigma: 0.5)
      var x = lognormal.quantile(p)
      expectTails(lognormal, x, try GSL.lognormal(x, mu: 1, sigma: 0.5))
      let gamma = try Gamma(shape: 3, scale: 2)
      x = gamma.quantile(p)
      expectTails(gamma, x, try GSL.gamma(x, shape: 3, scale: 2))
      let weibull = try Weibull(shape: 1.7, scale: 4)
      x = weibull.quantile(p)
      expectTails(weibull, x, try GSL.weibull(x, shape: 1.7, scale: 4))
      let exponential = try Exponential(mean: 3)
      x = exponential.quantile(p)
      expectTails(exponential, x, try GSL.exponential(x, mean: 3))
      let beta = try Beta(a: 2, b: 3.5)
      x = beta.quantile(p)
      expectTails(beta, x, try GSL.beta(x, a: 2, b: 3.5))
    }
  }

  private func expectTails(_ distribution: any Distribution, _ x: Double, _ tails: GSL.Tails) {
    #expect(isClose(distribution.cumulative(x), tails.lower, 1e-9), "\(distribution), \(x)")
    #expect(isClose(distribution.survival(x), tails.upper, 1e-9), "\(distribution), \(x)")
  }
}
