// SPDX-License-Identifier: GPL-3.0-or-later

/// The beta distribution on an interval.
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

  public var support: ClosedRange<Double> { lower...upper }
  public var mean: Double {
    a < b ? lower + width * (a / (a + b)) : upper - width * (b / (a + b))
  }
  public var variance: Double {
    let sum = a + b
    return width * width * (a / sum) * (b / sum) / (sum + 1)
  }

  // MARK: Density

  public func density(_ x: Double) -> Double {
    if x < lower || x > upper { return 0 }
    let (t, rest) = place(x)
    if t == 0 { return a < 1 ? .infinity : a == 1 ? b / width : 0 }
    if rest == 0 { return b < 1 ? .infinity : b == 1 ? a / width : 0 }
    return IncompleteBeta.mass(a, b, t, rest) / t / rest / width
  }

  // MARK: Distribution function

  public func cumulative(_ x: Double) -> Double { tails(x).lower }
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

  public func quantile(_ probability: Double) -> Double {
    let (t, rest) = IncompleteBeta.pair(a, b, lower: probability)
    return value(t, rest)
  }

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

  public func logDensity(_ x: Double) -> Double {
    if x < lower || x > upper { return -.infinity }
    let width = upper - lower
    let (t, rest) = ((x - lower) / width, (upper - x) / width)
    if t == 0 || rest == 0 { return Libm.log(density(x)) }
    return IncompleteBeta.logMass(a, b, t, rest) - Libm.log(t) - Libm.log(rest) - Libm.log(width)
  }
}
