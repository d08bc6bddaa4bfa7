// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PlainText

extension Grammar {
  static let lengthExamples = "a length with its unit, such as 90s, 10m, 1m30s or 1h15m"

  /// The units and how they may be written, from the longest to the shortest.
  private static let units: [(names: [String], seconds: Double)] = [
    (["h", "hr", "hrs", "hour", "hours"], 3600),
    (["m", "min", "mins", "minute", "minutes"], 60),
    (["s", "sec", "secs", "second", "seconds"], 1),
  ]

  /// A length: numbers with units, from hours to seconds, each unit once: `1h15m`, `10 minutes`, `2.5m`.
  static func length(_ text: String) throws(ScalarError) -> Length {
    var cursor = TextCursor(text)
    var seconds = 0.0
    var nextUnit = 0
    repeat {
      guard let number = cursor.takeDecimal() else { throw lengthError(text) }
      _ = cursor.takeSpaces()
      let word = cursor.takeWord()
      guard !word.isEmpty else { throw lengthError(text) }
      guard let unit = units.firstIndex(where: { $0.names.contains(word) }) else { throw unknownUnit(word, in: text) }
      guard unit >= nextUnit else {
        throw ScalarError(
          .lengthGrammar, "units go from hours to minutes to seconds, each once", allowed: lengthExamples)
      }
      nextUnit = unit + 1
      seconds += number * units[unit].seconds
      _ = cursor.takeSpaces()
    } while !cursor.isAtEnd
    guard text.utf8.last != UInt8(ascii: " ") else { throw lengthError(text) }
    guard seconds == 0 || seconds >= Scenario.Limits.shortest.seconds, seconds <= Scenario.Limits.longest.seconds else {
      throw ScalarError(
        .init(.lengthOutOfRange), seconds < 1 ? "too short a length" : "too long a length",
        allowed: "0s, or \(Scenario.Limits.shortest.seconds)s to \(Scenario.Limits.longest.written)")
    }
    return Length(seconds: seconds)
  }

  private static func unknownUnit(_ word: String, in text: String) -> ScalarError {
    // The longest first: minutes rather than minute.
    let names = units.flatMap { $0.names.reversed() }
    let guess = Suggestion.nearest(to: word.lowercased(), among: names)
    return ScalarError(
      .lengthGrammar, "no unit of time: \(QuotedInput.of(word))",
      allowed: "s, sec, seconds; m, min, minutes; h, hour, hours",
      hint: TypingHint.of(text) ?? guess.map { "did you mean \($0)?" })
  }

  /// What is wrong with a text that is no length.
  static func lengthError(_ text: String) -> ScalarError {
    var cursor = TextCursor(text)
    if let number = cursor.takeDecimal(), cursor.isAtEnd {
      let minutes = number == 0 ? "0s" : text + "m"
      return ScalarError(.lengthUnit, "a length needs its unit", allowed: lengthExamples, hint: "write \(minutes)")
    }
    if text.hasSuffix("%") {
      return ScalarError(.lengthPercentage, "a percentage where a length is wanted", allowed: lengthExamples)
    }
    if text.hasPrefix("-") || text.hasPrefix("−") {
      return ScalarError(.lengthNegative, "a length can't be negative", allowed: lengthExamples)
    }
    return ScalarError(
      .lengthGrammar, "this is no length", allowed: lengthExamples,
      hint: TypingHint.of(text) ?? TypingHint.ofClockLikeLength(text))
  }
}
