// SPDX-License-Identifier: GPL-3.0-or-later

/// The log-logistic distribution: F(x)/S(x) = (x/median)^shape. Its upper tail is a power law.
///
/// Source: N. L. Johnson, S. Kotz, N. Balakrishnan, Continuous Univariate Distributions, 2nd edition, volume 2 (1995),
/// chapter 23, on the logistic distribution, which ln x has.
public struct Loglogistic: Distribution, Hashable {
  // MARK: Parameters

  /// The value that is exceeded with probability one half, in the values' unit.
  public let median: Double
  /// The exponent of the odds, a pure number: the tail's power.
  public let shape: Double

  /// - Throws: ``ParameterError`` unless both are above 0.
  public init(median: Double, shape: Double) throws(ParameterError) {
    let check = ParameterCheck(family: "loglogistic")
    try check.positive("median", median)
    try check.positive("shape", shape)
    self.median = median
    self.shape = shape
  }

  // MARK: Moments

  /// From 0, without an upper bound.
  public var support: ClosedRange<Double> { 0...Double.infinity }

  /// median·b/sin b with b = π/shape; `infinity` for a shape of at most 1.
  public var mean: Double {
    guard shape > 1 else { return .infinity }
    let b = Double.pi / shape
    return median * b / Libm.sin(b)
  }

  /// median²·(2b/sin 2b − b²/sin² b) with b = π/shape; `infinity` for a shape of at most 2.
  public var variance: Double {
    guard shape > 2 else { return .infinity }
    let b = Double.pi / shape
    // sin b − b·cos b by its power series, as the difference would cancel for large shapes.
    var term = b * b * b / 3
    var difference = term
    var n = 1.0
    while abs(term) > 1e-18 * difference {
      term *= -b * b / (2 * n * (2 * n + 3))
      difference += term
      n += 1
    }
    let sine = Libm.sin(b)
    let sd = median * (b / sine * (difference / sine) / Libm.cos(b)).squareRoot()
    return sd * sd
  }

  // MARK: Density

  /// shape·F(x)·S(x)/x; 0 for x < 0; at 0 `infinity` for a shape below 1, 1/median for 1, 0 above.
  public func density(_ x: Double) -> Double {
    if x < 0 || x == .infinity { return 0 }
    if x == 0 { return shape < 1 ? .infinity : shape == 1 ? 1 / median : 0 }
    return shape * cumulative(x) * survival(x) / x
  }

  // MARK: Distribution function

  /// 1/(1 + (median/x)^shape); 0 for x ≤ 0.
  public func cumulative(_ x: Double) -> Double {
    if x <= 0 { return 0 }
    if x > median { return 1 / (1 + Libm.pow(median / x, shape)) }
    let odds = Libm.pow(x / median, shape)
    return odds / (1 + odds)
  }

  /// 1/(1 + (x/median)^shape); 1 for x ≤ 0.
  public func survival(_ x: Double) -> Double {
    if x <= 0 { return 1 }
    if x <= median { return 1 / (1 + Libm.pow(x / median, shape)) }
    let odds = Libm.pow(median / x, shape)
    return odds / (1 + odds)
  }

  // MARK: Quantile

  /// median·(p/(1 − p))^(1/shape).
  public func quantile(_ probability: Double) -> Double {
    median * Libm.pow(probability / (1 - probability), 1 / shape)
  }
  /// median·((1 − p)/p)^(1/shape).
  public func upperQuantile(_ probability: Double) -> Double {
    median * Libm.pow((1 - probability) / probability, 1 / shape)
  }
}

extension Loglogistic {
  // MARK: Logarithms

  /// ln shape + ln F(x) + ln S(x) − ln x; −`infinity` for x < 0.
  public func logDensity(_ x: Double) -> Double {
    if x < 0 || x == .infinity { return -.infinity }
    if x == 0 { return Libm.log(density(0)) }
    return Libm.log(shape) + logCumulative(x) + logSurvival(x) - Libm.log(x)
  }

  /// −ln(1 + (median/x)^shape); −`infinity` for x ≤ 0.
  public func logCumulative(_ x: Double) -> Double { x <= 0 ? -.infinity : -Self.softplus(-logOdds(x)) }
  /// −ln(1 + (x/median)^shape); 0 for x ≤ 0.
  public func logSurvival(_ x: Double) -> Double { x <= 0 ? 0 : -Self.softplus(logOdds(x)) }

  /// ln(F/S).
  private func logOdds(_ x: Double) -> Double { shape * Libm.log(x / median) }

  /// ln(1 + e^t).
  private static func softplus(_ t: Double) -> Double {
    t > 0 ? t + Libm.log1p(Libm.exp(-t)) : Libm.log1p(Libm.exp(t))
  }
}
