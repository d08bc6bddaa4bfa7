// SPDX-License-Identifier: GPL-3.0-or-later

/// An element of a drawing in SVG 1.1: nothing in it can be a script, and every text is escaped.
struct SVGElement: Hashable, Sendable {
  var name: String
  var attributes: [Attribute]
  var content: Content

  struct Attribute: Hashable, Sendable {
    var name: String
    var value: String

    init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }

    /// In user units, to the hundredth.
    init(_ name: String, _ value: Double) { self.init(name, NumberWords.short(value)) }
  }

  enum Content: Hashable, Sendable {
    case elements([SVGElement])
    case text(String)
    /// A style sheet of ours, which holds nothing that came from elsewhere.
    case style(String)
  }

  init(_ name: String, _ attributes: [Attribute] = [], _ elements: [SVGElement] = []) {
    self.name = name
    self.attributes = attributes
    content = .elements(elements)
  }

  init(_ name: String, _ attributes: [Attribute] = [], text: String) {
    self.name = name
    self.attributes = attributes
    content = .text(text)
  }

  init(style: String) {
    name = "style"
    attributes = []
    content = .style(style)
  }

  /// The element in lines, each ended.
  func text(indent: Int = 0) -> String {
    let space = TextLayout.spaces(indent)
    let head = space + "<" + name + attributes.map { " \($0.name)=\"\(Self.escaped($0.value))\"" }.joined()
    switch content {
    case .elements(let elements) where elements.isEmpty: return head + "/>\n"
    case .elements(let elements):
      return head + ">\n" + elements.map { $0.text(indent: indent + 2) }.joined() + space + "</\(name)>\n"
    case .text(let text): return head + ">" + Self.escaped(text) + "</\(name)>\n"
    case .style(let style): return head + ">\n" + style + space + "</\(name)>\n"
    }
  }

  /// Made fit for a terminal too (``SafeText``), as files are looked at there.
  static func escaped(_ text: String) -> String {
    SafeText.visible(text).unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
