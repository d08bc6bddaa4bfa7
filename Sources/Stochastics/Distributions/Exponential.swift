// SPDX-License-Identifier: GPL-3.0-or-later

/// The exponential distribution: a length that is as likely to end in the next second however long it has lasted.
///
/// Source: N. L. Johnson, S. Kotz, N. Balakrishnan, Continuous Univariate Distributions, 2nd edition, volume 1 (1994),
/// chapter 19.
public struct Exponential: Distribution, Hashable {
  // MARK: Parameters

  /// The expected value, in the values' unit.
  public let mean: Double

  /// - Throws: ``ParameterError`` unless `mean` is finite and above 0.
  public init(mean: Double) throws(ParameterError) {
    try ParameterCheck(family: "exponential").positive("mean", mean)
    self.mean = mean
  }

  // MARK: Moments

  /// From 0, without an upper bound.
  public var support: ClosedRange<Double> { 0...Double.infinity }
  /// mean².
  public var variance: Double { mean * mean }

  // MARK: Density

  /// exp(−x/mean)/mean; 0 for x < 0.
  public func density(_ x: Double) -> Double { x < 0 ? 0 : Libm.exp(-x / mean) / mean }

  // MARK: Distribution function

  /// 1 − exp(−x/mean); 0 for x ≤ 0.
  public func cumulative(_ x: Double) -> Double { x <= 0 ? 0 : -Libm.expm1(-x / mean) }
  /// exp(−x/mean); 1 for x ≤ 0.
  public func survival(_ x: Double) -> Double { x <= 0 ? 1 : Libm.exp(-x / mean) }

  // MARK: Quantile

  /// −mean·ln(1 − p).
  public func quantile(_ probability: Double) -> Double { -Libm.log1p(-probability) * mean }
  /// −mean·ln p.
  public func upperQuantile(_ probability: Double) -> Double { probability >= 1 ? 0 : -Libm.log(probability) * mean }
}

extension Exponential {
  // MARK: Logarithms

  /// −x/mean − ln mean; −`infinity` for x < 0.
  public func logDensity(_ x: Double) -> Double { x < 0 ? -.infinity : -x / mean - Libm.log(mean) }
  /// −x/mean; 0 for x ≤ 0.
  public func logSurvival(_ x: Double) -> Double { x <= 0 ? 0 : -x / mean }
}
