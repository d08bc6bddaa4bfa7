// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Testing

/// What is known to lie above a value, of masses on points and intervals that are open below.
@Suite struct ObservedDistributionTests {
  /// A point, what lies beyond it up to the next point, that point, and what is beyond it, without an end.
  private let observed = ObservedDistribution([
    .init(low: 10, high: 10, mass: 0.5), .init(low: 10, high: 20, mass: 0.25), .init(low: 20, high: 20, mass: 0.125),
    .init(low: 20, high: .infinity, mass: 0.125),
  ])

  /// An interval that begins at the value lies above it as a whole; a point at it doesn't.
  @Test(
    arguments: [
      (9, 1...1), (10, 0.5...0.5), (15, 0.25...0.5), (20, 0.125...0.125), (30, 0...0.125),
    ] as [(Double, ClosedRange<Double>)])
  func shareAbove(value: Double, expected: ClosedRange<Double>) { #expect(observed.above(value) == expected) }

  /// Each mass at its least and at its greatest place: no more and no less can lie above.
  @Test func boundsAreThoseOfAllPlacesThatMassesMayHave() {
    var state: UInt64 = 20_261_130
    func random(below bound: UInt64) -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double((state >> 33) % bound)
    }
    for _ in 0..<500 {
      var (place, masses) = (0.0, [ObservedDistribution.Mass]())
      for _ in 0..<8 {
        let low = place + random(below: 3)
        place = low + random(below: 3)
        masses.append(.init(low: low, high: place, mass: 0.125))
      }
      let observed = ObservedDistribution(masses)
      for value in stride(from: -0.5, through: place + 1, by: 0.5) {
        // A lower end is never reached, but by a point.
        let least = masses.map { $0.low == $0.high ? $0.low : $0.low.nextUp }
        let (low, high) = (least.count { $0 > value }, masses.count { $0.high > value })
        #expect(observed.above(value) == Double(low) / 8...Double(high) / 8, "\(masses) above \(value)")
      }
    }
  }
}
