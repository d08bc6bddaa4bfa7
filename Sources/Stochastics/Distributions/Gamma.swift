// SPDX-License-Identifier: GPL-3.0-or-later

/// The gamma distribution.
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

  public var support: ClosedRange<Double> { 0...Double.infinity }
  public var mean: Double { shape * scale }
  public var variance: Double { shape * scale * scale }

  // MARK: Density

  public func density(_ x: Double) -> Double {
    let ratio = x / scale
    if x < 0 || ratio == .infinity { return 0 }
    if ratio == 0 { return shape < 1 ? .infinity : shape == 1 ? 1 / scale : 0 }
    return IncompleteGamma.mass(shape, ratio) / x
  }

  // MARK: Distribution function

  public func cumulative(_ x: Double) -> Double { IncompleteGamma.lower(shape, x / scale) }
  public func survival(_ x: Double) -> Double { IncompleteGamma.upper(shape, x / scale) }

  // MARK: Quantile

  public func quantile(_ probability: Double) -> Double {
    IncompleteGamma.inverseLower(shape, probability) * scale
  }
  public func upperQuantile(_ probability: Double) -> Double {
    IncompleteGamma.inverseUpper(shape, probability) * scale
  }
}

extension Gamma {
  // MARK: Logarithms

  public func logDensity(_ x: Double) -> Double {
    let ratio = x / scale
    if x < 0 || ratio == .infinity { return -.infinity }
    if ratio == 0 { return Libm.log(density(x)) }
    return IncompleteGamma.logMass(shape, ratio) - Libm.log(x)
  }

  public func logCumulative(_ x: Double) -> Double {
    if x <= 0 { return -.infinity }
    let ratio = x / scale
    let (lower, upper) = IncompleteGamma.tails(shape, ratio)
    if lower < 1e-290 {
      return IncompleteGamma.logMass(shape, ratio) + Libm.log(IncompleteGamma.lowerSeries(shape, ratio) / shape)
    }
    return upper < 0.5 ? Libm.log1p(-upper) : Libm.log(lower)
  }

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
