// SPDX-License-Identifier: GPL-3.0-or-later

import PlainText

/// A line of a transcript that says when somebody began: `Ann  0:03`, `**Ann** 0:03`, `Ann: 00:01:17`,
/// `[00:01:02] Ann: Hello`, `Ann (01:02): Hello`, `[Ann] 14:03:22`, `0:0:1.5 --> 0:0:4.0`.
struct StampLine: Hashable {
  /// `nil` where a stamp stands alone, or before what is said.
  var name: String?
  let from: Double
  /// `nil` where only the beginning is told.
  let to: Double?
  /// What is said on the same line.
  let rest: String

  init?(_ line: String) {
    guard line.utf8.count <= 4096, line.utf8.contains(UInt8(ascii: ":")) else { return nil }
    // Headings, quotations and lists, as Markdown has them; emphasis doesn't matter here, but shows a name.
    let text = String(line.trimmed.drop { "#>*- ".contains($0) }).trimmed
    let isEmphasised = line.trimmed.hasPrefix("**") || line.trimmed.hasPrefix("__")
    let plain = text.replacing("**", with: "").replacing("__", with: "").trimmed
    guard
      let found = Self.leading(plain) ?? Self.trailing(plain, isName: isEmphasised) ?? Self.within(plain)
    else { return nil }
    self = found
  }

  private init(name: String?, from: Double, to: Double?, rest: String) {
    self.name = name
    self.from = from
    self.to = to
    self.rest = rest
  }

  /// A stamp, or two, and then a name, or what is said, or nothing.
  private static func leading(_ text: String) -> StampLine? {
    guard let (span, behind) = span(text) else { return nil }
    let rest = String(behind.drop { " \t-–—:|".contains($0) })
    if let label = SpeakerLabel(rest) {
      return StampLine(name: label.name, from: span.from, to: span.to, rest: label.rest)
    }
    let bare = rest.hasSuffix(":") ? String(rest.dropLast()).trimmed : rest
    if SpeakerLabel.isName(bare), bare.last.map({ !".!?".contains($0) }) ?? false {
      return StampLine(name: bare, from: span.from, to: span.to, rest: "")
    }
    return StampLine(name: nil, from: span.from, to: span.to, rest: rest)
  }

  /// A name, and then a stamp, or two, at the end of the line.
  private static func trailing(_ text: String, isName: Bool) -> StampLine? {
    let end = text.hasSuffix(":") ? String(text.dropLast()).trimmed : text
    // The stamp has no spaces in it, a span of two has at most two words more.
    for start in wordStarts(end).suffix(3) {
      guard let (span, behind) = span(String(end[start...])), behind.allSatisfy(\.isWhitespace) else { continue }
      let before = end[..<start]
      let isSetOff = isName || before.hasSuffix("  ") || before.hasSuffix("\t") || before.trimmed.hasSuffix(":")
      var name = before.trimmed
      while let last = name.last, ":-–—|,".contains(last) { name = String(name.dropLast()).trimmed }
      if name.hasPrefix("["), name.hasSuffix("]") { name = String(name.dropFirst().dropLast()).trimmed }
      guard !name.isEmpty, name.count <= 80, isSetOff && !name.contains("://") || SpeakerLabel.isName(name) else {
        return nil
      }
      return StampLine(name: name, from: span.from, to: span.to, rest: "")
    }
    return nil
  }

  /// A name, a stamp in brackets, and what is said.
  private static func within(_ text: String) -> StampLine? {
    guard let open = text.prefix(100).firstIndex(where: { $0 == "[" || $0 == "(" }),
      let (span, behind) = span(String(text[open...]))
    else { return nil }
    var name = text[..<open].trimmed
    if name.hasSuffix(":") { name = String(name.dropLast()).trimmed }
    guard SpeakerLabel.isName(name) else { return nil }
    return StampLine(
      name: name, from: span.from, to: span.to, rest: String(behind.drop { " \t-–—:".contains($0) }))
  }

  private static func wordStarts(_ text: String) -> [String.Index] {
    text.indices.filter { index in
      !text[index].isWhitespace && index > text.startIndex && text[text.index(before: index)].isWhitespace
    }
  }

  /// The stamp, or two with an arrow or a dash between them, that a text begins with, in brackets or not.
  private static func span(_ text: String) -> (span: (from: Double, to: Double?), rest: Substring)? {
    var rest = Substring(text)
    let close: Character? = rest.first == "[" ? "]" : rest.first == "(" ? ")" : nil
    if close != nil { rest = rest.dropFirst() }
    guard let from = stamp(&rest) else { return nil }
    var to: Double?
    for mark in ["-->", "–", "—", "-", "to "] {
      var behind = rest.drop { $0 == " " }
      guard behind.hasPrefix(mark) else { continue }
      behind = behind.dropFirst(mark.count).drop { $0 == " " }
      if let end = stamp(&behind) { (to, rest) = (end, behind) }
      break
    }
    if let close {
      guard rest.first == close else { return nil }
      rest = rest.dropFirst()
    }
    // A stamp is a word of its own.
    guard rest.first.map({ !$0.isLetter && !$0.isNumber }) ?? true else { return nil }
    return ((from, to), rest)
  }

  private static func stamp(_ rest: inout Substring) -> Double? {
    var text = rest.prefix { $0.isASCII && ($0.isNumber || ":.,".contains($0)) }
    // A comma or a point may end a clause.
    while let last = text.last, ":.,".contains(last) { text = text.dropLast() }
    guard let seconds = StampText.seconds(text) else { return nil }
    rest = rest.dropFirst(text.count)
    return seconds
  }
}
