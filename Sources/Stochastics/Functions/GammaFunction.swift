// SPDX-License-Identifier: GPL-3.0-or-later

/// The gamma function's helpers that stay precise where differences of logarithms would cancel.
package enum GammaFunction {
  /// Γ*(a) = Γ(a)·√(a/2π)·(e/a)ᵃ for a > 0, the factor by which Stirling's formula falls short; it tends to 1.
  ///
  /// Relative error below 2e-15. Source of the series: NIST Digital Library of Mathematical Functions, 5.11.1.
  static func stirlingFactor(_ a: Double) -> Double {
    if a >= 12 { return Libm.exp(stirlingRest(a)) }
    if a < 1e-290 { return Libm.exp(a) / (2 * Double.pi * a).squareRoot() }
    return Libm.gamma(a) * (a / (2 * Double.pi)).squareRoot() * Libm.exp(a) / Libm.pow(a, a)
  }

  /// ln Γ(a) for a > 0, absolute error about 1e-16 times the greater of 1 and the result, relative near 1 and 2 too.
  package static func logGamma(_ a: Double) -> Double {
    if a >= 12 {
      return (a - 0.5) * Libm.log(a) - a + 0.91893853320467274178 + stirlingRest(a)
    }
    if a < 0.5 { return logGammaRatio(1, a) - Libm.log(a) }
    if a <= 1.5 { return logGammaRatio(1, a - 1) }
    if a <= 2.5 { return logGammaRatio(2, a - 2) }
    return Libm.log(Libm.gamma(a))
  }

  /// ln Γ(b + a) − ln Γ(b) for b > 0 and b + a > 0, with a small error relative to `a` however small that is.
  package static func logGammaRatio(_ b: Double, _ a: Double) -> Double {
    var base = b
    var sum = 0.0
    while min(base, base + a) < 12 {
      sum -= Libm.log1p(a / base)
      base += 1
    }
    let rest = stirlingRestDifference(base, a)
    return sum + (base - 0.5) * Libm.log1p(a / base) + a * (Libm.log(base + a) - 1) + rest
  }

  /// ln Γ*(a) for a ≥ 12: the sum of B₂ₖ/(2k(2k − 1)a²ᵏ⁻¹).
  private static func stirlingRest(_ a: Double) -> Double {
    let z = 1 / (a * a)
    return polynomial(z, stirlingCoefficients) / a
  }

  /// ln Γ*(b + a) − ln Γ*(b), in proportion to `a` where that is small.
  private static func stirlingRestDifference(_ b: Double, _ a: Double) -> Double {
    if abs(a) > 0.01 * b { return stirlingRest(b + a) - stirlingRest(b) }
    // Term by term: (b + a)⁻ᵏ − b⁻ᵏ = b⁻ᵏ·(exp(−k·log1p(a/b)) − 1).
    let step = Libm.log1p(a / b)
    let z = 1 / (b * b)
    var power = 1 / b
    var exponent = 1.0
    var sum = 0.0
    for coefficient in stirlingCoefficients.reversed() {
      sum += coefficient * power * Libm.expm1(-exponent * step)
      power *= z
      exponent += 2
    }
    return sum
  }

  private static let stirlingCoefficients: [Double] = [
    43867.0 / 244188, -3617.0 / 122400, 1.0 / 156, -691.0 / 360360, 1.0 / 1188, -1.0 / 1680, 1.0 / 1260, -1.0 / 360,
    1.0 / 12,
  ]
}
