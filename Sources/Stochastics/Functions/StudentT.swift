// SPDX-License-Identifier: GPL-3.0-or-later

/// Student's t distribution: what its intervals need of it.
package enum StudentT {
  /// The t that is exceeded with probability `tail`, above 0 and at most ½, for `degrees` ≥ 1 of freedom.
  ///
  /// Relative error below 1e-12. Beyond a million degrees it is expanded about the normal distribution: M. Abramowitz and
  /// I. A. Stegun, Handbook of Mathematical Functions (1964), 26.7.5.
  package static func upperQuantile(_ tail: Double, degrees: Double) -> Double {
    guard degrees > 1e6 else {
      let (x, y) = IncompleteBeta.pair(degrees / 2, 0.5, lower: 2 * tail)
      return (degrees * (y / x)).squareRoot()
    }
    let z = StandardNormal.upperQuantile(tail)
    let square = z * z
    return z + z * (square + 1) / (4 * degrees) + z * ((5 * square + 16) * square + 3) / (96 * degrees * degrees)
  }
}
