// SPDX-License-Identifier: GPL-3.0-or-later

package import PanelModel
import PlainText

extension Precision {
  /// Reads `0.1%` or `0.001`.
  ///
  /// - Throws: ``ValueParsingError``, also for what is too coarse to say anything.
  package init(parsing text: String) throws(ValueParsingError) {
    let halfWidth: Double
    do throws(ScalarError) {
      halfWidth = try Grammar.chance(YAMLScalar(text: text.trimmed, isPlain: true), noun: "a precision")
    } catch {
      throw ValueParsingError(text, error)
    }
    guard let precision = Precision(halfWidth: halfWidth) else {
      throw ValueParsingError(text, "a precision is above 0% and below 50%, such as 0.1%")
    }
    self = precision
  }
}
