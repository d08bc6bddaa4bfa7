// SPDX-License-Identifier: GPL-3.0-or-later

import Estimation
import Stochastics
import Testing

@Suite struct NonparametricCurveTests {
  typealias Row = Sample.Row

  private func masses(_ rows: [Row]) throws -> [(Double, Double, Double)] {
    try NonparametricMLE(Sample(rows)).masses.map { ($0.low, $0.high, $0.mass) }
  }

  /// By hand: 1/5 end at 1; of the three left after the cut at 2, one ends at 3: 4/5 · 1/3; then two at 4.
  @Test func cutOffsAreKaplanAndMeiers() throws {
    let curve = try masses([
      Row(low: 1, high: 1), Row(low: 2, high: .infinity), Row(low: 3, high: 3), Row(low: 4, high: 4, count: 2),
    ])
    #expect(curve.map(\.0) == [1, 3, 4])
    for (mass, expected) in zip(curve, [0.2, 4.0 / 15, 8.0 / 15]) { #expect(isClose(mass.2, expected, 1e-12)) }
  }

  /// Who is cut off just as another ends is still there at that moment.
  @Test func aCutAtTheSameMomentComesAfter() throws {
    let curve = try masses([Row(low: 3, high: .infinity), Row(low: 3, high: 3), Row(low: 5, high: 5)])
    #expect(isClose(curve[0].2, 1.0 / 3, 1e-12))
  }

  @Test func theLongestCutOffLeavesAnOpenEnd() throws {
    let curve = try masses([Row(low: 1, high: 1, count: 3), Row(low: 2, high: .infinity)])
    #expect(curve.map(\.1) == [1, .infinity])
    #expect(isClose(curve[1].2, 0.25, 1e-12))
  }

  /// Three intervals that overlap pairwise: by symmetry half of the mass on each overlap.
  @Test func overlappingIntervalsShareTheirMass() throws {
    let curve = try masses([Row(low: 1, high: 3), Row(low: 2, high: 5), Row(low: 4, high: 6)])
    #expect(curve.map(\.0) == [2, 4])
    #expect(curve.map(\.1) == [3, 5])
    for mass in curve { #expect(isClose(mass.2, 0.5, 1e-6)) }
  }

  @Test func empiricalDistributionsAreTheRecordsThemselves() throws {
    #expect(try Empirical(of: Sample([5, 3, 3, 9])).values == [3, 3, 5, 9])
    #expect(throws: FittingError.openEnd(beyond: 2, share: 0.25)) {
      try Empirical(of: Sample([Row(low: 1, high: 1, count: 3), Row(low: 2, high: .infinity)]))
    }
    let spread = try Empirical(of: Sample([Row(low: 60, high: 120, count: 4)]))
    #expect(spread.values == [67.5, 82.5, 97.5, 112.5])
  }
}
