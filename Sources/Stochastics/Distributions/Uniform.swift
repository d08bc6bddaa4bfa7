// SPDX-License-Identifier: GPL-3.0-or-later

/// The uniform distribution on an interval.
///
/// Source: N. L. Johnson, S. Kotz, N. Balakrishnan, Continuous Univariate Distributions, 2nd edition, volume 2 (1995),
/// chapter 26.
public struct Uniform: Distribution, Hashable {
  // MARK: Parameters

  /// The least possible value.
  public let min: Double
  /// The greatest possible value.
  public let max: Double

  private var width: Double { max - min }

  /// - Throws: ``ParameterError`` unless both are finite, `min` < `max`, and their difference is finite.
  public init(min: Double, max: Double) throws(ParameterError) {
    let check = ParameterCheck(family: "uniform")
    try check.finite("min", min)
    try check.finite("max", max)
    try check.require(max > min, "max", max, "above min, which is \(min)")
    try check.require((max - min).isFinite, "max", max, "within the range of numbers from min, which is \(min)")
    self.min = min
    self.max = max
  }

  // MARK: Moments

  /// From `min` to `max`, both included.
  public var support: ClosedRange<Double> { min...max }
  /// (min + max)/2.
  public var mean: Double { min + width / 2 }
  /// (max − min)²/12.
  public var variance: Double { width * width / 12 }

  // MARK: Density

  /// 1/(max − min) from `min` to `max`, both included; 0 outside.
  public func density(_ x: Double) -> Double { x < min || x > max ? 0 : 1 / width }

  // MARK: Distribution function

  /// (x − min)/(max − min); 0 up to `min`, 1 from `max` on.
  public func cumulative(_ x: Double) -> Double { x <= min ? 0 : x >= max ? 1 : (x - min) / width }
  /// (max − x)/(max − min); 1 up to `min`, 0 from `max` on.
  public func survival(_ x: Double) -> Double { x <= min ? 1 : x >= max ? 0 : (max - x) / width }

  // MARK: Quantile

  /// min + p(max − min), from the nearer end.
  public func quantile(_ probability: Double) -> Double {
    probability <= 0.5 ? min + probability * width : max - (1 - probability) * width
  }
  /// max − p(max − min), from the nearer end.
  public func upperQuantile(_ probability: Double) -> Double {
    probability <= 0.5 ? max - probability * width : min + (1 - probability) * width
  }
}
