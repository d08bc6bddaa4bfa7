// SPDX-License-Identifier: GPL-3.0-or-later

/// The PERT distribution: a beta distribution given by its ends and its mode.
///
/// Its exponents are a = 1 + λ(mode − min)/(max − min) and b = 1 + λ(max − mode)/(max − min), so that the mean is
/// (min + λ·mode + max)/(λ + 2).
///
/// Source: D. G. Malcolm, J. H. Roseboom, C. E. Clark, W. Fazar, Application of a technique for research and
/// development program evaluation, Operations Research 7 (1959), pages 646–669, where λ is 4.
public struct PERT: Distribution, Hashable {
  // MARK: Parameters

  /// The least possible value.
  public let min: Double
  /// The most likely value; it may be one of the ends.
  public let mode: Double
  /// The greatest possible value.
  public let max: Double
  /// How much the mode weighs against the ends; 0 is the uniform distribution.
  public let lambda: Double

  let beta: Beta

  /// - Throws: ``ParameterError`` unless all are finite, `min` < `max`, `min` ≤ `mode` ≤ `max` and `lambda` ≥ 0.
  public init(min: Double, mode: Double, max: Double, lambda: Double = 4) throws(ParameterError) {
    let check = ParameterCheck(family: "pert")
    try check.finite("min", min)
    try check.finite("mode", mode)
    try check.finite("max", max)
    try check.finite("lambda", lambda)
    try check.require(max > min, "max", max, "above min, which is \(min)")
    try check.require((max - min).isFinite, "max", max, "within the range of numbers from min, which is \(min)")
    try check.require(mode >= min && mode <= max, "mode", mode, "from min to max, which are \(min) and \(max)")
    try check.require(lambda >= 0, "lambda", lambda, "at least 0")
    self.min = min
    self.mode = mode
    self.max = max
    self.lambda = lambda
    self.beta = try Beta(
      a: 1 + lambda * ((mode - min) / (max - min)), b: 1 + lambda * ((max - mode) / (max - min)), lower: min,
      upper: max)
  }

  // MARK: Moments

  /// From `min` to `max`, both included.
  public var support: ClosedRange<Double> { beta.support }
  /// (min + λ·mode + max)/(λ + 2).
  public var mean: Double { beta.mean }
  /// (mean − min)(max − mean)/(λ + 3).
  public var variance: Double { beta.variance }

  // MARK: Density

  /// The density of ``Beta`` with this distribution's a and b; 0 outside the support.
  public func density(_ x: Double) -> Double { beta.density(x) }

  // MARK: Distribution function

  /// I(a, b; (x − min)/(max − min)) as of ``Beta``; 0 up to `min`, 1 from `max` on.
  public func cumulative(_ x: Double) -> Double { beta.cumulative(x) }
  /// I(b, a; (max − x)/(max − min)); 1 up to `min`, 0 from `max` on.
  public func survival(_ x: Double) -> Double { beta.survival(x) }

  // MARK: Quantile

  /// min + (max − min)·t, where I(a, b; t) is the probability; by iteration.
  public func quantile(_ probability: Double) -> Double { beta.quantile(probability) }
  /// max − (max − min)·r, where I(b, a; r) is the probability; by iteration.
  public func upperQuantile(_ probability: Double) -> Double { beta.upperQuantile(probability) }
}

extension PERT {
  // MARK: Logarithms

  /// ln of the density, as of ``Beta``; −`infinity` outside the support.
  public func logDensity(_ x: Double) -> Double { beta.logDensity(x) }
}
