// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import Battery

/// The distributions that p-values are computed from: against closed forms, published values, and the counting of all
/// cases where there are few.
@Suite struct StatisticsTests {
  private func near(_ a: [Double], _ b: [Double], _ tolerance: Double = 1e-12) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) <= tolerance }
  }

  /// 0.6284796154565 for n = 10 and d = 0.274 is the example of Marsaglia, Tsang, Wang, 2003; for one value P = 2d − 1,
  /// and for two P = 1 − 2(1 − d)² where d ≥ 1/2 (both follow from the definition).
  @Test func kolmogorovsDistributionIsAsPublished() {
    #expect(abs(KolmogorovSmirnov.cumulative(distance: 0.274, count: 10) - 0.628_479_615_456_504) < 1e-12)
    #expect(abs(KolmogorovSmirnov.cumulative(distance: 0.8, count: 1) - 0.6) < 1e-14)
    #expect(abs(KolmogorovSmirnov.cumulative(distance: 0.9, count: 2) - 0.98) < 1e-14)
    // Where the matrix gives way to the sum, both give the same.
    for n in [20, 100, 400] {
      let d = (4 / Double(n)).squareRoot()
      let left = KolmogorovSmirnov.cumulative(distance: d, count: n)
      let right = KolmogorovSmirnov.cumulative(distance: d * (1 + 1e-12), count: n)
      #expect(abs(right - left) < 1e-10, "\(left) \(right)")
    }
    // All ten values above 0.9 or below 0.1.
    #expect(abs((KolmogorovSmirnov.survival(distance: 0.9, count: 10) ?? 0) / 2e-10 - 1) < 1e-12)
  }

  @Test func distancesAreTakenOnBothSidesOfEachStep() {
    #expect(KolmogorovSmirnov.distance([0.5]) == 0.5)
    #expect(abs(KolmogorovSmirnov.distance([0.9, 0.8]) - 0.8) < 1e-15)
    #expect(abs(KolmogorovSmirnov.distance([0.1, 0.2]) - 0.8) < 1e-15)
    #expect(KolmogorovSmirnov.pValue(Array(repeating: 0.5, count: 1000)).upper < 1e-100)
  }

  /// The 5% point with 3 degrees is 7.814728.
  @Test func chiSquareIsAsTabulated() {
    #expect(abs(ChiSquare.pValue(7.814_727_903_251_18, degrees: 3).upper - 0.05) < 1e-12)
    let even = ChiSquare.pValue(counts: [20, 30, 50, 1, 0], expected: [20, 30, 49, 1, 1])
    // The last two are merged into the third.
    #expect(even.lower == 0 && even.upper == 1)
  }

  @Test func poissonTailsAreSumsWithHalfOfTheObserved() {
    let mean = 7.5
    let terms = (0...80).map { k in exp(Double(k) * log(mean) - mean - lgamma(Double(k + 1))) }
    for count in [0, 1, 7, 20] {
      let value = Poisson.pValue(count: count, mean: mean)
      #expect(abs(value.upper - (terms[(count + 1)...].reduce(0, +) + terms[count] / 2)) < 1e-13)
      #expect(abs(value.lower - (terms[..<count].reduce(0, +) + terms[count] / 2)) < 1e-13)
    }
  }

  /// Of 3⁴ sequences of three kinds 3 have one kind, 42 two, 36 three.
  @Test func occupancyCountsKinds() {
    #expect(near(Occupancy.distinct(kinds: 3, draws: 4), [0, 3, 42, 36].map { $0 / 81 }))
    // The last of two kinds comes at draw 2, 3, 4, later.
    #expect(near(Occupancy.completion(kinds: 2, longest: 4), [0.5, 0.25, 0.125, 0.125]))
  }

  @Test func walksAreDistributedAsAllWalksAre() {
    let steps = 12
    var counts = [[Double]](repeating: Array(repeating: 0, count: steps + 1), count: 3)
    for bits in 0..<(1 << steps) {
      var walk = RandomWalk.Walk()
      for step in 0..<steps { walk.step(up: bits >> step & 1 == 1) }
      counts[0][walk.maximum] += 1 / 4096
      counts[1][walk.above / 2] += 1 / 4096
      counts[2][walk.returns] += 1 / 4096
    }
    #expect(near(RandomWalk.maximum(steps), counts[0]))
    #expect(near(RandomWalk.pairsAbove(steps), counts[1]))
    #expect(near(RandomWalk.returns(steps), counts[2]))
  }

  @Test func ranksAreDistributedAsThoseOfAllMatrices() {
    var counts = [Double](repeating: 0, count: 4)
    for bits in UInt64(0)..<512 {
      counts[MatrixRank.rank([bits & 7, bits >> 3 & 7, bits >> 6])] += 1 / 512
    }
    #expect(near(MatrixRank.probabilities(size: 3), counts))
    #expect(abs(MatrixRank.probabilities(size: 60).reduce(0, +) - 1) < 1e-12)
  }

  @Test func complexitiesAreDistributedAsThoseOfAllSequences() {
    let length = 11
    var counts = [Double](repeating: 0, count: length + 1)
    for bits in UInt32(0)..<(1 << 11) {
      counts[LinearComplexity.complexity((0..<11).map { bits >> $0 & 1 })] += 1 / 2048
    }
    #expect(near(LinearComplexity.probabilities(length: length), counts))
  }

  /// A register of 31 bits, x³¹ + x³ + 1, seen through enough of its sequence.
  @Test func aRegistersComplexityIsItsLength() {
    var bits: [UInt32] = (0..<31).map { $0 % 3 == 0 ? 1 : 0 }
    while bits.count < 1000 { bits.append(bits[bits.count - 31] ^ bits[bits.count - 28]) }
    #expect(LinearComplexity.complexity(bits) == 31)
    #expect(LinearComplexity.complexity(Array(repeating: 0, count: 1000)) == 0)
    #expect(LinearComplexity.complexity(Array(repeating: 0, count: 999) + [1]) == 1000)
  }
}
