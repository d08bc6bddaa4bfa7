// SPDX-License-Identifier: GPL-3.0-or-later

/// The error function and its complements, in double precision, for any argument but NaN.
///
/// Relative error below 1e-15, except where a result is subnormal.
///
/// Source: W. J. Cody, Rational Chebyshev approximations for the error function, Mathematics of Computation 23
/// (1969), pages 631–637; the coefficients are those of its tables II and III.
package enum ErrorFunction {
  /// erf(x) = 2/√π ∫₀ˣ exp(−t²) dt, in −1...1.
  package static func erf(_ x: Double) -> Double {
    let size = abs(x)
    if size <= central { return x * centralRatio(x) }
    let value = 1 - erfc(size)
    return x < 0 ? -value : value
  }

  /// erfc(x) = 1 − erf(x), in 0...2, with full relative precision in the upper tail.
  package static func erfc(_ x: Double) -> Double {
    let size = abs(x)
    if size <= central { return 1 - x * centralRatio(x) }
    let value = size > 28 ? 0 : exponentialOfMinusSquare(size, scale: 1) * scaledTail(size)
    return x < 0 ? 2 - value : value
  }

  /// erfcx(x) = exp(x²)·erfc(x): it neither underflows for large `x` nor loses digits; `infinity` below about −26.6.
  package static func scaledErfc(_ x: Double) -> Double {
    if abs(x) <= central { return Libm.exp(x * x) * (1 - x * centralRatio(x)) }
    if x > 0 { return scaledTail(x) }
    let square = x * x
    let rest = (-square).addingProduct(x, x)
    let growth = Libm.exp(square)
    guard growth.isFinite else { return .infinity }
    return 2 * growth * (1 + rest) - scaledTail(-x)
  }

  /// The x with erf(x) = `value`, for a value in −1...1; ±`infinity` at the ends.
  package static func inverseErf(_ value: Double) -> Double {
    if abs(value) <= 0.85 { return StandardNormal.centralQuantile(value / 2) * 0.5.squareRoot() }
    let tail = StandardNormal.upperQuantile((1 - abs(value)) / 2) * 0.5.squareRoot()
    return value < 0 ? -tail : tail
  }

  /// The x with erfc(x) = `value`, for a value in 0...2; ±`infinity` at the ends.
  package static func inverseErfc(_ value: Double) -> Double {
    StandardNormal.upperQuantile(value / 2) * 0.5.squareRoot()
  }

  /// Where the central approximation ends.
  private static let central = 0.46875

  /// erf(x)/x for |x| ≤ 0.46875.
  private static func centralRatio(_ x: Double) -> Double {
    let square = x * x
    return polynomial(square, centralNumerator) / polynomial(square, centralDenominator)
  }

  /// exp(x²)·erfc(x) for x > 0.46875.
  private static func scaledTail(_ x: Double) -> Double {
    if x <= 4 { return polynomial(x, middleNumerator) / polynomial(x, middleDenominator) }
    if x > 1e8 { return inverseRootOfPi / x }
    let z = 1 / (x * x)
    let correction = z * polynomial(z, farNumerator) / polynomial(z, farDenominator)
    return (inverseRootOfPi - correction) / x
  }

  private static let inverseRootOfPi = 0.56418958354775628695

  private static let centralNumerator: [Double] = [
    1.85777706184603153e-1, 3.16112374387056560e0, 1.13864154151050156e2, 3.77485237685302021e2,
    3.20937758913846947e3,
  ]
  private static let centralDenominator: [Double] = [
    1, 2.36012909523441209e1, 2.44024637934444173e2, 1.28261652607737228e3, 2.84423683343917062e3,
  ]
  private static let middleNumerator: [Double] = [
    2.15311535474403846e-8, 5.64188496988670089e-1, 8.88314979438837594e0, 6.61191906371416295e1,
    2.98635138197400131e2, 8.81952221241769090e2, 1.71204761263407058e3, 2.05107837782607147e3,
    1.23033935479799725e3,
  ]
  private static let middleDenominator: [Double] = [
    1, 1.57449261107098347e1, 1.17693950891312499e2, 5.37181101862009858e2, 1.62138957456669019e3,
    3.29079923573345963e3, 4.36261909014324716e3, 3.43936767414372164e3, 1.23033935480374942e3,
  ]
  private static let farNumerator: [Double] = [
    1.63153871373020978e-2, 3.05326634961232344e-1, 3.60344899949804439e-1, 1.25781726111229246e-1,
    1.60837851487422766e-2, 6.58749161529837803e-4,
  ]
  private static let farDenominator: [Double] = [
    1, 2.56852019228982242e0, 1.87295284992346725e0, 5.27905102951428412e-1, 6.05183413124413191e-2,
    2.33520497626869185e-3,
  ]
}
