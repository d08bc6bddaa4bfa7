// SPDX-License-Identifier: GPL-3.0-or-later
import Stochastics
import Testing

/// The laws that every distribution keeps, for every family alike.
@Suite struct ContractTests {
  static let probabilities = [1e-300, 1e-100, 1e-20, 1e-8, 1e-3, 0.02, 0.1, 0.25, 0.3, 0.4, 0.5]

  @Test(arguments: Family.all)
  func tailsSumToOneAndAreMonotone(family: Family) {
    let d = family.distribution
    var xs = Self.probabilities.flatMap { [d.quantile($0), d.upperQuantile($0)] }
    xs += d.quantileBreaks.map(\.value)
    xs += xs.flatMap { [$0.nextDown, $0.nextUp, $0 * 1.01, $0 - 1] }
    xs = xs.filter(\.isFinite).sorted()
    for x in xs {
      #expect(abs(d.cumulative(x) + d.survival(x) - 1) < 1e-13, "\(x)")
      #expect((0...1).contains(d.cumulative(x)) && (0...1).contains(d.survival(x)), "\(x)")
      #expect(d.cumulative(below: x) <= d.cumulative(x), "\(x)")
      #expect(d.density(x) >= 0, "\(x)")
    }
    for (x, y) in zip(xs, xs.dropFirst()) {
      #expect(d.cumulative(x) <= d.cumulative(y) * (1 + 4e-13), "\(x), \(y)")
      #expect(d.survival(y) <= d.survival(x) * (1 + 4e-13), "\(x), \(y)")
    }
  }

  @Test(arguments: Family.all)
  func quantilesInvertTheTails(family: Family) {
    let d = family.distribution
    for p in Self.probabilities + [0.6, 0.75, 0.9, 0.999] {
      let x = d.quantile(p)
      // A number that is rounded to an end of the support, or to 0, has lost its probability.
      let isSharp = x.isFinite && abs(x) > 1e-290 && x != d.support.lowerBound && x != d.support.upperBound
      let slack = 1e-12 + 4 * Double.ulpOfOne * abs(x * d.density(x)) / p
      if isSharp || d.cumulative(x) > d.cumulative(below: x) {
        #expect(d.cumulative(x) >= p * (1 - slack) && d.cumulative(below: x) <= p * (1 + slack), "\(p), \(x)")
      }
      let y = d.upperQuantile(p)
      let isSharpAbove = y.isFinite && abs(y) > 1e-290 && y != d.support.lowerBound && y != d.support.upperBound
      let atom = d.cumulative(y) - d.cumulative(below: y)
      let slackAbove = 1e-12 + 4 * Double.ulpOfOne * abs(y * d.density(y)) / p
      if isSharpAbove || atom > 0 {
        #expect(d.survival(y) <= p * (1 + slackAbove) && d.survival(y) + atom >= p * (1 - slackAbove), "\(p), \(y)")
      }
    }
  }

  @Test(arguments: Family.all)
  func quantilesAreMonotone(family: Family) {
    let d = family.distribution
    let xs = Self.probabilities.map(d.quantile) + Self.probabilities.reversed().map(d.upperQuantile)
    for (x, y) in zip(xs, xs.dropFirst()) {
      // Two roots that meet at one half may differ in their last digits.
      #expect(x <= y || isClose(x, y, 1e-14))
    }
  }

  @Test(arguments: Family.all)
  func densityIsTheDerivative(family: Family) {
    let d = family.distribution
    for p in [0.03, 0.1, 0.3, 0.47, 0.6, 0.85, 0.97] {
      let x = d.quantile(p)
      // A step in proportion to the scale of the distribution there.
      let h = min(1e-3 * min(p, 1 - p) / d.density(x), 1e-3 * abs(x))
      let corners = d.quantileBreaks.map(\.value) + [d.support.lowerBound, d.support.upperBound]
      guard h.isFinite, corners.allSatisfy({ abs($0 - x) > 3 * h }) else { continue }
      func difference(_ h: Double) -> Double {
        p < 0.5 ? d.cumulative(x + h) - d.cumulative(x - h) : d.survival(x - h) - d.survival(x + h)
      }
      let slope = (8 * difference(h) - difference(2 * h)) / (12 * h)
      #expect(isClose(d.density(x), slope, 1e-8 + 4 * x.ulp / h), "\(p), \(x)")
    }
  }

