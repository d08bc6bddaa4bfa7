// SPDX-License-Identifier: GPL-3.0-or-later

import PlainText

/// Why a wish on the command line, such as a goal or a precision, can't be read.
public struct WishError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, with the values and the remedy.
  public let description: String

  init(_ text: String, _ reason: String) { description = "\(Echo.of(text)): \(reason)" }

  init(_ text: String, _ misreading: Misreading) {
    let allowed = misreading.allowed.map { "; allowed: \($0)" } ?? ""
    self.init(text, misreading.message + allowed + (misreading.hint.map { " (\($0))" } ?? ""))
  }
}
