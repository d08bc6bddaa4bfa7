// SPDX-License-Identifier: GPL-3.0-or-later

/// The lognormal distribution: the logarithm of the value is normal.
///
/// In its methods' formulas Φ is the standard normal distribution function.
///
/// Source: N. L. Johnson, S. Kotz, N. Balakrishnan, Continuous Univariate Distributions, 2nd edition, volume 1 (1994),
/// chapter 14.
public struct Lognormal: Distribution, Hashable {
  // MARK: Parameters

  /// The value that is exceeded with probability one half, e^μ, in the values' unit.
  public let median: Double
  /// The standard deviation σ of the value's natural logarithm.
  public let sigma: Double

  /// The mean μ of the value's natural logarithm.
  public var mu: Double { Libm.log(median) }

  /// - Throws: ``ParameterError`` unless |`mu`| ≤ 700, so that the median is a number, and `sigma` is above 0.
  public init(mu: Double, sigma: Double) throws(ParameterError) {
    let check = ParameterCheck(family: "lognormal")
    try check.finite("mu", mu)
    try check.require(abs(mu) <= 700, "mu", mu, "from -700 to 700")
    try self.init(median: Libm.exp(mu), sigma: sigma)
  }

  /// - Throws: ``ParameterError`` unless `median` and `sigma` are above 0.
  public init(median: Double, sigma: Double) throws(ParameterError) {
    let check = ParameterCheck(family: "lognormal")
    try check.positive("median", median)
    try check.positive("sigma", sigma)
    self.median = median
    self.sigma = sigma
  }

  /// From the median and the 90th percentile.
  ///
  /// - Throws: ``ParameterError`` unless 0 < `median` < `p90`.
  public init(median: Double, p90: Double) throws(ParameterError) {
    let check = ParameterCheck(family: "lognormal")
    try check.positive("median", median)
    try check.finite("p90", p90)
    try check.require(p90 > median, "p90", p90, "above the median, which is \(median)")
    try self.init(median: median, sigma: Self.logarithm(of: p90, over: median) / Self.z90)
  }

  /// From the 10th and the 90th percentile: the median is their geometric mean.
  ///
  /// - Throws: ``ParameterError`` unless 0 < `p10` < `p90`.
  public init(p10: Double, p90: Double) throws(ParameterError) {
    let check = ParameterCheck(family: "lognormal")
    try check.positive("p10", p10)
    try check.finite("p90", p90)
    try check.require(p90 > p10, "p90", p90, "above p10, which is \(p10)")
    let product = p10 * p90
    let median = product.isNormal ? product.squareRoot() : p10.squareRoot() * p90.squareRoot()
    try self.init(median: median, sigma: Self.logarithm(of: p90, over: p10) / (2 * Self.z90))
  }

  /// From mean and standard deviation: σ² = ln(1 + (sd/mean)²).
  ///
  /// - Throws: ``ParameterError`` unless both are above 0.
  public init(mean: Double, sd: Double) throws(ParameterError) {
    let check = ParameterCheck(family: "lognormal")
    try check.positive("mean", mean)
    try check.positive("sd", sd)
    let ratio = sd / mean
    let square = ratio * ratio
    try check.require(
      square.isFinite, "sd", sd, "within the range of numbers in relation to the mean, which is \(mean)")
    let sigma = ratio < 1e-9 ? ratio : Libm.log1p(square).squareRoot()
    try self.init(median: mean / (1 + square).squareRoot(), sigma: sigma)
  }

  /// The standard normal distribution's 90th percentile.
  private static let z90 = 1.2815515655446004

  // MARK: Moments

  /// From 0, without an upper bound.
  public var support: ClosedRange<Double> { 0...Double.infinity }
  /// median·exp(σ²/2).
  public var mean: Double { median * Libm.exp(sigma * sigma / 2) }
  /// mean²·(exp(σ²) − 1).
  public var variance: Double {
    let ratio = sigma < 1e-9 ? sigma : Libm.expm1(sigma * sigma).squareRoot()
    return (mean * ratio) * (mean * ratio)
  }

  // MARK: Density

  /// exp(−(ln x − μ)²/2σ²)/(xσ√2π); 0 for x ≤ 0.
  public func density(_ x: Double) -> Double {
    if x <= 0 || x == .infinity { return 0 }
    return StandardNormal.density(standardized(x)) / sigma / x
  }

  // MARK: Distribution function

  /// Φ((ln x − μ)/σ); 0 for x ≤ 0.
  public func cumulative(_ x: Double) -> Double { x <= 0 ? 0 : StandardNormal.cumulative(standardized(x)) }
  /// Φ((μ − ln x)/σ); 1 for x ≤ 0.
  public func survival(_ x: Double) -> Double { x <= 0 ? 1 : StandardNormal.survival(standardized(x)) }

  func standardized(_ x: Double) -> Double { Self.logarithm(of: x, over: median) / sigma }

  /// ln(x/median), relative to its own size also where `x` is close to the median.
  private static func logarithm(of x: Double, over median: Double) -> Double {
    let ratio = x / median
    if ratio > 0.5 && ratio < 2 { return Libm.log1p((x - median) / median) }
    return ratio.isNormal ? Libm.log(ratio) : Libm.log(x) - Libm.log(median)
  }

  // MARK: Quantile

  /// median·exp(σ·Φ⁻¹(p)).
  public func quantile(_ probability: Double) -> Double {
    median * Libm.exp(sigma * StandardNormal.quantile(probability))
  }
  /// median·exp(−σ·Φ⁻¹(p)).
  public func upperQuantile(_ probability: Double) -> Double {
    median * Libm.exp(sigma * StandardNormal.upperQuantile(probability))
  }
}

extension Lognormal {
  // MARK: Logarithms

  /// −(ln x − μ)²/2σ² − ln(xσ√2π); −`infinity` for x ≤ 0.
  public func logDensity(_ x: Double) -> Double {
    if x <= 0 || x == .infinity { return -.infinity }
    return StandardNormal.logDensity(standardized(x)) - Libm.log(sigma) - Libm.log(x)
  }

  /// ln Φ((ln x − μ)/σ), precise however small x is; −`infinity` for x ≤ 0.
  public func logCumulative(_ x: Double) -> Double {
    x <= 0 ? -.infinity : StandardNormal.logCumulative(standardized(x))
  }

  /// ln Φ((μ − ln x)/σ), precise however large x is; 0 for x ≤ 0.
  public func logSurvival(_ x: Double) -> Double { x <= 0 ? 0 : StandardNormal.logSurvival(standardized(x)) }
}
