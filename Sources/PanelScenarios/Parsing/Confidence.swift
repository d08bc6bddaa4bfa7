// SPDX-License-Identifier: GPL-3.0-or-later

import PlainText

/// How sure a verdict is to be, as the chance that it is right.
package struct Confidence: Hashable, Sendable {
  /// At least ½, below 1.
  package let probability: Double

  /// Reads `95%` or `0.95`.
  ///
  /// - Throws: ``ValueParsingError``, also for what no number of trials gives, and for less than tossing a coin would.
  package init(parsing text: String) throws(ValueParsingError) {
    do throws(ScalarError) {
      probability = try Grammar.chance(YAMLScalar(text: text.trimmed, isPlain: true), noun: "a confidence")
    } catch {
      throw ValueParsingError(text, error)
    }
    guard probability < 1 else { throw ValueParsingError(text, "no number of trials makes sure; ask for 99.9%, say") }
    guard probability >= 0.5 else { throw ValueParsingError(text, "a confidence is at least 50%, such as 95%") }
  }
}
