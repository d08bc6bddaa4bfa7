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

  /// - Parameters:
  ///   - family: the family as scenarios name it, such as `lognormal`.
  ///   - parameter: the name of the parameter, such as `sd`.
  ///   - value: what was given.
  ///   - requirement: the end of a sentence that begins "must be", such as `above 0`.
  public init(family: String, parameter: String, value: Double, requirement: String) {
    self.family = family
    self.parameter = parameter
    self.value = value
    self.requirement = requirement
  }
}

extension ParameterError: CustomStringConvertible {
  /// The family, the parameter, its value and what it must be: `gamma: sd is -1.0 and must be above 0`.
  public var description: String { "\(family): \(parameter) is \(value) and must be \(requirement)" }
}

/// The refusals that the families share, each with the family's and the parameter's name.
struct ParameterCheck {
  let family: String

  /// Refuses infinities and NaN.
  func finite(_ parameter: String, _ value: Double) throws(ParameterError) {
    try require(value.isFinite, parameter, value, "a finite number")
  }

  /// Refuses what isn't a finite number above 0.
  func positive(_ parameter: String, _ value: Double) throws(ParameterError) {
    try finite(parameter, value)
    try require(value > 0, parameter, value, "above 0")
  }

  func require(
    _ holds: Bool, _ parameter: String, _ value: Double, _ requirement: @autoclosure () -> String
  ) throws(ParameterError) {
    if !holds {
      throw ParameterError(family: family, parameter: parameter, value: value, requirement: requirement())
    }
  }
}
