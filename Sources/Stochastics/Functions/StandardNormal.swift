// SPDX-License-Identifier: GPL-3.0-or-later

/// The normal distribution with mean 0 and standard deviation 1, for any argument but NaN.
///
/// Density and tails have a relative error below 1e-15 out to the subnormal numbers at 37.5, the quantiles below 5e-16.
///
/// Source of the quantile: M. J. Wichura, Algorithm AS 241: the percentage points of the normal distribution, Applied
/// Statistics 37 (1988), pages 477–484, function PPND16.
package enum StandardNormal {
  /// The density exp(−z²/2)/√(2π).
  package static func density(_ z: Double) -> Double {
    0.39894228040143267794 * exponentialOfMinusSquare(z, scale: 0.5)
  }

  /// Φ(z), the probability of a value of at most `z`.
  package static func cumulative(_ z: Double) -> Double { survival(-z) }

  /// 1 − Φ(z), the probability of a value above `z`, with full relative precision in the upper tail.
  package static func survival(_ z: Double) -> Double {
    let scaled = z * 0.5.squareRoot()
    if abs(z) < 0.5 { return 0.5 - ErrorFunction.erf(scaled) / 2 }
    if abs(z) > 40 { return z < 0 ? 1 : 0 }
    let tail = 0.5 * exponentialOfMinusSquare(z, scale: 0.5) * ErrorFunction.scaledErfc(abs(scaled))
    return z < 0 ? 1 - tail : tail
  }

  /// The z with Φ(z) = `probability`, for a probability in 0...1; ±`infinity` at the ends.
  package static func quantile(_ probability: Double) -> Double {
    let offset = probability - 0.5
    if abs(offset) <= 0.425 { return centralQuantile(offset) }
    return offset < 0 ? -tailQuantile(probability) : tailQuantile(1 - probability)
  }

  /// The z with 1 − Φ(z) = `probability`, for a probability in 0...1; it keeps full precision for small ones.
  package static func upperQuantile(_ probability: Double) -> Double { -quantile(probability) }

  /// The z with Φ(z) = ½ + `offset`, for |offset| ≤ 0.425.
  static func centralQuantile(_ offset: Double) -> Double {
    let r = 0.180625 - offset * offset
    return offset * polynomial(r, centralNumerator) / polynomial(r, centralDenominator)
  }

  /// The z with 1 − Φ(z) = `tail`, for a tail of at most 0.075.
  private static func tailQuantile(_ tail: Double) -> Double {
    guard tail > 0 else { return .infinity }
    let r = (-Libm.log(tail)).squareRoot()
    if r <= 5 { return polynomial(r - 1.6, nearNumerator) / polynomial(r - 1.6, nearDenominator) }
    return polynomial(r - 5, farNumerator) / polynomial(r - 5, farDenominator)
  }

  private static let centralNumerator: [Double] = [
    2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4, 4.5921953931549871457e4,
    1.3731693765509461125e4, 1.9715909503065514427e3, 1.3314166789178437745e2, 3.3871328727963666080e0,
  ]
  private static let centralDenominator: [Double] = [
    5.2264952788528545610e3, 2.8729085735721942674e4, 3.9307895800092710610e4, 2.1213794301586595867e4,
    5.3941960214247511077e3, 6.8718700749205790830e2, 4.2313330701600911252e1, 1,
  ]
  private static let nearNumerator: [Double] = [
    7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e0,
    3.64784832476320460504e0, 5.76949722146069140550e0, 4.63033784615654529590e0, 1.42343711074968357734e0,
  ]
  private static let nearDenominator: [Double] = [
    1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
    6.89767334985100004550e-1, 1.67638483018380384940e0, 2.05319162663775882187e0, 1,
  ]
  private static let farNumerator: [Double] = [
    2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
    2.96560571828504891230e-1, 1.78482653991729133580e0, 5.46378491116411436990e0, 6.65790464350110377720e0,
  ]
  private static let farDenominator: [Double] = [
    2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
    1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1,
  ]
}

extension StandardNormal {
  /// ln of ``density(_:)``.
  static func logDensity(_ z: Double) -> Double { -0.91893853320467274178 - z * z / 2 }

  /// ln of ``survival(_:)``, also where that is below the least number. Relative error below 1e-15.
  static func logSurvival(_ z: Double) -> Double {
    if z < 0 { return Libm.log1p(-survival(-z)) }
    return Libm.log(ErrorFunction.scaledErfc(z * 0.5.squareRoot()) / 2) - z * z / 2
  }

  /// ln of ``cumulative(_:)``.
  static func logCumulative(_ z: Double) -> Double { logSurvival(-z) }
}
