// SPDX-License-Identifier: GPL-3.0-or-later

/// The beta distribution on an interval.
///
/// With t = (x − lower)/(upper − lower) its density is in proportion to tᵃ⁻¹(1 − t)ᵇ⁻¹.
///
/// Source: N. L. Johnson, S. Kotz, N. Balakrishnan, Continuous Univariate Distributions, 2nd edition, volume 2 (1995),
/// chapter 25; the incomplete beta function I is that of the NIST Digital Library of Mathematical Functions, 8.17.2.
public struct Beta: Distribution, Hashable {
  // MARK: Parameters

  /// The exponent at the lower end, a pure number.
  public let a: Double
  /// The exponent at the upper end, a pure number.
  public let b: Double
  /// The least possible value.
  public let lower: Double
  /// The greatest possible value.
  public let upper: Double

  private var width: Double { upper - lower }

  /// - Throws: ``ParameterError`` unless `a` and `b` are above 0 and `lower` < `upper`, all of them finite.
  public init(a: Double, b: Double, lower: Double = 0, upper: Double = 1) throws(ParameterError) {
    let check = ParameterCheck(family: "beta")
    try check.positive("a", a)
    try check.positive("b", b)
    try check.finite("lower", lower)
    try check.finite("upper", upper)
    try check.require(upper > lower, "upper", upper, "above lower, which is \(lower)")
    try check.require(
      (upper - lower).isFinite, "upper", upper, "within the range of numbers from lower, which is \(lower)")
    try check.require((a + b).isFinite, "b", b, "within the range of numbers when added to a, which is \(a)")
    self.a = a
    self.b = b
    self.lower = lower
    self.upper = upper
  }

  // MARK: Moments

  /// From `lower` to `upper`, both included.
  public var support: ClosedRange<Double> { lower...upper }
  /// lower + (upper − lower)·a/(a + b).
  public var mean: Double {
    a < b ? lower + width * (a / (a + b)) : upper - width * (b / (a + b))
  }
  /// (upper − lower)²·ab/((a + b)²(a + b + 1)).
  public var variance: Double {
    let sum = a + b
    return width * width * (a / sum) * (b / sum) / (sum + 1)
  }

  // MARK: Density

  /// tᵃ⁻¹(1 − t)ᵇ⁻¹/(B(a, b)(upper − lower)), where t = (x − lower)/(upper − lower); 0 outside the support, `infinity`
  /// at an end whose exponent is below 1.
  public func density(_ x: Double) -> Double {
    if x < lower || x > upper { return 0 }
    let (t, rest) = place(x)
    if t == 0 { return a < 1 ? .infinity : a == 1 ? b / width : 0 }
    if rest == 0 { return b < 1 ? .infinity : b == 1 ? a / width : 0 }
    return IncompleteBeta.mass(a, b, t, rest) / t / rest / width
  }

  // MARK: Distribution function

  /// I(a, b; t), the regularised incomplete beta function at t = (x − lower)/(upper − lower); 0 up to `lower`, 1 from
  /// `upper` on.
  public func cumulative(_ x: Double) -> Double { tails(x).lower }
  /// I(b, a; 1 − t); 1 up to `lower`, 0 from `upper` on.
  public func survival(_ x: Double) -> Double { tails(x).upper }

  private func tails(_ x: Double) -> (lower: Double, upper: Double) {
    if x <= lower { return (0, 1) }
    if x >= upper { return (1, 0) }
    let (t, rest) = place(x)
    return IncompleteBeta.tails(a, b, t, rest)
  }

  /// The place of `x` on 0...1, from both ends.
  private func place(_ x: Double) -> (Double, Double) { ((x - lower) / width, (upper - x) / width) }

  // MARK: Quantile

  /// lower + (upper − lower)·t, where I(a, b; t) is the probability; by iteration.
  public func quantile(_ probability: Double) -> Double {
    let (t, rest) = IncompleteBeta.pair(a, b, lower: probability)
    return value(t, rest)
  }

  /// upper − (upper − lower)·r, where I(b, a; r) is the probability; by iteration.
  public func upperQuantile(_ probability: Double) -> Double {
    let (rest, t) = IncompleteBeta.pair(b, a, lower: probability)
    return value(t, rest)
  }

  private func value(_ t: Double, _ rest: Double) -> Double {
    t <= rest ? lower + width * t : upper - width * rest
  }
}

extension Beta {
  // MARK: Logarithms

  /// (a − 1)·ln t + (b − 1)·ln(1 − t) − ln B(a, b) − ln(upper − lower); −`infinity` outside the support.
  public func logDensity(_ x: Double) -> Double {
    if x < lower || x > upper { return -.infinity }
    let width = upper - lower
    let (t, rest) = ((x - lower) / width, (upper - x) / width)
    if t == 0 || rest == 0 { return Libm.log(density(x)) }
    return IncompleteBeta.logMass(a, b, t, rest) - Libm.log(t) - Libm.log(rest) - Libm.log(width)
  }
}
