// SPDX-License-Identifier: GPL-3.0-or-later

/// The root of a function that rises between two values, by Newton's method within a bracket.
///
/// Where Newton's step leaves the bracket or is slow, the bracket is halved by counting the numbers within it, so that
/// about 64 such steps end every search, whatever the function's shape.
package enum BracketedRoot {
  /// A function's value and derivative.
  package struct Point {
    let excess: Double
    let slope: Double

    package init(excess: Double, slope: Double) {
      self.excess = excess
      self.slope = slope
    }
  }

  /// The x between `low` and `high` where `point(x).excess` changes its sign.
  package static func solve(low: Double, high: Double, _ point: (Double) -> Point) -> Double {
    var low = max(low, -Double.greatestFiniteMagnitude)
    var high = min(high, Double.greatestFiniteMagnitude)
    guard low < high else { return low }
    var x = low / 2 + high / 2
    var polished = 0
    for iteration in 0..<130 {
      if !(x > low && x < high) {
        x = middle(low, high)
        if !(x > low && x < high) { return high }
      }
      let here = point(x)
      if here.excess == 0 { return x }
      if here.excess > 0 { high = x } else { low = x }
      let next = x - here.excess / here.slope
      if abs(here.excess) < 1e-8 && next > low && next < high {
        polished += 1
        if polished == 4 || abs(next - x) <= 1e-16 * abs(x) { return next }
      }
      // Newton's step doesn't leave the bracket's open interior, or isn't taken: NaN fails the test above.
      x = iteration < 30 || polished > 0 ? next : middle(low, high)
    }
    return x
  }

  /// The number halfway between the two in the order of all numbers.
  private static func middle(_ low: Double, _ high: Double) -> Double {
    if low < 0 && high > 0 { return 0 }
    if low < 0 { return -middle(-high, -low) }
    return Double(bitPattern: low.bitPattern / 2 + high.bitPattern / 2 + (low.bitPattern & high.bitPattern & 1))
  }
}
