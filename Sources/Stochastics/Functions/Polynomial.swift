// SPDX-License-Identifier: GPL-3.0-or-later

/// The polynomial with these coefficients, the highest power first, at `x`, by Horner's rule.
///
/// Products and sums are rounded separately: no platform's choice of contraction enters.
@inline(__always)
func polynomial(_ x: Double, _ coefficients: [Double]) -> Double {
  var sum = 0.0
  for coefficient in coefficients { sum = sum * x + coefficient }
  return sum
}

/// exp(−x²·scale) for a `scale` of 1 or ½, to the last digits in the far tail too.
///
/// The square is kept with its rounding error: at x = 27 that error alone would cost 13 bits' worth of digits.
@inline(__always)
func exponentialOfMinusSquare(_ x: Double, scale: Double) -> Double {
  let square = x * x
  guard square < 3000 else { return 0 }
  let rest = (-square).addingProduct(x, x)
  return Libm.exp(-square * scale) * (1 - rest * scale)
}
