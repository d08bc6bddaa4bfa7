// SPDX-License-Identifier: GPL-3.0-or-later

import GateCore
import Testing

@Suite struct StatisticsTests {
  @Test(arguments: [([], nil), ([3], 3), ([1, 9], 5), ([9, 1, 2], 2), ([4, 1, 3, 2], 2.5)] as [([Double], Double?)])
  func medians(values: [Double], median: Double?) {
    #expect(values.median == median)
  }

  /// Known answer: the first outputs of SplitMix64 from seed 1234567, as its authors' C code gives them.
  @Test func theGeneratorIsSplitMix64() {
    var generator = SeededGenerator(seed: 1_234_567)
    #expect(
      (0..<3).map { _ in generator.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      ])
  }

  @Test func noValuesHaveNoInterval() { #expect(Interval(medianOf: []) == nil) }

  @Test func oneValueHasAnIntervalOfItself() throws {
    #expect(try #require(Interval(medianOf: [1.25])) == Interval(median: 1.25, low: 1.25, high: 1.25))
  }

  /// Known answer, from the binomial distribution: of 20 values the 4th from either end, of 40 the 11th.
  @Test(arguments: [(1, 1), (2, 1), (9, 1), (10, 1), (20, 4), (40, 11)])
  func intervalsEndAtValues(count: Int, place: Int) {
    let values = (1...count).map(Double.init)
    let interval = Interval(medianOf: values.reversed())
    #expect(interval?.low == Double(place))
    #expect(interval?.high == Double(count + 1 - place))
    #expect(interval?.median == Double(count + 1) / 2)
  }

  /// Statistical, fixed seed: 99% intervals of the median of 10 and of 20 values. Of 1,000 they may miss 10; more than 20
  /// have a chance of 2·10⁻³ if that is so.
  @Test(arguments: [10, 20]) func intervalsHoldTheTruth(count: Int) throws {
    var generator = SeededGenerator(seed: 7)
    var missed = 0
    for _ in 0..<1000 {
      let values = (0..<count).map { _ in
        (0..<6).reduce(0.0) { sum, _ in sum + Double.random(in: -1...1, using: &generator) }
      }
      let interval = try #require(Interval(medianOf: values))
      if interval.low > 0 || interval.high < 0 { missed += 1 }
    }
    #expect(missed <= 20)
  }
}
