// SPDX-License-Identifier: GPL-3.0-or-later

/// The normal distribution conditioned on an interval, such as on being positive.
///
/// All masses are taken in relation to the density at the interval's point that is nearest to the parent's mean, so
/// that nothing cancels or underflows far out in a tail.
///
/// In its methods' formulas φ and Φ are the standard normal density and distribution function, μ and σ the parent's mean
/// and standard deviation, α = (lower − μ)/σ and β = (upper − μ)/σ; Z = Φ(β) − Φ(α) is the mass of the interval.
///
/// Source: N. L. Johnson, S. Kotz, N. Balakrishnan, Continuous Univariate Distributions, 2nd edition, volume 1 (1994),
/// chapter 13, section 10.1.
public struct TruncatedNormal: Distribution, Hashable {
  // MARK: Parameters

  /// The mean of the normal distribution before it is conditioned; any finite number.
  public let parentMean: Double
  /// The standard deviation of the normal distribution before it is conditioned.
  public let parentSD: Double
  /// The least possible value.
  public let lower: Double
  /// The greatest possible value; `infinity` where there is no bound.
  public let upper: Double

  /// The interval in standard units.
  let window: NormalWindow

  /// - Throws: ``ParameterError`` unless `sd` is above 0, `lower` < `upper`, and the parent puts a probability of at
  ///   least 1e-300 on the interval.
  public init(
    mean: Double, sd: Double, lower: Double = 0, upper: Double = .infinity
  ) throws(ParameterError) {
    let check = ParameterCheck(family: "normal")
    try check.finite("mean", mean)
    try check.positive("sd", sd)
    try check.finite("lower", lower)
    try check.require(upper > lower, "upper", upper, "above lower, which is \(lower)")
    let start = (lower - mean) / sd
    let end = (upper - mean) / sd
    try check.require(
      start.isFinite && (end.isFinite || upper == .infinity), "sd", sd,
      "within the range of numbers in relation to the mean, which is \(mean)")
    let window = NormalWindow(start: start, end: end, length: (upper - lower) / sd)
    try check.require(
      window.parentLogMass > -690.7, "mean", mean,
      "closer to the values from \(lower) to \(upper), in relation to sd, which is \(sd): "
        + "their probability is below 1e-300")
    self.parentMean = mean
    self.parentSD = sd
    self.lower = lower
    self.upper = upper
    self.window = window
  }

  // MARK: Moments

  /// From `lower` to `upper`, both included where they are finite.
  public var support: ClosedRange<Double> { lower...upper }

  /// Computed when asked for: a likelihood needs many of these distributions and none of their moments.
  public var mean: Double {
    let moments = window.moments()
    return switch moments.origin {
    case .start: lower + parentSD * moments.mean
    case .end: upper - parentSD * moments.mean
    case .zero: parentMean + parentSD * moments.mean
    }
  }

  /// σ²(1 + (αφ(α) − βφ(β))/Z − ((φ(α) − φ(β))/Z)²), by quadrature, as this formula cancels.
  public var variance: Double { parentSD * parentSD * window.moments().variance }

  // MARK: Density

  /// φ((x − μ)/σ)/(σZ); 0 outside the support.
  public func density(_ x: Double) -> Double {
    x < lower || x > upper || x == .infinity ? 0 : window.weight(place(x)) / window.total / parentSD
  }

  // MARK: Distribution function

  /// (Φ((x − μ)/σ) − Φ(α))/Z; 0 up to `lower`, 1 from `upper` on.
  public func cumulative(_ x: Double) -> Double {
    x <= lower ? 0 : x >= upper ? 1 : Swift.min(1, window.below(place(x)) / window.total)
  }

  /// (Φ(β) − Φ((x − μ)/σ))/Z; 1 up to `lower`, 0 from `upper` on.
  public func survival(_ x: Double) -> Double {
    x <= lower ? 1 : x >= upper ? 0 : Swift.min(1, window.above(place(x)) / window.total)
  }

  func place(_ x: Double) -> NormalWindow.Place {
    window.place(z: (x - parentMean) / parentSD, fromStart: (x - lower) / parentSD, fromEnd: (upper - x) / parentSD)
  }

  // MARK: Quantile

  /// μ + σΦ⁻¹(Φ(α) + pZ), by iteration on the distance from an end where Φ would lose it.
  public func quantile(_ probability: Double) -> Double {
    if probability <= 0 { return lower }
    if probability >= 1 { return upper }
    return value(probability <= 0.5 ? window.lowerRoot(probability) : window.upperRoot(1 - probability))
  }

  /// μ + σΦ⁻¹(Φ(β) − pZ), by iteration on the distance from an end where Φ would lose it.
  public func upperQuantile(_ probability: Double) -> Double {
    if probability <= 0 { return upper }
    if probability >= 1 { return lower }
    return value(probability <= 0.5 ? window.upperRoot(probability) : window.lowerRoot(1 - probability))
  }

  private func value(_ root: NormalWindow.Offset) -> Double {
    let x =
      switch root {
      case .fromStart(let t): lower + parentSD * t
      case .fromEnd(let t): upper - parentSD * t
      case .standard(let z): parentMean + parentSD * z
      }
    return Swift.min(Swift.max(x, lower), upper)
  }
}

extension TruncatedNormal {
  // MARK: Logarithms

  /// −((x − μ)/σ)²/2 − ln(σZ√2π); −`infinity` outside the support.
  public func logDensity(_ x: Double) -> Double {
    if x < lower || x > upper || x == .infinity { return -.infinity }
    return window.logWeight(place(x)) - Libm.log(window.total) - Libm.log(parentSD)
  }

  /// ln of (Φ((x − μ)/σ) − Φ(α))/Z, precise however small that is; −`infinity` for x ≤ lower.
  public func logCumulative(_ x: Double) -> Double {
    if x <= lower { return -.infinity }
    let above = survival(x)
    return above < 0.5 ? Libm.log1p(-above) : window.logBelow(place(x)) - Libm.log(window.total)
  }

  /// ln of (Φ(β) − Φ((x − μ)/σ))/Z, precise however small that is; −`infinity` for x ≥ upper.
  public func logSurvival(_ x: Double) -> Double {
    if x >= upper { return -.infinity }
    let below = cumulative(x)
    return below < 0.5 ? Libm.log1p(-below) : window.logAbove(place(x)) - Libm.log(window.total)
  }
}
