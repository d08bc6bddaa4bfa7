// SPDX-License-Identifier: GPL-3.0-or-later

/// A column's name as it says what the column holds: `planned_minutes`, `Duration (min)`, `startTime`.
struct ColumnName {
  /// Its words but for the unit, in lower case and joined by `_`.
  let base: String
  let unit: TimeUnit?

  init(_ name: String) {
    var words: [String] = []
    var word = ""
    var before: Character = " "
    for character in name {
      guard character.isLetter || character.isNumber else {
        if !word.isEmpty { words.append(word) }
        word = ""
        before = character
        continue
      }
      // Words may be told apart by their capitals alone.
      if character.isUppercase, before.isLowercase {
        words.append(word)
        word = ""
      }
      word += character.lowercased()
      before = character
    }
    if !word.isEmpty { words.append(word) }
    let unit = words.count > 1 ? words.last.flatMap { TimeUnit(word: $0) } : nil
    if unit != nil {
      words.removeLast()
      if words.count > 1, words.last == "in" { words.removeLast() }
    }
    self.unit = unit
    base = words.joined(separator: "_")
  }
}
