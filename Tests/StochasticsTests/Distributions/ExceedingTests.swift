// SPDX-License-Identifier: GPL-3.0-or-later
import Stochastics
import Testing

/// What is known of conditional laws without conditioning.
struct ExceedingTests {
  @Test(arguments: [1.0, 45, 4500, 20_000])
  func anExponentialForgetsWhatHasPassed(passed: Double) throws {
    let (whole, rest) = (try Exponential(mean: 45), try Exceeding(Exponential(mean: 45), threshold: passed))
    for p in [1e-9, 1e-3, 0.3, 0.5, 0.9] {
      #expect(isClose(rest.upperQuantile(p) - passed, whole.upperQuantile(p), 1e-12 * max(1, passed)))
      #expect(isClose(rest.survival(passed + 45 * p), whole.survival(45 * p), 1e-11))
    }
    #expect(isClose(rest.mean, passed + 45, 1e-12) && isClose(rest.variance, 45 * 45, 1e-9))
  }

  @Test func aUniformStaysUniform() throws {
    let (whole, rest) = (try Uniform(min: 7, max: 10), try Exceeding(Uniform(min: 2, max: 10), threshold: 7))
    for p in [1e-6, 0.2, 0.5, 0.99] {
      #expect(isClose(rest.quantile(p), whole.quantile(p), 1e-13))
      #expect(isClose(rest.cumulative(7 + 3 * p), whole.cumulative(7 + 3 * p), 1e-9))
    }
    #expect(isClose(rest.mean, whole.mean, 1e-13) && isClose(rest.variance, whole.variance, 1e-11))
  }

  /// Thresholds where the parent is exceeded once in 1e200.
  @Test func farTailsKeepTheirDigits() throws {
    let parent = try Lognormal(mu: 0, sigma: 1)
    let t = parent.upperQuantile(1e-200)
    let rest = try Exceeding(parent, threshold: t)
    #expect(isClose(rest.survival(parent.upperQuantile(1e-203)), 1e-3, 1e-10))
    #expect(isClose(rest.upperQuantile(1e-3), parent.upperQuantile(1e-203), 1e-12))
    #expect(isClose(rest.quantile(0.999), parent.upperQuantile(1e-203), 1e-12))
  }

  @Test func whatHasNotBegunIsWhole() throws {
    let parent = try Lognormal(p10: 480, p90: 780)
    let rest = try Exceeding(parent, threshold: 0)
    for p in [1e-12, 0.1, 0.5, 0.9] {
      #expect(rest.quantile(p) == parent.quantile(p) && rest.upperQuantile(p) == parent.upperQuantile(p))
    }
  }

  @Test func gapsAreCrossed() throws {
    let parent = try Mixture(components: [
      (1, Uniform(min: 0, max: 1)), (1, Exactly(value: 5)), (2, Uniform(min: 7, max: 9)),
    ])
    let rest = try Exceeding(parent, threshold: 3)
    #expect(rest.support == 5...9 && rest.quantile(0) == 5 && rest.quantile(0.33) == 5)
    #expect(isClose(rest.quantile(2.0 / 3), 8, 1e-14) && isClose(rest.cumulative(5), 1.0 / 3, 1e-14))
    #expect(rest.cumulative(below: 5) < 1e-15 && rest.cumulative(3) == 0)
  }
}
