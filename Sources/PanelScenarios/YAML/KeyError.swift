// SPDX-License-Identifier: GPL-3.0-or-later

import PlainText

/// What keyboards and web pages put around a key, and YAML doesn't take for a space or a colon.
struct KeyError {
  let message: String
  let hint: String
  /// Counted from 1 in Unicode scalars.
  let column: Int

  /// The first slip in a line, as far as its key, the colon and what follows it at once.
  init?(in line: String) {
    let scalars = Array(line.unicodeScalars.prefix(200))
    var index = 0
    while index < scalars.count, scalars[index] == " " || scalars[index] == "-" || Self.name(scalars[index]) != nil {
      if let name = Self.name(scalars[index]) {
        self.init(space: name, "in the indentation", at: index)
        return
      }
      index += 1
    }
    let start = index
    while index < scalars.count, "a"..."z" ~= scalars[index] || scalars[index] == "_" { index += 1 }
    guard index > start, index < scalars.count else { return nil }
    let key = String(String.UnicodeScalarView(scalars[start..<index]))
    let before = scalars[index...].firstIndex { $0 != " " && Self.name($0) == nil } ?? scalars.count
    let isKey = before < scalars.count && [":", "：", "﹕"].contains(scalars[before])
    guard isKey else { return nil }
    for space in index..<before {
      guard let name = Self.name(scalars[space]) else { continue }
      self.init(space: name, "before the colon", at: space)
      return
    }
    guard scalars[before] == ":" else {
      self.init("a full-width colon after a key", hint: "type an ordinary colon and a space: \(key): …", at: before)
      return
    }
    let after = before + 1
    guard after < scalars.count, scalars[after] != " ", scalars[after] != "\t" else { return nil }
    if let name = Self.name(scalars[after]) {
      self.init(space: name, "after the colon", at: after)
      return
    }
    // Neither an address nor a word of a text: `https://`, `a::b`.
    guard ![":", "/"].contains(scalars[after]) else { return nil }
    let value = String(String.UnicodeScalarView(scalars[after...])).trimmed
    self.init(
      "a colon without a space after it", hint: "put a space after the colon: " + QuotedInput.of("\(key): \(value)"),
      at: after)
  }

  private init(_ message: String, hint: String, at index: Int) {
    self.message = message
    self.hint = hint
    column = index + 1
  }

  private init(space name: String, _ whereabouts: String, at index: Int) {
    self.init("\(name) \(whereabouts)", hint: "replace it by an ordinary space", at: index)
  }

  private static func name(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0xA0: "a no-break space (U+00A0)"
    case 0x2007: "a figure space (U+2007)"
    case 0x202F: "a narrow no-break space (U+202F)"
    case 0x3000: "a full-width space (U+3000)"
    default: nil
    }
  }
}

extension SyntaxError {
  /// The first slip on one of the lines that libyaml points to, or on the one before.
  var slipAtKey: Problem? {
    for number in [contextPlace?.line, place.line, place.line - 1].compactMap(\.self) where number > 0 {
      let line = source.line(number)
      guard let slip = KeyError(in: line) else { continue }
      return Problem(
        rule: .yamlSyntax, place: Place(line: number, column: slip.column), message: slip.message,
        read: QuotedInput.of(line.trimmed), allowed: "key: value", hint: slip.hint)
    }
    return nil
  }
}