  @Test(arguments: Family.all)
  func momentsAreTheIntegrals(family: Family) {
    let d = family.distribution
    guard d.mean.isFinite else { return }
    let centre = d.median
    let size = abs(d.mean) + (d.variance.isFinite ? d.standardDeviation : 0)
    let mean = expectation(d, tolerance: 1e-10 * size) { $0 - centre }
    #expect(abs(centre + mean - d.mean) <= 1e-8 * size, "\(centre + mean) \(d.mean)")
    guard d.variance.isFinite else { return }
    let expected = d.mean
    let square = expectation(d, tolerance: 1e-9 * d.variance) { ($0 - expected) * ($0 - expected) }
    #expect(abs(square - d.variance) <= 1e-7 * d.variance, "\(square) \(d.variance)")
  }

  @Test(arguments: Family.all)
  func quantilesAtTheEndsAreTheSupport(family: Family) {
    let d = family.distribution
    #expect(d.quantile(0) == d.support.lowerBound)
    #expect(d.quantile(1) == d.support.upperBound)
    #expect(d.upperQuantile(1) == d.support.lowerBound)
    #expect(d.upperQuantile(0) == d.support.upperBound)
  }

  @Test(arguments: Family.all)
  func nothingIsNaN(family: Family) {
    let d = family.distribution
    let ends = [d.support.lowerBound, d.support.upperBound]
    let odd = [
      0, .leastNonzeroMagnitude, .leastNormalMagnitude / 64, 1e-300, 1e-30, 1, 1e30, 1e300,
      Double.greatestFiniteMagnitude, .infinity,
    ]
    for x in odd + odd.map(-) + ends + ends.map(\.nextUp) + ends.map(\.nextDown) {
      for value in [d.density(x), d.cumulative(x), d.cumulative(below: x), d.survival(x)] {
        #expect(!value.isNaN && value >= 0, "\(x)")
      }
    }
    for p in [
      0, .leastNonzeroMagnitude, .leastNormalMagnitude / 64, 1e-300, 1e-17, 0.5.nextDown, 0.5, 0.5.nextUp, 1 - 1e-10,
      1.0.nextDown, 1,
    ] {
      #expect(!d.quantile(p).isNaN && d.support.contains(d.quantile(p)), "\(p)")
      #expect(!d.upperQuantile(p).isNaN && d.support.contains(d.upperQuantile(p)), "\(p)")
    }
    #expect(d.cumulative(-.infinity) == 0 && d.survival(-.infinity) == 1)
    #expect(d.cumulative(.infinity) == 1 && d.survival(.infinity) == 0)
    #expect(!d.mean.isNaN && !d.variance.isNaN && d.variance >= 0)
  }

  @Test(arguments: Family.all)
  func breaksLieOnTheCurve(family: Family) {
    let d = family.distribution
    let breaks = d.quantileBreaks
    for b in breaks {
      #expect(b.lowerTail > 0 && b.upperTail > 0 && abs(b.lowerTail + b.upperTail - 1) < 1e-13)
      #expect(d.cumulative(below: b.value) <= b.lowerTail + 1e-14 && b.lowerTail <= d.cumulative(b.value) + 1e-14)
    }
    for (b, c) in zip(breaks, breaks.dropFirst()) {
      #expect(b.lowerTail <= c.lowerTail && b.upperTail >= c.upperTail && b.value <= c.value && b != c)
    }
  }
}
