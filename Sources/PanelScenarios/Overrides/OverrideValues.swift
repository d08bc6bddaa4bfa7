// SPDX-License-Identifier: GPL-3.0-or-later

import PlainText

/// Splits a list of values at the commas that stand between them.
enum OverrideValues {
  /// The values without white space around them. Commas within brackets, braces and quotation marks don't separate.
  ///
  /// - Parameter text: the whole override, for messages.
  static func split(_ list: Substring, of text: String) throws(OverrideSyntaxError) -> [String] {
    var values: [String] = []
    var value = ""
    var open: [Character] = []
    var quote: Character?
    // Whether a quotation mark here would open: it doesn't within a word.
    var isStart = true
    for character in list {
      if let mark = quote {
        value.append(character)
        if character == mark { quote = nil }
        continue
      }
      if character == ",", open.isEmpty {
        values.append(value.trimmed)
        (value, isStart) = ("", true)
        continue
      }
      value.append(character)
      switch character {
      case "\"", "'":
        if isStart { quote = character }
        isStart = false
      case "[", "{":
        open.append(character == "[" ? "]" : "}")
        isStart = true
      case "]", "}":
        guard open.popLast() == character else { throw OverrideSyntaxError(text, .unopened(character)) }
        isStart = false
      case ",", ":", " ": isStart = isStart || character != " "
      default: isStart = false
      }
    }
    if let quote { throw OverrideSyntaxError(text, .unclosed(quote)) }
    if let missing = open.last { throw OverrideSyntaxError(text, .unclosed(missing == "]" ? "[" : "{")) }
    return values + [value.trimmed]
  }
}
