// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PlainText

extension Grammar {
  /// `true` or `false`.
  static func boolean(_ scalar: YAMLScalar) throws(ScalarError) -> Bool {
    if scalar.isPlain, scalar.text == "true" { return true }
    if scalar.isPlain, scalar.text == "false" { return false }
    let meant: Bool? =
      switch scalar.text.lowercased() {
      case "true", "yes", "y", "on", "1": true
      case "false", "no", "n", "off", "0": false
      default: nil
      }
    throw ScalarError(
      .booleanGrammar, "neither true nor false", allowed: "true or false",
      hint: TypingHint.of(scalar.text) ?? meant.map { "write \($0)" + (scalar.isPlain ? "" : " without quotes") })
  }

  /// One of a few words.
  static func word<Word: RawRepresentable<String> & CaseIterable>(
    _ text: String, of type: Word.Type
  ) throws(ScalarError) -> Word {
    if let word = Word(rawValue: text) { return word }
    let words = Word.allCases.map(\.rawValue)
    throw ScalarError(
      .valueUnknown, "an unknown word", allowed: words.joined(separator: ", "),
      hint: TypingHint.of(text) ?? Suggestion.nearest(to: text, among: words).map { "did you mean \($0)?" })
  }

  /// How many people want the floor: `8`, or `about 8`.
  static func hands(_ scalar: YAMLScalar) throws(ScalarError) -> Hands {
    let limit = Scenario.Limits.hands
    let allowed = "a whole number from 0 to \(limit), or about and a number, such as about 8"
    var cursor = TextCursor(scalar.text)
    guard cursor.takeWord() == "about", cursor.takeSpaces() > 0 else {
      guard let number = try? number(scalar.text) else {
        throw ScalarError(
          .numberGrammar, "no number of hands", allowed: allowed,
          hint: TypingHint.of(scalar.text) ?? handsHint(scalar.text))
      }
      guard scalar.isPlain else {
        throw ScalarError(
          .numberGrammar, "a number in quotes", allowed: allowed, hint: "write \(scalar.text) without quotes")
      }
      guard number == number.rounded() else {
        throw ScalarError(.numberGrammar, "not a whole number", allowed: allowed, hint: "write about \(scalar.text)")
      }
      guard number >= 0, number <= Double(limit) else {
        throw ScalarError(.init(.handsOutOfRange), "out of range", allowed: allowed)
      }
      return .exactly(Int(number))
    }
    guard let mean = cursor.takeDecimal(), cursor.isAtEnd else {
      throw ScalarError(
        .numberGrammar, "no number of hands", allowed: allowed,
        hint: TypingHint.of(scalar.text) ?? handsHint(scalar.text))
    }
    guard mean > 0, mean <= Double(limit) else {
      throw ScalarError(.init(.handsOutOfRange), "out of range", allowed: allowed)
    }
    return .about(mean)
  }

  /// The number in a text, or the middle of the two.
  private static func handsHint(_ text: String) -> String? {
    var numbers: [Double] = []
    var cursor = TextCursor(text)
    while !cursor.isAtEnd, numbers.count < 3 {
      _ = cursor.take { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      if let number = cursor.takeDecimal() { numbers.append(number) }
    }
    guard (1...2).contains(numbers.count) else { return nil }
    let middle = numbers.reduce(0, +) / Double(numbers.count)
    return middle > 0 && middle <= Double(Scenario.Limits.hands) ? "write about \(middle.written)" : nil
  }
}
