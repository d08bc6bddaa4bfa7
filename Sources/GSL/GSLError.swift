// SPDX-License-Identifier: GPL-3.0-or-later
import CGSL

/// What a function of the GNU Scientific Library refused or couldn't do.
package struct GSLError: Error, Hashable, Sendable {
  /// GSL's code, such as 15 for an underflow.
  package let code: Int32
  /// GSL's words for the code.
  package let message: String
  /// The C function's name.
  package let function: String

  init(code: Int32, function: String) {
    self.code = code
    self.message = String(cString: gsl_strerror(code))
    self.function = function
  }
}

extension GSLError: CustomStringConvertible {
  package var description: String { "\(function): \(message) (code \(code))" }
}
