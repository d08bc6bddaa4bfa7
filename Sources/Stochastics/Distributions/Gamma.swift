// SPDX-License-Identifier: GPL-3.0-or-later

/// The gamma distribution.
///
/// Its density is in proportion to xᵏ⁻¹·exp(−x/θ), where k is the shape and θ the scale.
///
/// Source: N. L. Johnson, S. Kotz, N. Balakrishnan, Continuous Univariate Distributions, 2nd edition, volume 1 (1994),
/// chapter 17; the incomplete gamma functions P and Q are those of the NIST Digital Library of Mathematical Functions,
/// 8.2.4.
public struct Gamma: Distribution, Hashable {
  // MARK: Parameters

  /// The shape, a pure number; 1 is the exponential distribution.
  public let shape: Double
  /// The scale, in the values' unit.
  public let scale: Double

  /// - Throws: ``ParameterError`` unless both are above 0.
  public init(shape: Double, scale: Double) throws(ParameterError) {
    let check = ParameterCheck(family: "gamma")
    try check.positive("shape", shape)
    try check.positive("scale", scale)
    self.shape = shape
    self.scale = scale
  }

  /// From mean and standard deviation: shape (mean/sd)², scale sd²/mean.
  ///
  /// - Throws: ``ParameterError`` unless both are above 0 and their ratio squared is within the range of numbers.
  public init(mean: Double, sd: Double) throws(ParameterError) {
    let check = ParameterCheck(family: "gamma")
    try check.positive("mean", mean)
    try check.positive("sd", sd)
    let ratio = mean / sd
    let scale = sd / ratio
    try check.require(
      (ratio * ratio).isNormal && scale.isNormal, "sd", sd,
      "within the range of numbers in relation to the mean, which is \(mean)")
    try self.init(shape: ratio * ratio, scale: scale)
  }

  // MARK: Moments

  /// From 0, without an upper bound.
  public var support: ClosedRange<Double> { 0...Double.infinity }
  /// shape·scale.
  public var mean: Double { shape * scale }
  /// shape·scale².
  public var variance: Double { shape * scale * scale }

  // MARK: Density

  /// (x/θ)ᵏ·exp(−x/θ)/(Γ(k)·x); 0 for x < 0; at 0 `infinity` for a shape below 1, 1/θ for 1, 0 above.
  public func density(_ x: Double) -> Double {
    let ratio = x / scale
    if x < 0 || ratio == .infinity { return 0 }
    if ratio == 0 { return shape < 1 ? .infinity : shape == 1 ? 1 / scale : 0 }
    return IncompleteGamma.mass(shape, ratio) / x
  }

  // MARK: Distribution function

  /// P(k, x/θ), the regularised lower incomplete gamma function; 0 for x ≤ 0.
  public func cumulative(_ x: Double) -> Double { IncompleteGamma.lower(shape, x / scale) }
  /// Q(k, x/θ), the regularised upper incomplete gamma function; 1 for x ≤ 0.
  public func survival(_ x: Double) -> Double { IncompleteGamma.upper(shape, x / scale) }

  // MARK: Quantile

  /// θ·y, where P(k, y) is the probability; by iteration.
  public func quantile(_ probability: Double) -> Double {
    IncompleteGamma.inverseLower(shape, probability) * scale
  }
  /// θ·y, where Q(k, y) is the probability; by iteration.
  public func upperQuantile(_ probability: Double) -> Double {
    IncompleteGamma.inverseUpper(shape, probability) * scale
  }
}

extension Gamma {
  // MARK: Logarithms

  /// k·ln(x/θ) − x/θ − ln Γ(k) − ln x; −`infinity` for x < 0.
  public func logDensity(_ x: Double) -> Double {
    let ratio = x / scale
    if x < 0 || ratio == .infinity { return -.infinity }
    if ratio == 0 { return Libm.log(density(x)) }
    return IncompleteGamma.logMass(shape, ratio) - Libm.log(x)
  }

  /// ln P(k, x/θ), by its power series where P is below 1e-290; −`infinity` for x ≤ 0.
  public func logCumulative(_ x: Double) -> Double {
    if x <= 0 { return -.infinity }
    let ratio = x / scale
    let (lower, upper) = IncompleteGamma.tails(shape, ratio)
    if lower < 1e-290 {
      return IncompleteGamma.logMass(shape, ratio) + Libm.log(IncompleteGamma.lowerSeries(shape, ratio) / shape)
    }
    return upper < 0.5 ? Libm.log1p(-upper) : Libm.log(lower)
  }

  /// ln Q(k, x/θ), from Q's ratio to the density where Q is below 1e-290; 0 for x ≤ 0.
  public func logSurvival(_ x: Double) -> Double {
    if x <= 0 { return 0 }
    let ratio = x / scale
    if ratio == .infinity { return -.infinity }
    let (lower, upper) = IncompleteGamma.tails(shape, ratio)
    if upper < 1e-290 {
      return IncompleteGamma.logMass(shape, ratio) + Libm.log(IncompleteGamma.upperOverMass(shape, ratio))
    }
    return lower < 0.5 ? Libm.log1p(-lower) : Libm.log(upper)
  }
}
