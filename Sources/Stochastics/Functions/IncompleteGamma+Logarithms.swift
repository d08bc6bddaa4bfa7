// SPDX-License-Identifier: GPL-3.0-or-later

extension IncompleteGamma {
  /// ln of x times the density, also where that is below the least number.
  static func logMass(_ a: Double, _ x: Double) -> Double {
    // Γ* itself doesn't leave the range of numbers for any shape that a distribution has.
    Libm.log(a / (2 * Double.pi)) / 2 + massExponent(a, x) - Libm.log(GammaFunction.stirlingFactor(a))
  }
}
