// SPDX-License-Identifier: GPL-3.0-or-later

/// A length's density and survival function at a place, with their derivatives.
struct LengthSlopes {
  var density = 0.0
  var survival = 1.0
  /// By the family's coordinates (``Link``).
  var densityBy = SIMD2<Double>.zero
  var survivalBy = SIMD2<Double>.zero
  /// The density's by the place itself; the survival function's is minus the density.
  var densityByPlace = 0.0
}
