// SPDX-License-Identifier: GPL-3.0-or-later

extension IncompleteGamma {
  /// The x with P(a, x) = `probability`, for a probability in 0...1.
  ///
  /// Relative error below 1e-13 wherever P determines x that well; 0 where x lies below the range of double precision.
  package static func inverseLower(_ a: Double, _ probability: Double) -> Double {
    if probability <= 0 { return 0 }
    if probability >= 1 { return .infinity }
    return probability <= 0.5
      ? lowerRoot(a, probability, guess(a, lower: probability, upper: 1 - probability))
      : upperRoot(a, 1 - probability, guess(a, lower: probability, upper: 1 - probability))
  }

  /// The x with Q(a, x) = `probability`, for a probability in 0...1.
  package static func inverseUpper(_ a: Double, _ probability: Double) -> Double {
    if probability <= 0 { return .infinity }
    if probability >= 1 { return 0 }
    return probability <= 0.5
      ? upperRoot(a, probability, guess(a, lower: 1 - probability, upper: probability))
      : lowerRoot(a, 1 - probability, guess(a, lower: 1 - probability, upper: probability))
  }

  private static func lowerRoot(_ a: Double, _ target: Double, _ start: Double) -> Double {
    if start < Double.leastNormalMagnitude { return start }
    return TailRoot.solve(target: target, start: start, rising: true) { x in
      TailRoot.Point(tail: lower(a, x), mass: mass(a, x))
    }
  }

  private static func upperRoot(_ a: Double, _ target: Double, _ start: Double) -> Double {
    if start < Double.leastNormalMagnitude { return start }
    return TailRoot.solve(target: target, start: start, rising: false) { x in
      TailRoot.Point(tail: upper(a, x), mass: mass(a, x))
    }
  }

  /// A first guess: the leading term of P for small x, else the cube-root transformation of Wilson and Hilferty
  /// (Proceedings of the National Academy of Sciences 17 (1931), page 684).
  private static func guess(_ a: Double, lower: Double, upper: Double) -> Double {
    let logarithm = lower < 0.5 ? Libm.log(lower) : Libm.log1p(-upper)
    let small = Libm.exp((logarithm + GammaFunction.logGammaRatio(1, a)) / a)
    if small < 0.3 * (a + 1) { return small }
    let z = lower < upper ? StandardNormal.quantile(lower) : StandardNormal.upperQuantile(upper)
    let root = 1 - 1 / (9 * a) + z / (3 * a.squareRoot())
    let middle = a * root * root * root
    if root > 0.1 && a > 0.5 { return middle }
    return upper < 0.1 ? -Libm.log(upper) : max(small, 1e-3)
  }
}
