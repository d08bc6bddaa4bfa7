// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PlainText

/// A speaker's name at the beginning of what they say: `Ann Lee: Hello`, `[SPEAKER_00]: Hello`, `>> ANN: Hello`.
struct SpeakerLabel: Hashable {
  let name: String
  /// What is said behind the label.
  let rest: String
  /// Whether brackets or a dash say besides that this is a name.
  let isMarked: Bool

  /// The label that a line begins with; `nil` where it has none that looks like a name.
  init?(_ line: String) {
    var text = Substring(line.trimmed)
    // Dashes and chevrons mark a change of speaker.
    var isMarked = false
    while let first = text.first, ["-", "–", "—", ">"].contains(first) {
      text = text.dropFirst().drop(while: \.isWhitespace)
      isMarked = true
    }
    guard let colon = text.prefix(80).firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let behind = text[text.index(after: colon)...]
    guard text[colon] == "：" || behind.first.map({ $0.isWhitespace || $0 == "*" }) ?? true else { return nil }
    var name = text[..<colon].trimmed
    // Marks of emphasis, as Markdown has them, and brackets.
    name = name.trimming("*").trimming("_").trimmed
    let isBracketed = name.hasPrefix("[") && name.hasSuffix("]") || name.hasPrefix("(") && name.hasSuffix(")")
    if isBracketed { name = String(name.dropFirst().dropLast()).trimmed }
    guard Self.isName(name) else { return nil }
    self.name = name
    self.isMarked = isMarked || isBracketed
    rest = String(behind.drop { $0 == "*" || $0 == "_" || $0.isWhitespace })
  }

  /// Whether a text looks like a name: up to six words that begin with capitals, digits, or letters without case; or
  /// small words within, as in “Ludwig van Beethoven”; or a word for a role.
  static func isName(_ text: String) -> Bool {
    guard !text.isEmpty, text.unicodeScalars.count <= 60 else { return false }
    let words = text.split(whereSeparator: \.isWhitespace)
    guard (1...6).contains(words.count), let first = words.first else { return false }
    if RoleWords.role(of: Speaker(text)) != nil || ["speaker", "spk", "unknown"].contains(first.lowercased()) {
      return true
    }
    if words.contains(where: { $0.contains { "?!,;\"“”…".contains($0) } }) { return false }
    // A point belongs to a title or an initial.
    if words.contains(where: { $0.dropLast().contains(".") && $0.count > 6 }) { return false }
    guard let last = words.last, !last.hasSuffix(".") || last.count <= 4 else { return false }
    return words.enumerated().allSatisfy { place, word in
      guard let letter = word.first(where: { $0.isLetter || $0.isNumber }) else { return place > 0 }
      if !letter.isLowercase { return true }
      return place > 0 && particles.contains(String(word)) || word.hasPrefix("(")
    }
  }

  private static let particles: Set<String> = [
    "de", "del", "della", "der", "den", "di", "da", "do", "dos", "das", "du", "des", "la", "le", "van", "von", "vom",
    "zu", "zum", "zur", "y", "e", "of", "the", "and", "bin", "ibn", "al", "el", "ter", "ten", "af", "av", "member",
    "speaker", "from",
  ]

  /// Words that often stand before a colon and name nobody.
  static let discourse: Set<String> = [
    "note", "notes", "warning", "so", "ok", "okay", "well", "now", "yes", "no", "remember", "first", "second", "third",
    "finally", "example", "tip", "hint", "update", "answer", "basically", "again", "however", "also", "but", "and",
    "because", "today", "here", "meaning", "problem", "solution", "result", "reason", "conclusion", "summary", "step",
    "ps", "re", "subject", "disclaimer", "spoiler", "like", "right", "music", "translation", "next", "title", "time",
    "http", "https",
  ]
}

extension String {
  /// Without that character at either end.
  fileprivate func trimming(_ character: Character) -> String {
    String(drop { $0 == character }.reversed().drop { $0 == character }.reversed())
  }
}
