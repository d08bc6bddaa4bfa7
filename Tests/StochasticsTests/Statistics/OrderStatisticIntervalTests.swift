// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Stochastics

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

  /// Between the ranks of the table, and never outside them.
  @Test func placesLieBetweenTheRanks() throws {
    for count in [1, 2, 7, 40, 1000, 10_000, 4_000_000_000] {
      for probability in [0.01, 0.05, 0.3, 0.5, 0.9, 0.99] {
        let ranks = OrderStatisticInterval.ranks(count: count, probability: probability)
        let places = OrderStatisticInterval.places(count: count, probability: probability)
        #expect(places.lower?.rank == ranks.lower)
        #expect((places.upper == nil) == (ranks.upper == nil))
        if let place = places.upper, let rank = ranks.upper {
          #expect(place.rank == (place.fraction > 0 ? rank - 1 : rank))
        }
        // In falling order the ends change places.
        let mirrored = OrderStatisticInterval.places(count: count, probability: 1 - probability)
        func position(_ place: OrderStatisticInterval.Place?) -> Double? { place.map { Double($0.rank) + $0.fraction } }
        if let low = position(places.lower) {
          let high = try #require(position(mirrored.upper))
          #expect(abs(low + high - Double(count + 1)) < 1e-6, "\(count), \(probability)")
        }
        for place in [places.lower, places.upper].compactMap({ $0 }) {
          #expect(place.fraction >= 0 && place.fraction < 1 && place.rank >= 1 && place.rank <= count)
        }
      }
    }
    let place = try #require(OrderStatisticInterval.places(count: 10, probability: 0.5).lower)
    #expect(place.rank == 2 && place.value(3, next: 3) == 3 && place.value(3, next: nil) == 3)
    #expect(place.value(3, next: 4) == 3 + place.fraction)
  }

  /// 20,000 repetitions, by a fixed sequence of uniforms. The interval's ends miss the quantile in 2.5% each, give or take
  /// 0.5% (4.5 standard errors), where those at the ranks miss it in 1.2% (n = 1000).
  @Test func placesErrAsOftenAsTheySay() throws {
    let (count, probability) = (1000, 0.99)
    let places = OrderStatisticInterval.places(count: count, probability: probability)
    let (lower, upper) = (try #require(places.lower), try #require(places.upper))
    var state: UInt64 = 20_261_125
    func uniform() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (Double(state >> 11) + 0.5) * 0x1p-53
    }
    var misses = (low: 0, high: 0)
    let repetitions = 20_000
    for _ in 0..<repetitions {
      // The greatest thirty of a thousand uniforms, from the greatest down: each is the one before it times U^(1/rank).
      var greatest: [Double] = []
      var last = 1.0
      for rank in stride(from: count, to: count - 30, by: -1) {
        last *= pow(uniform(), 1 / Double(rank))
        greatest.append(last)
      }
      func value(_ place: OrderStatisticInterval.Place) -> Double {
        place.value(greatest[count - place.rank], next: greatest[count - place.rank - 1])
      }
      misses.low += value(lower) > probability ? 1 : 0
      misses.high += value(upper) < probability ? 1 : 0
    }
    for missed in [misses.low, misses.high] {
      #expect(abs(Double(missed) / Double(repetitions) - 0.025) < 0.005, "\(misses)")
    }
  }

  @Test func billions() throws {
    for probability in [1e-8, 0.01, 0.5, 0.9, 0.99, 1 - 1e-8] {
      let ranks = OrderStatisticInterval.ranks(count: 4_000_000_000, probability: probability)
      let centre = 4e9 * probability
      let deviation = (centre * (1 - probability)).squareRoot()
      let lower = Double(try #require(ranks.lower))
      let upper = Double(try #require(ranks.upper))
      #expect(abs(lower - centre + 1.96 * deviation) < 2 + 1e-4 * deviation, "\(probability)")
      #expect(abs(upper - centre - 1.96 * deviation) < 2.5 + 1e-4 * deviation, "\(probability)")
    }
  }

  /// A handful of evaluations of the binomial distribution finds a rank, of four billions as of a thousand; a search that
  /// halves them all would take 32.
  @Test(arguments: [1000, 1_000_000, 4_000_000_000], [1e-8, 0.01, 0.5, 0.9, 0.99, 1 - 1e-8])
  func ranksAreFoundInAHandfulOfLooks(count: Int, probability: Double) {
    let tails = BinomialTails(trials: count, chance: probability)
    let ranks = OrderStatisticInterval.ranks(count: count, probability: probability)
    var looks = 0
    let lower = OrderStatisticInterval.boundary(count, near: tails.approximateQuantile(-1.959964)) { rank in
      looks += 1
      return tails.atMost(rank - 1) <= 0.025
    }
    let above = OrderStatisticInterval.boundary(count, near: tails.approximateQuantile(1.959964)) { rank in
      looks += 1
      return tails.above(rank - 1) > 0.025
    }
    #expect(lower == ranks.lower ?? 0 && above == (ranks.upper ?? count + 1) - 1)
    #expect(looks <= 16, "\(looks) looks")
  }

  /// Wherever a search begins, it takes twice as many looks as the distance has digits to base 2, and a few.
  @Test(arguments: [0, 1, 17, 1000, 65_536, 999_999, 1_000_000])
  func aBadGuessCostsLooksNotSteps(boundary: Int) {
    for guess in [-5, 0, 1, 500_000, 1_000_000, 2e6] {
      var looks = 0
      let found = OrderStatisticInterval.boundary(1_000_000, near: guess) { rank in
        looks += 1
        return rank <= boundary
      }
      #expect(found == boundary && looks <= 44, "\(looks) from \(guess)")
    }
  }
}
