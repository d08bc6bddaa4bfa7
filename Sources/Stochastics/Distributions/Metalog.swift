// SPDX-License-Identifier: GPL-3.0-or-later

/// The metalog distribution: a quantile function that is linear in its coefficients.
///
/// Unbounded, the quantile function is M(p) = a₁ + a₂·w + a₃·c·w + a₄·c + a₅·c² + a₆·c²·w + …, where w = ln(p/(1 − p))
/// and c = p − ½. With a lower bound the values are lower + exp M, and with both bounds M is the log odds of the value's
/// place between them.
///
/// Source: T. W. Keelin, The metalog distributions, Decision Analysis 13 (2016), pages 243–277.
public struct Metalog: Distribution, Hashable {
  // MARK: Parameters

  /// The coefficients a₁, a₂, …: at least two.
  public let coefficients: [Double]
  /// The least possible value; `nil` where there is no bound.
  public let lower: Double?
  /// The greatest possible value; `nil` where there is no bound. It needs a lower one too.
  public let upper: Double?

  /// ∫₀¹ Q(p) dp of the quantile function Q, by quadrature to about 1e-12 of itself; `infinity` where it diverges.
  public let mean: Double
  /// ∫₀¹ (Q(p) − mean)² dp, by quadrature likewise; `infinity` where it diverges.
  public let variance: Double

  private let curve: MetalogCurve
  private let scale: MetalogScale

  /// - Throws: ``ParameterError`` unless there are two coefficients or more, all finite, for which the quantile function
  ///   rises everywhere, and `lower` < `upper`, where given, are finite.
  public init(coefficients: [Double], lower: Double? = nil, upper: Double? = nil) throws(ParameterError) {
    let check = ParameterCheck(family: "metalog")
    try check.require(
      coefficients.count >= 2, "number of coefficients", Double(coefficients.count), "at least 2")
    for (index, coefficient) in coefficients.enumerated() { try check.finite("a\(index + 1)", coefficient) }
    let scale = try MetalogScale(lower: lower, upper: upper)
    let curve = MetalogCurve(coefficients: coefficients)
    let slope = curve.leastSlope()
    try check.require(slope > 0, "least slope of the quantile function", slope, "above 0")
    self.coefficients = coefficients
    self.lower = lower
    self.upper = upper
    self.curve = curve
    self.scale = scale
    let moments = MetalogMoments(curve: curve, scale: scale)
    self.mean = moments.mean
    self.variance = moments.variance
  }

  // MARK: Moments

  /// From Q(0) to Q(1): the bounds where they are given, else what the quantile function tends to, mostly `infinity`.
  public var support: ClosedRange<Double> { quantile(0)...quantile(1) }

  // MARK: Density

  /// 1/Q′(p), where Q(p) = x; 0 outside the support and at its ends. Finds p by Newton's method.
  public func density(_ x: Double) -> Double {
    if !(x > support.lowerBound && x < support.upperBound) { return 0 }
    let w = curve.root(scale.standard(x))
    return w.isFinite ? density(atLogOdds: w) : 0
  }

  /// The density at the quantile of `probability`, above 0 and below 1: no root has to be found for it.
  public func density(atProbability probability: Double) -> Double { density(atLogOdds: Self.logOdds(probability)) }

  private func density(atLogOdds w: Double) -> Double {
    let point = curve.point(w)
    let tail = Libm.exp(-abs(w))
    let slope = point.slope * scale.derivative(point.value)
    return slope > 0 ? tail / ((1 + tail) * (1 + tail)) / slope : 0
  }

  // MARK: Distribution function

  /// The p with Q(p) = x, by Newton's method; 0 up to the lower end of the support, 1 from the upper one on.
  public func cumulative(_ x: Double) -> Double { survival(mirroredLogOdds: -logOdds(of: x)) }
  /// 1 − p with Q(p) = x, from the same log odds of p, so that nothing cancels.
  public func survival(_ x: Double) -> Double { survival(mirroredLogOdds: logOdds(of: x)) }

  /// The log odds of F(x).
  private func logOdds(of x: Double) -> Double {
    if x <= support.lowerBound { return -.infinity }
    if x >= support.upperBound { return .infinity }
    return curve.root(scale.standard(x))
  }

  private func survival(mirroredLogOdds w: Double) -> Double {
    w > 0 ? Libm.exp(-w) / (1 + Libm.exp(-w)) : 1 / (1 + Libm.exp(w))
  }

  // MARK: Quantile

  /// Q(p): M(p) without bounds, lower + exp M(p) above one, (lower + upper·exp M(p))/(1 + exp M(p)) between two.
  public func quantile(_ probability: Double) -> Double { value(atLogOdds: Self.logOdds(probability)) }
  /// Q(1 − p), with w = −ln(p/(1 − p)), so that a small p keeps its precision.
  public func upperQuantile(_ probability: Double) -> Double { value(atLogOdds: -Self.logOdds(probability)) }

  private func value(atLogOdds w: Double) -> Double {
    scale.value(w.isFinite ? curve.point(w).value : curve.limit(upper: w > 0))
  }

  private static func logOdds(_ probability: Double) -> Double {
    if probability > 0.25 && probability < 0.75 {
      return Libm.log1p((2 * probability - 1) / (1 - probability))
    }
    return Libm.log(probability) - Libm.log1p(-probability)
  }
}
