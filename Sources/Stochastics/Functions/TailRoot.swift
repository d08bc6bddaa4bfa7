// SPDX-License-Identifier: GPL-3.0-or-later

/// The inverse of a tail probability, by Newton's method on logarithmic scales.
///
/// The logarithm of a tail is concave in the logarithm of the argument for the families that use this, so that
/// Newton's steps converge from either side; a bracket catches those that rounding or underflow spoil.
enum TailRoot {
  /// A tail probability at v, and v times its density there.
  struct Point {
    let tail: Double
    let mass: Double
  }

  /// The positive v whose tail is `target`: 0 or `infinity` where it lies beyond the range of double precision.
  ///
  /// - Parameters:
  ///   - target: above 0 and below 1.
  ///   - start: a first guess.
  ///   - rising: whether the tail grows with v.
  ///   - point: the tail and the mass at v.
  static func solve(target: Double, start: Double, rising: Bool, _ point: (Double) -> Point) -> Double {
    var low = 0.0
    var high = Double.infinity
    var reach = 1.0
    var v = clamped(start)
    for _ in 0..<300 {
      let here = point(v)
      if here.tail == target { return v }
      if (here.tail > target) == rising {
        if v == Double.leastNormalMagnitude { return 0 }
        high = v
      } else {
        if v == Double.greatestFiniteMagnitude { return .infinity }
        low = v
      }
      let ratio = here.tail / target
      let excess = ratio.isNormal ? Libm.log(ratio) : Libm.log(here.tail) - Libm.log(target)
      let step = (rising ? -excess : excess) * (here.tail / here.mass)
      let next = abs(step) < 1e-3 ? v + v * Libm.expm1(step) : v * Libm.exp(step)
      // Quadratic convergence: what a step this small leaves is below the rounding error.
      if abs(excess) < 1e-7 && step.isFinite { return next }
      if next > low && next < high {
        v = clamped(next)
      } else {
        v = between(low, high, v, reach)
        reach *= 2
      }
      if high <= low.nextUp { return rising ? high : low }
    }
    return v
  }

  private static func clamped(_ v: Double) -> Double {
    min(max(v, Double.leastNormalMagnitude), Double.greatestFiniteMagnitude)
  }

  /// A point within the bracket where Newton's step has left it.
  private static func between(_ low: Double, _ high: Double, _ v: Double, _ reach: Double) -> Double {
    if low == 0 { return clamped(v * Libm.exp(-reach)) }
    if high == .infinity { return clamped(v * Libm.exp(reach)) }
    return high / low > 1.5 ? low.squareRoot() * high.squareRoot() : low + (high - low) / 2
  }
}
