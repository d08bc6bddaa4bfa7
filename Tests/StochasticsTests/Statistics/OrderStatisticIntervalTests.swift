// SPDX-License-Identifier: GPL-3.0-or-later
import Stochastics
import Testing

struct OrderStatisticIntervalTests {
  @Test func knownRanks() throws {
    let rows = try Vectors.rows("own/order_stat_ci.csv")
    #expect(rows.count == 45)
    for row in rows {
      let ranks = OrderStatisticInterval.ranks(
        count: try #require(Int(row[0])), probability: try #require(Double(row[1])),
        confidence: try #require(Double(row[2])))
      #expect(ranks.lower == Int(row[3]) && ranks.upper == Int(row[4]), "\(row)")
    }
  }

  @Test func theWholeTable() {
    // Against the definition by direct summation.
    for count in [1, 2, 7, 40] {
      for probability in [0.01, 0.3, 0.5, 0.9] {
        var below = [0.0]
        var term = 1.0
        for _ in 0..<count { term *= 1 - probability }
        for k in 0..<count {
          below.append(below[k] + term)
          term *= Double(count - k) / Double(k + 1) * probability / (1 - probability)
        }
        let lower = (1...count).last { below[$0] <= 0.025 }
        let upper = (1...count).first { below[$0] >= 0.975 }
        let ranks = OrderStatisticInterval.ranks(count: count, probability: probability)
        #expect(ranks.lower == lower && ranks.upper == upper, "\(count), \(probability)")
      }
    }
  }

  @Test func billions() throws {
    let clock = ContinuousClock()
    for probability in [1e-8, 0.01, 0.5, 0.9, 0.99, 1 - 1e-8] {
      let start = clock.now
      let ranks = OrderStatisticInterval.ranks(count: 4_000_000_000, probability: probability)
      #expect(start.duration(to: clock.now) < .milliseconds(20), "\(probability)")
      let centre = 4e9 * probability
      let deviation = (centre * (1 - probability)).squareRoot()
      let lower = Double(try #require(ranks.lower))
      let upper = Double(try #require(ranks.upper))
      #expect(abs(lower - centre + 1.96 * deviation) < 2 + 1e-4 * deviation, "\(probability)")
      #expect(abs(upper - centre - 1.96 * deviation) < 2.5 + 1e-4 * deviation, "\(probability)")
    }
  }
}
