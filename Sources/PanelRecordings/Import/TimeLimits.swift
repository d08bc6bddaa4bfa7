// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PlainText

/// Times and lengths that records may have.
enum TimeLimits {
  /// A billion seconds, 31 years: what lies beyond is a mistake, or a count of something else.
  static let latest = 1e9

  /// A point on the recording's scale, not before its beginning.
  ///
  /// - Parameter noun: what messages call it.
  static func point(seconds: Double?, read text: String, _ noun: String) throws(RecordError) -> SessionTime {
    guard let seconds else {
      throw RecordError("the \(noun) “\(QuotedInput.of(text))” is no number", remedy: "write seconds, such as 12.5")
    }
    guard seconds >= 0 else {
      throw RecordError("the \(noun) \(QuotedInput.of(text)) lies before the recording's beginning")
    }
    guard seconds <= latest else {
      throw RecordError("the \(noun) \(QuotedInput.of(text)) lies more than 31 years off")
    }
    return SessionTime(sinceStart: .seconds(seconds))
  }

  /// Refuses a turn that ends before it begins, or doesn't last.
  static func stretch(_ from: SessionTime, _ to: SessionTime, read text: String) throws(RecordError) {
    guard to > from else {
      throw RecordError(
        to < from ? "it ends before it begins: \(QuotedInput.of(text))" : "it takes no time: \(QuotedInput.of(text))")
    }
  }
}
