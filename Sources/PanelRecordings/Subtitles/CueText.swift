// SPDX-License-Identifier: GPL-3.0-or-later

import PlainText

/// What is said in a cue, and by whom, as its tags have it.
struct CueText {
  /// A part of a cue's text in one voice.
  struct Part: Hashable {
    /// As `<v Name>` has it; `nil` outside any.
    var voice: String?
    /// Without tags and references.
    var text: String
  }

  private(set) var parts: [Part] = []

  /// Reads a cue's text: `<v Name>` and `<v.loud Name>` open a voice, `</v>` closes it, other tags are left out, and so
  /// are SubRip's `{\an8}`. A tag that isn't closed is text.
  init(_ text: String) {
    // Scalar by scalar: a mark with an accent on it is still a mark.
    var rest = Substring(text).unicodeScalars
    var plain = String.UnicodeScalarView()
    var voice: String?
    func close(_ parts: inout [Part]) {
      let text = String(plain)
      if !text.trimmed.isEmpty { parts.append(Part(voice: voice, text: Self.resolved(text))) }
      plain = String.UnicodeScalarView()
    }
    while let mark = rest.firstIndex(where: { $0 == "<" || $0 == "{" }) {
      plain += rest[..<mark]
      let isTag = rest[mark] == "<"
      let behind = rest[rest.index(after: mark)...]
      guard let end = behind.firstIndex(of: isTag ? ">" : "}"), isTag || behind.first == "\\" else {
        plain.append(rest[mark])
        rest = behind
        continue
      }
      let tag = behind[..<end]
      rest = rest[rest.index(after: end)...]
      guard isTag else { continue }
      if String(tag) == "/v" {
        close(&parts)
        voice = nil
      } else if let name = Self.voice(of: tag) {
        close(&parts)
        voice = name
      }
    }
    plain += rest
    close(&parts)
  }

  /// The text of all parts.
  var text: String { parts.map(\.text).joined(separator: " ") }

  /// The name in a tag that opens a voice.
  private static func voice(of tag: Substring.UnicodeScalarView) -> String? {
    guard tag.first == "v" else { return nil }
    let classes = tag.dropFirst().prefix { !$0.properties.isWhitespace }
    guard classes.isEmpty || classes.first == "." else { return nil }
    let words = tag.dropFirst(1 + classes.count).split(whereSeparator: \.properties.isWhitespace)
    return words.isEmpty ? nil : resolved(words.map { String($0) }.joined(separator: " "))
  }

  /// With character references resolved: the few that WebVTT files have, and numbers.
  private static func resolved(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = String.UnicodeScalarView()
    var rest = Substring(text).unicodeScalars
    while let mark = rest.firstIndex(of: "&") {
      result += rest[..<mark]
      let behind = rest[rest.index(after: mark)...]
      let name = behind.prefix(10)
      guard let end = name.firstIndex(of: ";"), let character = reference(Substring(name[..<end])) else {
        result.append("&")
        rest = behind
        continue
      }
      result += character.unicodeScalars
      rest = rest[rest.index(after: end)...]
    }
    return String(result + rest)
  }

  private static func reference(_ name: Substring) -> String? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos", "#39": return "'"
    case "nbsp": return "\u{A0}"
    case "lrm": return "\u{200E}"
    case "rlm": return "\u{200F}"
    default:
      guard name.first == "#" else { return nil }
      let digits = name.dropFirst()
      let code = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return code.flatMap(Unicode.Scalar.init).map { String($0) }
    }
  }
}
