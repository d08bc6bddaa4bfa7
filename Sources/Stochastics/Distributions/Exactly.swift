// SPDX-License-Identifier: GPL-3.0-or-later

/// A length that is known: all mass on one value.
public struct Exactly: Distribution, Hashable {
  // MARK: Parameters

  /// The only possible value.
  public let value: Double

  /// - Throws: ``ParameterError`` unless `value` is finite.
  public init(value: Double) throws(ParameterError) {
    try ParameterCheck(family: "exactly").finite("value", value)
    self.value = value
  }

  // MARK: Moments

  /// ``value`` alone.
  public var support: ClosedRange<Double> { value...value }
  /// ``value``.
  public var mean: Double { value }
  /// 0, as nothing varies.
  public var variance: Double { 0 }

  // MARK: Density

  /// Zero everywhere: an atom has no density.
  public func density(_ x: Double) -> Double { 0 }

  // MARK: Distribution function

  /// 1 for x ≥ ``value``, else 0.
  public func cumulative(_ x: Double) -> Double { x >= value ? 1 : 0 }
  /// 1 for x > ``value``, else 0.
  public func cumulative(below x: Double) -> Double { x > value ? 1 : 0 }
  /// 1 for x < ``value``, else 0.
  public func survival(_ x: Double) -> Double { x < value ? 1 : 0 }

  // MARK: Quantile

  /// ``value`` at every probability, 0 and 1 included.
  public func quantile(_ probability: Double) -> Double { value }
  /// ``value`` at every probability, 0 and 1 included.
  public func upperQuantile(_ probability: Double) -> Double { value }
}
