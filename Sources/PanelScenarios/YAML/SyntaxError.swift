// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PlainText

/// What libyaml couldn't read, said in the words of people who write scenarios.
struct SyntaxError {
  /// In libyaml's words.
  let words: String
  let context: String?
  let place: Place
  /// Where the thing began that libyaml was reading.
  let contextPlace: Place?
  let source: SourceText

  private var line: String { source.line(place.line) }

  var problem: Problem {
    // libyaml has a limit of its own, which brackets meet before they make an event.
    if words.hasPrefix("Maximum nesting level") { return YAMLError(kind: .tooDeep, place: place).problem(in: source) }
    if let tab = tabInIndentation { return tab }
    if let slip = slipAtKey { return slip }
    if let mark = markOfAnAlias {
      return report("a value can't begin with \(mark) and these letters", at: contextPlace, hint: quoteIt)
    }
    if context == "while scanning a quoted scalar" {
      return report("a quotation mark without its partner", at: contextPlace)
    }
    switch words {
    case "mapping values are not allowed in this context":
      guard line.firstIndex(of: ":") != line.lastIndex(of: ":") else {
        return report("a key where none can stand", hint: "look at the indentation here and on the line above")
      }
      return report("a second colon on this line", allowed: "one key: value a line", hint: quotingHint)
    case "could not find expected ':'":
      return report("a key without a colon", at: contextPlace, allowed: "key: value")
    case "found character that cannot start any token":
      let character = source.rest(from: place).first.map { String($0) } ?? ""
      guard character != "\t" else {
        return Problem(
          rule: .yamlTab, place: place, message: "a tab before a value", read: QuotedInput.of(line), allowed: "spaces",
          hint: "replace the tab by a space")
      }
      return report("a value can't begin with \(QuotedInput.of(character))", hint: quoteIt)
    case "block sequence entries are not allowed in this context":
      return report("an item where none can stand", hint: "begin it on its own line, or put the text in quotes")
    case "did not find expected comment or line break":
      return report("text after a sign that begins a block of text", hint: quoteIt)
    case "found unknown escape character":
      return report("an unknown escape", hint: "write \\\\ for a backslash, or use single quotes")
    case "did not find expected key", "did not find expected '-' indicator":
      return misplaced
    default:
      let all = [context, words].compactMap(\.self).joined(separator: ", ")
      return report(
        "this is no YAML: \(all)", hint: "look at the indentation, quotes and brackets here and on the line above")
    }
  }

  private let quoteIt = "put the text in quotes"

  private func report(
    _ message: String, at other: Place? = nil, allowed: String? = nil, hint: String? = nil
  ) -> Problem {
    let line = source.line((other ?? place).line).trimmed
    return Problem(
      rule: .yamlSyntax, place: other ?? place, message: message, read: line.isEmpty ? nil : QuotedInput.of(line),
      allowed: allowed, hint: hint)
  }

  /// Something that stands where neither a key nor an item can.
  private var misplaced: Problem {
    let before = String(String.UnicodeScalarView(line.unicodeScalars.prefix(place.column - 1))).trimmed
    switch before.unicodeScalars.last {
    case "\"", "'": return report("text after a closing quotation mark", hint: "put all of the text in quotes")
    case "]", "}": return report("text after a closing bracket", hint: quoteIt)
    default: break
    }
    let text = line.trimmed.unicodeScalars
    if let first = text.first, "-–—•*".unicodeScalars.contains(first), !text.starts(with: "- ".unicodeScalars) {
      return report("this is no item", allowed: "an item begins with \"- \", a hyphen and a space")
    }
    return report(
      "this line doesn't fit those above it", hint: "align it with the key or the item that it belongs beside")
  }

  /// Tabs are what most often breaks YAML, and libyaml doesn't name them.
  private var tabInIndentation: Problem? {
    for number in [place.line, place.line - 1, contextPlace?.line].compactMap(\.self) where number > 0 {
      let line = source.line(number).unicodeScalars
      let indentation = line.prefix { $0 == " " || $0 == "\t" || $0 == "-" }
      guard let tab = indentation.firstIndex(of: "\t") else { continue }
      return Problem(
        rule: .yamlTab, place: Place(line: number, column: line.distance(from: line.startIndex, to: tab) + 1),
        message: "a tab in the indentation", read: QuotedInput.of(String(line)), allowed: "spaces",
        hint: "replace the tab by two spaces")
    }
    return nil
  }

  private var markOfAnAlias: String? {
    switch context {
    case "while scanning an alias": "*"
    case "while scanning an anchor": "&"
    default: nil
    }
  }

  /// `talk: Migration: a history` is meant as one title.
  private var quotingHint: String {
    let line = line.trimmed
    guard let colon = line.firstRange(of: ": ") else { return "quote text that has a colon in it" }
    let key = line[..<colon.lowerBound]
    let value = line[colon.upperBound...].replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    guard !value.isEmpty else { return "quote text that has a colon in it" }
    return "quote the text: " + QuotedInput.of("\(key): \"\(value)\"")
  }
}
