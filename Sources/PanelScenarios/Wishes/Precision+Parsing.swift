// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel
import PlainText

extension Precision {
  /// Reads `0.1%` or `0.001`.
  ///
  /// - Throws: ``WishError``, also for what is too coarse to say anything.
  public init(parsing text: String) throws(WishError) {
    let halfWidth: Double
    do throws(Misreading) {
      halfWidth = try Grammar.chance(YAMLScalar(text: text.trimmed, isPlain: true), noun: "a precision")
    } catch {
      throw WishError(text, error)
    }
    guard let precision = Precision(halfWidth: halfWidth) else {
      throw WishError(text, "a precision is above 0% and below 50%, such as 0.1%")
    }
    self = precision
  }
}
