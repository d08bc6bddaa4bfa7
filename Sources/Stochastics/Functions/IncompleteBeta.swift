// SPDX-License-Identifier: GPL-3.0-or-later

/// The regularised incomplete beta function I(a, b; x) and its complement, for a, b > 0 and 0 ≤ x ≤ 1.
///
/// The argument is given as a pair x, y with x + y = 1, because near 1 only y says precisely where x is. The error of
/// both tails is below 1e-13 plus what the rounding of the argument itself causes, for parameters from 1e-5 to 1e8;
/// the smaller parameter should be above 20 where the larger is beyond 1e6, for speed.
///
/// Method: on the lesser side of the mean a/(a + b) the continued fraction of A. R. DiDonato and A. H. Morris, Algorithm
/// 708, ACM Transactions on Mathematical Software 18 (1992), pages 360–373, or, for two large parameters, the
/// integral itself, scaled to 1 at x; for a small parameter the series of the complement with its leading terms combined.
package enum IncompleteBeta {
  /// I(a, b; x), the probability that a beta variable is at most `x`.
  package static func lower(_ a: Double, _ b: Double, _ x: Double) -> Double {
    tails(a, b, x, 1 - x).lower
  }

  /// 1 − I(a, b; x), the probability that a beta variable is above `x`.
  package static func upper(_ a: Double, _ b: Double, _ x: Double) -> Double {
    tails(a, b, x, 1 - x).upper
  }

  /// Both tails at `x` with `y` = 1 − x.
  static func tails(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> (lower: Double, upper: Double) {
    if !(x > 0) { return (0, 1) }
    if !(y > 0) { return (1, 0) }
    if excess(a, b, x, y) <= 0 { return lowerSide(a, b, x, y) }
    let mirrored = lowerSide(b, a, y, x)
    return (mirrored.upper, mirrored.lower)
  }

  /// x(1 − x) times the density, xᵃyᵇ/B(a, b).
  ///
  /// With Stirling's formula taken out, the linear terms of the two logarithms' expansions about the mean cancel.
  static func mass(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
    let scale = massScale(a, b)
    return scale * Libm.exp(massExponent(a, b, x, y)) / GammaFunction.stirlingFactor(a)
      / GammaFunction.stirlingFactor(b)
  }

  /// ln of ``mass(_:_:_:_:)``, also where that is below the least number.
  static func logMass(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
    Libm.log(massScale(a, b)) + massExponent(a, b, x, y) - Libm.log(GammaFunction.stirlingFactor(a))
      - Libm.log(GammaFunction.stirlingFactor(b))
  }

  private static func massScale(_ a: Double, _ b: Double) -> Double {
    (a / (a + b) * b / (2 * Double.pi)).squareRoot() * GammaFunction.stirlingFactor(a + b)
  }

  private static func massExponent(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
    let sum = a + b
    let excess = self.excess(a, b, x, y)
    return a * LogOnePlus.minusArgument(value: x * sum, reference: a, excess: excess)
      + b * LogOnePlus.minusArgument(value: y * sum, reference: b, excess: -excess)
  }

  /// x(a + b) − a = bx − ay, from the smaller of x and y, with one rounding of the product.
  private static func excess(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
    x <= y ? (-a).addingProduct(x, a + b) : b.addingProduct(-y, a + b)
  }

  /// Both tails for x at most the mean.
  private static func lowerSide(
    _ a: Double, _ b: Double, _ x: Double, _ y: Double
  ) -> (lower: Double, upper: Double) {
    if a < 0.5 && b * x < 1 && x < 0.7 { return smallTails(a, b, x) }
    let mass = self.mass(a, b, x, y)
    if mass == 0 { return (0, 1) }
    let lower = min(a, b) > 40 ? byQuadrature(a, b, x, y) * mass : byFraction(a, b, x, y) * mass
    return (lower, 1 - lower)
  }

  /// Both tails for a < ½ and bx < 1: I = L·(1 + a·s), where L = xᵃ/(a·B(a, b)), s = Σ (1 − b)ₙxⁿ/(n!(a + n)).
  private static func smallTails(_ a: Double, _ b: Double, _ x: Double) -> (lower: Double, upper: Double) {
    var term = 1.0
    var sum = 0.0
    var n = 1.0
    while abs(term) > 1e-18 {
      term *= (n - b) / n * x
      sum += term / (a + n)
      n += 1
    }
    let logarithm = a * Libm.log(x) + GammaFunction.logGammaRatio(b, a) - GammaFunction.logGammaRatio(1, a)
    let leading = Libm.exp(logarithm)
    let lower = leading * (1 + a * sum)
    let upper = lower < 0.5 ? 1 - lower : -Libm.expm1(logarithm) - leading * a * sum
    return (lower, upper)
  }

  /// I/mass by the continued fraction, evaluated by the modified method of Lentz.
  private static func byFraction(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
    let lambda = -excess(a, b, x, y)
    var beta = a / (a + 1) * (lambda + 1)
    var c = Double.infinity
    var d = 1 / beta
    var h = d
    for i in 1...1_000_000 {
      let n = Double(i)
      let s = a + 2 * n - 1
      let w = n * (b - n) * x
      let alpha = (a + n - 1) / s * ((a + b + n - 1) / s) * (w * x)
      beta = n + w / s + (a + n) / (s + 2) * (lambda + 1 + n * (1 + y))
      d = 1 / (alpha * d + beta)
      c = beta + alpha / c
      let factor = c * d
      h *= factor
      if abs(factor - 1) < 2e-16 { break }
    }
    return h
  }

  /// I/mass = ∫ (1 − s)ᵃ⁻¹ (1 + ρs)ᵇ⁻¹ ds/y over s in 0...1, where ρ = x/y.
  private static func byQuadrature(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
    let odds = x / y
    let slope = (x <= y ? (1 - a).addingProduct(x, a + b - 2) : (b - 1).addingProduct(-y, a + b - 2)) / y
    func exponent(_ s: Double) -> Double {
      (a - 1) * LogOnePlus.minusArgument(-s) + (b - 1) * LogOnePlus.minusArgument(odds * s) + slope * s
    }
    let curvature = a - 1 + (b - 1) * odds * odds
    let reach = (2 * TailQuadrature.depth / curvature).squareRoot()
    var length = min(1, reach, slope < 0 ? -TailQuadrature.depth / slope : 1)
    while length < 1 && exponent(length) > -TailQuadrature.depth { length = min(1, length * 1.2) }
    return TailQuadrature.integral(length: length, panels: 3) { Libm.exp(exponent($0)) } / y
  }
}
