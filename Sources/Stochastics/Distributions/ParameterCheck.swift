// SPDX-License-Identifier: GPL-3.0-or-later

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
