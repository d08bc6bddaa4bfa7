// SPDX-License-Identifier: GPL-3.0-or-later
import Stochastics
import Testing

struct ProportionTests {
  @Test func knownIntervals() throws {
    let rows = try Vectors.numbers("own/binomial_ci.csv")
    #expect(rows.count == 12)
    for row in rows {
      let proportion = Proportion(successes: Int(row[0]), trials: Int(row[1]))
      let exact = proportion.interval(confidence: row[2], method: .clopperPearson)
      #expect(isClose(exact.low, row[3], 1e-12) && isClose(exact.high, row[4], 1e-12), "\(row)")
      let wilson = proportion.interval(confidence: row[2])
      #expect(isClose(wilson.low, row[5], 1e-12) && isClose(wilson.high, row[6], 1e-12), "\(row)")
    }
  }

  @Test func extremes() {
    let all = Proportion(successes: 20, trials: 20)
    #expect(all.interval(confidence: 0.95).high == 1)
    #expect(all.interval(confidence: 0.95, method: .clopperPearson).high == 1)
    #expect(all.estimate.value == 1 && all.estimate.standardError == 0)
    let many = Proportion(successes: 1_000_000_000, trials: 4_000_000_000)
    let interval = many.interval(confidence: 0.95, method: .clopperPearson)
    #expect(interval.low < 0.25 && interval.high > 0.25 && interval.high - interval.low < 3e-5)
  }
}
