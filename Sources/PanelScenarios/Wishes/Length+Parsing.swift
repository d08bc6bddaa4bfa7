// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel
import PlainText

extension Length {
  /// Reads `2s`, `1m30s` and the like.
  ///
  /// - Throws: ``WishError``.
  public init(parsing text: String) throws(WishError) {
    do throws(Misreading) {
      self = try Grammar.length(text.trimmed)
    } catch {
      throw WishError(text, error)
    }
  }
}
