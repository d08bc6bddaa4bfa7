// SPDX-License-Identifier: GPL-3.0-or-later

package import PanelModel
import PlainText

extension Length {
  /// Reads `2s`, `1m30s` and the like.
  ///
  /// - Throws: ``ValueParsingError``.
  package init(parsing text: String) throws(ValueParsingError) {
    do throws(ScalarError) {
      self = try Grammar.length(text.trimmed)
    } catch {
      throw ValueParsingError(text, error)
    }
  }
}
