// SPDX-License-Identifier: GPL-3.0-or-later

/// A parameter that no distribution of the family has.
public struct ParameterError: Error, Hashable, Sendable {
  /// The family as scenarios name it, such as `lognormal`.
  public let family: String
  /// The parameter, such as `sd`.
  public let parameter: String
  /// What was given.
  public let value: Double
  /// What is allowed, as the end of a sentence that begins "must be", such as `above 0`.
  public let requirement: String

  public init(family: String, parameter: String, value: Double, requirement: String) {
    self.family = family
    self.parameter = parameter
    self.value = value
    self.requirement = requirement
  }
}

extension ParameterError: CustomStringConvertible {
  public var description: String { "\(family): \(parameter) is \(value) and must be \(requirement)" }
}
