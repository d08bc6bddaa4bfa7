// SPDX-License-Identifier: GPL-3.0-or-later

/// The Weibull distribution: S(x) = exp(−(x/scale)^shape).
///
/// Source: W. Weibull, A statistical distribution function of wide applicability, Journal of Applied Mechanics 18
/// (1951), pages 293–297; N. L. Johnson, S. Kotz, N. Balakrishnan, Continuous Univariate Distributions, 2nd edition,
/// volume 1 (1994), chapter 21.
public struct Weibull: Distribution, Hashable {
  // MARK: Parameters

  /// The shape, a pure number; 1 is the exponential distribution.
  public let shape: Double
  /// The scale, in the values' unit: the value that is exceeded with probability 1/e.
  public let scale: Double

  /// - Throws: ``ParameterError`` unless both are above 0.
  public init(shape: Double, scale: Double) throws(ParameterError) {
    let check = ParameterCheck(family: "weibull")
    try check.positive("shape", shape)
    try check.positive("scale", scale)
    self.shape = shape
    self.scale = scale
  }

  // MARK: Moments

  /// From 0, without an upper bound.
  public var support: ClosedRange<Double> { 0...Double.infinity }
  /// scale·Γ(1 + 1/shape).
  public var mean: Double { scale * Libm.gamma(1 + 1 / shape) }

  /// mean²·(Γ(1 + 2u)/Γ(1 + u)² − 1), where u = 1/shape.
  public var variance: Double {
    let sd = mean * Libm.expm1(logarithmOfSecondMoment).squareRoot()
    return mean.isFinite ? sd * sd : .infinity
  }

  /// ln Γ(1 + 2u) − 2 ln Γ(1 + u); for small u by its power series, as the difference would cancel.
  private var logarithmOfSecondMoment: Double {
    let u = 1 / shape
    if u > 1e-3 { return GammaFunction.logGammaRatio(1 + u, u) - GammaFunction.logGammaRatio(1, u) }
    let zeta2 = 1.6449340668482264
    let zeta3 = 1.2020569031595943
    let zeta4 = 1.0823232337111382
    let zeta5 = 1.0369277551433699
    return u * u * (zeta2 - u * (2 * zeta3 - u * (3.5 * zeta4 - u * 6 * zeta5)))
  }

  // MARK: Density

  /// shape·h·exp(−h)/x, where h = (x/scale)^shape; 0 for x < 0; at 0 `infinity` for a shape below 1, 1/scale for 1, 0
  /// above.
  public func density(_ x: Double) -> Double {
    if x < 0 || x == .infinity { return 0 }
    if x == 0 { return shape < 1 ? .infinity : shape == 1 ? 1 / scale : 0 }
    let hazard = Libm.pow(x / scale, shape)
    return hazard > 750 ? 0 : shape * hazard * Libm.exp(-hazard) / x
  }

  // MARK: Distribution function

  /// 1 − exp(−(x/scale)^shape); 0 for x ≤ 0.
  public func cumulative(_ x: Double) -> Double { x <= 0 ? 0 : -Libm.expm1(-Libm.pow(x / scale, shape)) }
  /// exp(−(x/scale)^shape); 1 for x ≤ 0.
  public func survival(_ x: Double) -> Double { x <= 0 ? 1 : Libm.exp(-Libm.pow(x / scale, shape)) }

  // MARK: Quantile

  /// scale·(−ln(1 − p))^(1/shape).
  public func quantile(_ probability: Double) -> Double {
    scale * Libm.pow(-Libm.log1p(-probability), 1 / shape)
  }
  /// scale·(−ln p)^(1/shape).
  public func upperQuantile(_ probability: Double) -> Double {
    probability >= 1 ? 0 : scale * Libm.pow(-Libm.log(probability), 1 / shape)
  }
}

extension Weibull {
  // MARK: Logarithms

  /// ln shape + shape·ln(x/scale) − (x/scale)^shape − ln x; −`infinity` for x < 0.
  public func logDensity(_ x: Double) -> Double {
    if x < 0 || x == .infinity { return -.infinity }
    if x == 0 { return Libm.log(density(0)) }
    let logRatio = Libm.log(x / scale)
    return Libm.log(shape) + shape * logRatio - Libm.exp(shape * logRatio) - Libm.log(x)
  }

  /// −(x/scale)^shape; 0 for x ≤ 0.
  public func logSurvival(_ x: Double) -> Double { x <= 0 ? 0 : -Libm.pow(x / scale, shape) }

  /// ln(1 − exp(−(x/scale)^shape)), shape·ln(x/scale) where that is tiny; −`infinity` for x ≤ 0.
  public func logCumulative(_ x: Double) -> Double {
    if x <= 0 { return -.infinity }
    let hazard = Libm.pow(x / scale, shape)
    if hazard < 1e-300 { return shape * Libm.log(x / scale) }
    return hazard < 0.7 ? Libm.log(-Libm.expm1(-hazard)) : Libm.log1p(-Libm.exp(-hazard))
  }
}
