// SPDX-License-Identifier: GPL-3.0-or-later

/// A parameter as it was fitted, with what is known of its error.
public struct FittedParameter: Hashable, Sendable {
  /// As textbooks name it: `shape`.
  public let name: String
  /// Whether ``value`` and ``standardError`` change with the observations' unit, and how.
  public let dimension: Dimension
  /// The most likely value.
  public let value: Double
  /// From the curvature of the likelihood at its maximum (the observed information); `nil` where the likelihood has no
  /// such maximum in this parameter, as at a bound.
  public let standardError: Double?

  /// What becomes of a parameter when the observations' unit changes.
  public enum Dimension: Hashable, Sendable {
    /// It is in the observations' unit.
    case length
    /// It is the natural logarithm of something in the observations' unit.
    case logarithmOfLength
    /// A pure number.
    case number
  }

  /// Takes the figures as they are.
  public init(name: String, dimension: Dimension, value: Double, standardError: Double?) {
    self.name = name
    self.dimension = dimension
    self.value = value
    self.standardError = standardError
  }
}
