// SPDX-License-Identifier: GPL-3.0-or-later

import GSL

/// Where a function whose derivative isn't known changes its sign.
package enum Root {
  /// Between two points at which the signs differ, by the method of R. P. Brent.
  ///
  /// - Parameter tolerance: how far apart the bracket's ends may be in the end.
  /// - Returns: `nil` where the function isn't finite, its signs don't differ, or GSL refuses.
  package static func between(
    _ a: Double, and b: Double, tolerance: Double, _ function: @escaping (Double) -> Double
  ) -> Double? {
    (try? GSL.root(between: a, and: b, tolerance: tolerance, function)) ?? nil
  }

  /// By halves, which nothing leads astray: not even a function that depends a little on the way there.
  ///
  /// - Parameters:
  ///   - outer: where the function is above 0; at `inner` it isn't.
  ///   - tolerance: how far apart the bracket's ends may be in the end.
  ///   - steps: after so many it ends in any case.
  package static func halved(
    outer: Double, inner: Double, tolerance: Double = 0, steps: Int = .max, _ function: (Double) -> Double
  ) -> Double {
    var (outer, inner) = (outer, inner)
    var step = 0
    while step < steps, abs(outer - inner) > tolerance {
      let middle = (outer + inner) / 2
      if function(middle) > 0 { outer = middle } else { inner = middle }
      step += 1
    }
    return (outer + inner) / 2
  }
}
