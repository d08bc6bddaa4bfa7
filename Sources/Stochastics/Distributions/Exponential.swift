// SPDX-License-Identifier: GPL-3.0-or-later

/// The exponential distribution: a length that is as likely to end in the next second however long it has lasted.
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

  public var support: ClosedRange<Double> { 0...Double.infinity }
  public var variance: Double { mean * mean }

  // MARK: Density

  public func density(_ x: Double) -> Double { x < 0 ? 0 : Libm.exp(-x / mean) / mean }

  // MARK: Distribution function

  public func cumulative(_ x: Double) -> Double { x <= 0 ? 0 : -Libm.expm1(-x / mean) }
  public func survival(_ x: Double) -> Double { x <= 0 ? 1 : Libm.exp(-x / mean) }

  // MARK: Quantile

  public func quantile(_ probability: Double) -> Double { -Libm.log1p(-probability) * mean }
  public func upperQuantile(_ probability: Double) -> Double { probability >= 1 ? 0 : -Libm.log(probability) * mean }
}

extension Exponential {
  // MARK: Logarithms

  public func logDensity(_ x: Double) -> Double { x < 0 ? -.infinity : -x / mean - Libm.log(mean) }
  public func logSurvival(_ x: Double) -> Double { x <= 0 ? 0 : -x / mean }
}
