// SPDX-License-Identifier: GPL-3.0-or-later

import GSL

extension LogLikelihoodSurface {
  /// A place close to a local maximum, by a simplex, which is hard to lead astray.
  ///
  /// - Throws: ``GSLError`` where GSL refuses.
  func roughPeak(from start: [Double]) throws(GSLError) -> [Double] {
    try GSL.simplexMinimum(
      from: start, steps: start.map { _ in 0.25 }, size: 1e-3, iterations: 120 * dimensions
    ) { -value($0) }.point
  }
}
