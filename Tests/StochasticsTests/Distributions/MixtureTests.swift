// SPDX-License-Identifier: GPL-3.0-or-later
import Stochastics
import Testing

struct MixtureTests {
  @Test func gapsAndAtomsAreMetExactly() throws {
    let mixture = try Mixture(components: [
      (1, Uniform(min: 0, max: 1)), (1, Exactly(value: 2)), (2, Uniform(min: 3, max: 5)),
    ])
    #expect(mixture.quantile(0.25) == 1)
    #expect(mixture.quantile(0.25.nextUp) == 2)
    #expect(mixture.quantile(0.5) == 2)
    #expect(isClose(mixture.quantile(0.5.nextUp), 3, 1e-14))
    #expect(mixture.upperQuantile(0.5) == 2)
    #expect(mixture.upperQuantile(0.75) == 1)
    #expect(mixture.upperQuantile(0.75.nextDown) == 2)
    #expect(mixture.cumulative(below: 2) == 0.25 && mixture.cumulative(2) == 0.5)
    #expect(
      mixture.quantileBreaks == [
        QuantileBreak(value: 1, lowerTail: 0.25, upperTail: 0.75),
        QuantileBreak(value: 2, lowerTail: 0.25, upperTail: 0.75),
        QuantileBreak(value: 2, lowerTail: 0.5, upperTail: 0.5),
        QuantileBreak(value: 3, lowerTail: 0.5, upperTail: 0.5),
      ])
  }

  @Test func aSingleComponentIsItself() throws {
    let gamma = try Gamma(shape: 2.5, scale: 3)
    let mixture = try Mixture(components: [(7, gamma)])
    for p in [1e-200, 1e-9, 0.2, 0.5, 0.9] {
      #expect(isClose(mixture.quantile(p), gamma.quantile(p), 1e-14))
      #expect(isClose(mixture.upperQuantile(p), gamma.upperQuantile(p), 1e-14))
    }
    #expect(isClose(mixture.variance, gamma.variance, 1e-15))
  }

  /// Copies of one component far apart in the tails: each tail is its outermost component's.
  @Test func tailsKeepTheirDigits() throws {
    let mixture = try Mixture(components: [(1, Lognormal(mu: -5, sigma: 1)), (3, Lognormal(mu: 5, sigma: 1))])
    #expect(isClose(mixture.quantile(1e-60), try Lognormal(mu: -5, sigma: 1).quantile(4e-60), 1e-13))
    #expect(isClose(mixture.upperQuantile(3e-60), try Lognormal(mu: 5, sigma: 1).upperQuantile(4e-60), 1e-13))
  }
}
