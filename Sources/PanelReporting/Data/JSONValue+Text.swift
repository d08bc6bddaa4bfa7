// SPDX-License-Identifier: GPL-3.0-or-later

extension JSONValue {
  /// The value as text, indented by two spaces, without a line end at its end.
  ///
  /// An object of nothing but numbers (an estimate) stands on one line; an array of nothing but numbers fills lines of
  /// 120 columns. Doubles are the shortest decimals that read back as the same bits.
  var text: String {
    var text = ""
    write(to: &text, indent: 0)
    return text
  }

  /// The value as a file's text.
  var document: String { text + "\n" }

  private func write(to text: inout String, indent: Int) {
    switch self {
    case .array(let values) where !values.isEmpty:
      values.allSatisfy(\.isNumberOrNull)
        ? Self.writeNumbers(values, to: &text, indent: indent)
        : Self.writeLines(values, brackets: ("[", "]"), to: &text, indent: indent) { value, text, indent in
          value.write(to: &text, indent: indent)
        }
    case .object(let members) where members.allSatisfy({ $0.value.isNumberOrNull }):
      let inner = members.map { "\(Self.quoted($0.name)): \($0.value.scalarText)" }.joined(separator: ", ")
      text += inner.isEmpty ? "{}" : "{ \(inner) }"
    case .object(let members):
      Self.writeLines(members, brackets: ("{", "}"), to: &text, indent: indent) { member, text, indent in
        text += Self.quoted(member.name) + ": "
        member.value.write(to: &text, indent: indent)
      }
    default: text += scalarText
    }
  }

  private static func writeLines<Element>(
    _ elements: [Element], brackets: (String, String), to text: inout String, indent: Int,
    write: (Element, inout String, Int) -> Void
  ) {
    text += brackets.0
    for (index, element) in elements.enumerated() {
      text += (index == 0 ? "\n" : ",\n") + TextLayout.spaces(indent + 2)
      write(element, &text, indent + 2)
    }
    text += "\n" + TextLayout.spaces(indent) + brackets.1
  }

  private static func writeNumbers(_ values: [JSONValue], to text: inout String, indent: Int) {
    var line = TextLayout.spaces(indent + 2)
    text += "[\n"
    for (index, value) in values.enumerated() {
      let item = value.scalarText + (index == values.count - 1 ? "" : ",")
      if line.utf8.count + 1 + item.utf8.count > 120 {
        text += line + "\n"
        line = TextLayout.spaces(indent + 2)
      }
      line += (line.utf8.last == UInt8(ascii: ",") ? " " : "") + item
    }
    text += line + "\n" + TextLayout.spaces(indent) + "]"
  }

  private var scalarText: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .unsigned(let value): String(value)
    case .number(let value): Self.shortest(value)
    case .string(let value): Self.quoted(value)
    case .array: "[]"
    case .object: "{}"
    }
  }

  /// The standard library's description is the shortest that reads back, and always valid JSON for a finite number.
  private static func shortest(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    guard value != 0 else { return "0" }
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// Escapes all that JSON demands, and what would drive or reorder a terminal besides (``SafeText``): nothing is lost.
  static func quoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default:
        if SafeText.isHarmless(scalar) {
          text.unicodeScalars.append(scalar)
        } else {
          for unit in String(scalar).utf16 { text += escape(unit) }
        }
      }
    }
    return text + "\""
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
