// SPDX-License-Identifier: GPL-3.0-or-later

/// The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 − P(a, x), for a shape a > 0 and x ≥ 0.
///
/// The smaller of the two is computed directly, so both keep their relative precision: the error is below 1e-13 plus
/// what the rounding of the argument itself causes, for shapes from 1e-12 to 1e8.
///
/// Method: for x < a the power series (NIST Digital Library of Mathematical Functions 8.11.4), for x ≥ a the continued
/// fraction (8.9.2), for small shapes the series of Q with its leading terms combined, and near the middle of large
/// shapes the integral itself, whose integrand is scaled to 1 at x.
package enum IncompleteGamma {
  /// P(a, x), the probability that a gamma variable of shape `a` and scale 1 is at most `x`.
  package static func lower(_ a: Double, _ x: Double) -> Double { tails(a, x).lower }

  /// Q(a, x), the probability that a gamma variable of shape `a` and scale 1 is above `x`.
  package static func upper(_ a: Double, _ x: Double) -> Double { tails(a, x).upper }

  /// P and Q together.
  static func tails(_ a: Double, _ x: Double) -> (lower: Double, upper: Double) {
    if !(x > 0) { return (0, 1) }
    if x == .infinity { return (1, 0) }
    if a < 1 && x < 1 { return smallTails(a, x) }
    let mass = self.mass(a, x)
    if x < a {
      if mass == 0 && x < a / 2 { return (0, 1) }
      let lower = a > 60 && x > 0.6 * a ? lowerByQuadrature(a, x, mass) : lowerBySeries(a, x, mass)
      return (lower, 1 - lower)
    }
    let upper = a > 60 && x < 2 * a ? upperByQuadrature(a, x, mass) : upperByFraction(a, x, mass)
    return (1 - upper, upper)
  }

  /// x times the density, xᵃe⁻ˣ/Γ(a).
  ///
  /// With Stirling's formula taken out, the exponent is a·(ln(x/a) − (x/a − 1)), small where the mass is large.
  static func mass(_ a: Double, _ x: Double) -> Double {
    (a / (2 * Double.pi)).squareRoot() * Libm.exp(massExponent(a, x)) / GammaFunction.stirlingFactor(a)
  }

  static func massExponent(_ a: Double, _ x: Double) -> Double {
    a * LogOnePlus.minusArgument(value: x, reference: a, excess: x - a)
  }

  private static func lowerBySeries(_ a: Double, _ x: Double, _ mass: Double) -> Double {
    mass * lowerSeries(a, x) / a
  }

  /// a·P(a, x) over the mass at x.
  static func lowerSeries(_ a: Double, _ x: Double) -> Double {
    var term = 1.0
    var sum = 1.0
    var n = 1.0
    while term > sum * 1e-17 {
      term *= x / (a + n)
      sum += term
      n += 1
    }
    return sum
  }

  /// Both tails for a < 1 and x < 1: P = L·(1 + a·s), where L = xᵃ/Γ(1 + a) and s = Σ (−x)ⁿ/(n!(a + n)).
  private static func smallTails(_ a: Double, _ x: Double) -> (lower: Double, upper: Double) {
    var term = 1.0
    var sum = 0.0
    var n = 1.0
    while abs(term) > 1e-18 {
      term *= -x / n
      sum += term / (a + n)
      n += 1
    }
    let logarithm = a * Libm.log(x) - GammaFunction.logGammaRatio(1, a)
    let leading = Libm.exp(logarithm)
    let lower = leading * (1 + a * sum)
    let upper = lower < 0.5 ? 1 - lower : -Libm.expm1(logarithm) - leading * a * sum
    return (lower, upper)
  }

  /// By the modified method of Lentz, for x ≥ a or x ≥ 1.
  private static func upperByFraction(_ a: Double, _ x: Double, _ mass: Double) -> Double {
    mass * upperOverMass(a, x)
  }

  /// Q(a, x) over the mass at x, by Legendre's continued fraction.
  static func upperOverMass(_ a: Double, _ x: Double) -> Double {
    var b = x + 1 - a
    var c = Double.infinity
    var d = 1 / b
    var h = d
    for i in 1...100_000 {
      let n = Double(i)
      let numerator = -n * (n - a)
      b += 2
      d = 1 / (numerator * d + b)
      c = b + numerator / c
      let factor = c * d
      h *= factor
      if abs(factor - 1) < 2e-16 { break }
    }
    return h
  }

  /// ∫ (1 + s)ᵃ⁻¹ exp(−x·s) ds for s > 0, times the mass.
  private static func upperByQuadrature(_ a: Double, _ x: Double, _ mass: Double) -> Double {
    let slope = x - (a - 1)
    // s²/(2(1 + s)) bounds s − ln(1 + s) from below.
    let quadratic = a - 1 + 2 * slope
    let half = slope - TailQuadrature.depth
    let length = (-half + (half * half + 2 * TailQuadrature.depth * quadratic).squareRoot()) / quadratic
    return mass
      * TailQuadrature.integral(length: length, panels: 3) { s in
        Libm.exp((a - 1) * LogOnePlus.minusArgument(s) - slope * s)
      }
  }

  /// ∫ (1 − s)ᵃ⁻¹ exp(x·s) ds for s in 0...1, times the mass.
  private static func lowerByQuadrature(_ a: Double, _ x: Double, _ mass: Double) -> Double {
    let slope = a - 1 - x
    let reach = (-slope + (slope * slope + 2 * TailQuadrature.depth * (a - 1)).squareRoot()) / (a - 1)
    return mass
      * TailQuadrature.integral(length: min(1, reach), panels: 3) { s in
        Libm.exp((a - 1) * LogOnePlus.minusArgument(-s) - slope * s)
      }
  }
}

extension IncompleteGamma {
  /// ln of x times the density, also where that is below the least number.
  static func logMass(_ a: Double, _ x: Double) -> Double {
    // Γ* itself doesn't leave the range of numbers for any shape that a distribution has.
    Libm.log(a / (2 * Double.pi)) / 2 + massExponent(a, x) - Libm.log(GammaFunction.stirlingFactor(a))
  }
}
