// SPDX-License-Identifier: GPL-3.0-or-later

import PlainText

/// Why a value on the command line, such as a goal or a precision, can't be read.
package struct ValueParsingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, with the values and the remedy.
  package let description: String

  init(_ text: String, _ reason: String) { description = "\(QuotedInput.of(text)): \(reason)" }

  init(_ text: String, _ scalarError: ScalarError) {
    let allowed = scalarError.allowed.map { "; allowed: \($0)" } ?? ""
    self.init(text, scalarError.message + allowed + (scalarError.hint.map { " (\($0))" } ?? ""))
  }
}
