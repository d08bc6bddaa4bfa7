// SPDX-License-Identifier: GPL-3.0-or-later

extension IncompleteBeta {
  /// The x with I(a, b; x) = `probability`, for a probability in 0...1.
  ///
  /// Relative error below 1e-13 wherever I determines x that well; 0 where x lies below the range of double precision.
  package static func inverseLower(_ a: Double, _ b: Double, _ probability: Double) -> Double {
    pair(a, b, lower: probability).x
  }

  /// The x with 1 − I(a, b; x) = `probability`, for a probability in 0...1.
  package static func inverseUpper(_ a: Double, _ b: Double, _ probability: Double) -> Double {
    pair(b, a, lower: probability).y
  }

  /// The x with I(a, b; x) = `lower`, and 1 − x.
  static func pair(_ a: Double, _ b: Double, lower probability: Double) -> (x: Double, y: Double) {
    if probability <= 0 { return (0, 1) }
    if probability >= 1 { return (1, 0) }
    if probability <= 0.5 { return root(a, b, probability) }
    let mirrored = root(b, a, 1 - probability)
    return (mirrored.y, mirrored.x)
  }

  /// The same for a target of at most one half, found in the odds x/y: they tell 0 and 1 apart to the last digit.
  private static func root(_ a: Double, _ b: Double, _ target: Double) -> (x: Double, y: Double) {
    let start = guess(a, b, target)
    if start < Double.leastNormalMagnitude { return (start, 1) }
    let odds = TailRoot.solve(target: target, start: start, rising: true) { odds in
      let (x, y) = parts(odds)
      return TailRoot.Point(tail: tails(a, b, x, y).lower, mass: mass(a, b, x, y))
    }
    return parts(odds)
  }

  private static func parts(_ odds: Double) -> (x: Double, y: Double) {
    odds > 1 ? (1 / (1 + 1 / odds), 1 / odds / (1 + 1 / odds)) : (odds / (1 + odds), 1 / (1 + odds))
  }

  /// A first guess of the odds: the leading term of I for small x, else M. Abramowitz and I. A. Stegun, Handbook of
  /// Mathematical Functions (1964), 26.5.22, else the mean.
  private static func guess(_ a: Double, _ b: Double, _ target: Double) -> Double {
    let logarithm = Libm.log(target) + GammaFunction.logGammaRatio(1, a) - GammaFunction.logGammaRatio(b, a)
    let small = Libm.exp(logarithm / a)
    if small < 0.3 * min(1, (a + 1) / b) { return small / (1 - small) }
    guard a > 1 && b > 1 else { return a / b }
    let z = StandardNormal.quantile(target)
    let third = (z * z - 3) / 6
    let (p, q) = (1 / (2 * a - 1), 1 / (2 * b - 1))
    let harmonic = 2 / (p + q)
    guard third + harmonic > 0 else { return a / b }
    let w = -z * (third + harmonic).squareRoot() / harmonic - (q - p) * (third + 5 / 6.0 - 2 / (3 * harmonic))
    return a / b * Libm.exp(-2 * w)
  }
}
