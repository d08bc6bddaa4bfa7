// SPDX-License-Identifier: GPL-3.0-or-later

/// The triangular distribution: a density that rises linearly from `min` to `mode` and falls linearly to `max`.
///
/// Source: N. L. Johnson, S. Kotz, N. Balakrishnan, Continuous Univariate Distributions, 2nd edition, volume 2 (1995),
/// chapter 26.
public struct Triangular: Distribution, Hashable {
  // MARK: Parameters

  /// The least possible value.
  public let min: Double
  /// The most likely value; it may be one of the ends.
  public let mode: Double
  /// The greatest possible value.
  public let max: Double

  private var width: Double { max - min }
  private var left: Double { mode - min }
  private var right: Double { max - mode }

  /// - Throws: ``ParameterError`` unless all are finite, `min` < `max` and `min` ≤ `mode` ≤ `max`.
  public init(min: Double, mode: Double, max: Double) throws(ParameterError) {
    let check = ParameterCheck(family: "triangular")
    try check.finite("min", min)
    try check.finite("mode", mode)
    try check.finite("max", max)
    try check.require(max > min, "max", max, "above min, which is \(min)")
    try check.require((max - min).isFinite, "max", max, "within the range of numbers from min, which is \(min)")
    try check.require(mode >= min && mode <= max, "mode", mode, "from min to max, which are \(min) and \(max)")
    self.min = min
    self.mode = mode
    self.max = max
  }

  // MARK: Moments

  /// From `min` to `max`, both included.
  public var support: ClosedRange<Double> { min...max }
  /// (min + mode + max)/3.
  public var mean: Double { min + (width + left) / 3 }
  /// (l² + lr + r²)/18, where l = mode − min and r = max − mode.
  public var variance: Double { (left * left + left * right + right * right) / 18 }

  // MARK: Density

  /// 2(x − min)/((max − min)(mode − min)) up to the mode, 2(max − x)/((max − min)(max − mode)) from it on; 0 outside
  /// the support.
  public func density(_ x: Double) -> Double {
    if x < min || x > max { return 0 }
    if x == mode { return 2 / width }
    return x < mode ? 2 * ((x - min) / left) / width : 2 * ((max - x) / right) / width
  }

  // MARK: Distribution function

  /// (x − min)²/((max − min)(mode − min)) up to the mode, 1 less ``survival(_:)`` beyond; 0 up to `min`, 1 from `max`
  /// on.
  public func cumulative(_ x: Double) -> Double {
    if x <= min { return 0 }
    if x >= max { return 1 }
    if x <= mode { return (x - min) / width * ((x - min) / left) }
    return left / width + (x - mode) / width * ((right + (max - x)) / right)
  }

  /// (max − x)²/((max − min)(max − mode)) from the mode on, 1 less ``cumulative(_:)`` before; 1 up to `min`, 0 from
  /// `max` on.
  public func survival(_ x: Double) -> Double {
    if x <= min { return 1 }
    if x >= max { return 0 }
    if x >= mode { return (max - x) / width * ((max - x) / right) }
    return right / width + (mode - x) / width * ((left + (x - min)) / left)
  }

  // MARK: Quantile

  /// min + √(p(max − min)(mode − min)) for p up to that of the mode, else max − √((1 − p)(max − min)(max − mode)).
  public func quantile(_ probability: Double) -> Double {
    probability <= left / width ? fromMin(probability) : fromMax(1 - probability)
  }

  /// max − √(p(max − min)(max − mode)) for p up to that above the mode, else min + √((1 − p)(max − min)(mode − min)).
  public func upperQuantile(_ probability: Double) -> Double {
    probability <= right / width ? fromMax(probability) : fromMin(1 - probability)
  }

  private func fromMin(_ lower: Double) -> Double { min + lower.squareRoot() * (width * left).squareRoot() }
  private func fromMax(_ upper: Double) -> Double { max - upper.squareRoot() * (width * right).squareRoot() }

  /// The mode, where the density has its corner, unless it is one of the ends.
  public var quantileBreaks: [QuantileBreak] {
    left > 0 && right > 0
      ? [QuantileBreak(value: mode, lowerTail: left / width, upperTail: right / width)] : []
  }
}
