// SPDX-License-Identifier: GPL-3.0-or-later

import PlainText

/// An element with all that is in it.
struct XMLElement {
  let name: String
  let attributes: [String: String]
  /// Where it begins, counted from 1.
  let line: Int
  /// The text directly in it, without white space at its ends.
  var text = ""
  var children: [XMLElement] = []

  /// The first child of a name.
  subscript(name: String) -> XMLElement? { children.first { $0.name == name } }

  /// The text of the first child of a name; `nil` where there is none, or nothing in it.
  func text(of name: String) -> String? {
    guard let text = self[name]?.text, !text.isEmpty else { return nil }
    return text
  }
}

extension XMLReader {
  /// The element whose start was just read, to its end.
  mutating func element(_ name: String, _ attributes: [String: String], line: Int) throws(ImportError) -> XMLElement {
    var element = XMLElement(name: name, attributes: attributes, line: line)
    while let token = try next() {
      switch token {
      case .text(let text): element.text += text
      case .start(let name, let attributes, let line):
        element.children.append(try self.element(name, attributes, line: line))
      case .end:
        element.text = element.text.trimmed
        return element
      }
    }
    return element
  }
}
