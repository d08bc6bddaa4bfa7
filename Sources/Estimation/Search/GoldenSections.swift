// SPDX-License-Identifier: GPL-3.0-or-later

/// The search for the maximum of a function of one coordinate, which need not be smooth.
package enum GoldenSections {
  /// Of a function with one maximum between two places: where it is, and how high.
  ///
  /// - Parameter tolerance: how far apart the bracket's ends may be in the end.
  package static func peak(
    between low: Double, and high: Double, within tolerance: Double, _ f: (Double) -> Double
  ) -> (Double, Double) {
    let ratio = (5.0.squareRoot() - 1) / 2
    var (a, b) = (low, high)
    var (c, d) = (b - ratio * (b - a), a + ratio * (b - a))
    var (atC, atD) = (f(c), f(d))
    while b - a > tolerance {
      if atC > atD {
        (b, d, atD) = (d, c, atC)
        c = b - ratio * (b - a)
        atC = f(c)
      } else {
        (a, c, atC) = (c, d, atD)
        d = a + ratio * (b - a)
        atD = f(d)
      }
    }
    return atC > atD ? (c, atC) : (d, atD)
  }
}
