// SPDX-License-Identifier: GPL-3.0-or-later

import PlainText

/// A line of a calendar, its folds undone but not yet understood.
struct FoldedLine {
  /// Where it begins, counted from 1.
  let line: Int
  /// Folds may stand within a character, so the bytes are put together before they become text.
  let bytes: ArraySlice<UInt8>

  /// The longest line that is read.
  static let longest = 1 << 20

  /// The lines of a calendar, without empty ones.
  static func all(in bytes: [UInt8], file: String) throws(ImportError) -> [FoldedLine] {
    var lines: [FoldedLine] = []
    var number = 0
    var rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    while !rest.isEmpty {
      number += 1
      let end = rest.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? rest.endIndex
      let physical = rest[..<end]
      rest = rest[end...]
      if rest.starts(with: [0x0D, 0x0A]) { rest = rest.dropFirst(2) } else { rest = rest.dropFirst() }
      if let first = physical.first, first == 0x20 || first == 0x09, let last = lines.popLast() {
        guard last.bytes.count + physical.count <= longest else {
          throw ImportError(file: file, line: last.line, message: "a line of more than \(longest >> 20) MiB")
        }
        lines.append(FoldedLine(line: last.line, bytes: last.bytes + physical.dropFirst()))
      } else if !physical.isEmpty {
        lines.append(FoldedLine(line: number, bytes: physical))
      }
    }
    return lines
  }

  /// The component that begins or ends here.
  var border: (isBegin: Bool, name: String)? {
    // Most lines are none, and long.
    guard bytes.count < 100, let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let word = String(decoding: bytes[..<colon], as: UTF8.self).uppercased()
    guard word == "BEGIN" || word == "END" else { return nil }
    return (word == "BEGIN", String(decoding: bytes[(colon + 1)...], as: UTF8.self).trimmed.uppercased())
  }
}

/// A property of a component: `DTSTART;TZID=Europe/Berlin:20240203T093000` (RFC 5545, section 3.1).
struct ContentLine {
  /// Where it begins, counted from 1.
  let line: Int
  /// In capitals.
  let name: String
  /// By names in capitals. The values are without quotation marks.
  let parameters: [String: String]
  /// As it stands, with its escapes.
  let value: String

  init(_ folded: FoldedLine, file: String) throws(ImportError) {
    line = folded.line
    func fault(_ message: String) -> ImportError {
      ImportError(file: file, line: folded.line, message: message, remedy: "see RFC 5545, section 3.1")
    }
    guard let text = String(validating: folded.bytes, as: UTF8.self) else {
      throw ImportError.notUTF8(file: file, line: folded.line)
    }
    var rest = Substring(text).unicodeScalars
    let name = rest.prefix { !":;".unicodeScalars.contains($0) }
    rest = rest[name.endIndex...]
    guard !name.isEmpty, name.allSatisfy(Self.isOfName) else {
      throw fault("“\(QuotedInput.of(text))” is no property with a value")
    }
    self.name = String(name).uppercased()
    var parameters: [String: String] = [:]
    while rest.first == ";" {
      rest = rest.dropFirst()
      let key = rest.prefix { !"=:;".unicodeScalars.contains($0) }
      rest = rest[key.endIndex...]
      guard rest.first == "=" else { throw fault("the parameter “\(QuotedInput.of(String(key)))” has no value") }
      rest = rest.dropFirst()
      guard let value = Self.parameterValue(&rest) else { throw fault("a quotation mark isn't closed") }
      parameters[String(key).uppercased()] = value
    }
    guard rest.first == ":" else { throw fault("“\(QuotedInput.of(text))” has no colon before its value") }
    self.parameters = parameters
    value = String(rest.dropFirst())
  }

  private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": true
    default: false
    }
  }

  /// One value or several with commas between them, up to the next parameter or the property's value.
  private static func parameterValue(_ rest: inout Substring.UnicodeScalarView) -> String? {
    var value = String.UnicodeScalarView()
    while let scalar = rest.first {
      if scalar == "\"" {
        let quoted = rest.dropFirst().prefix { $0 != "\"" }
        guard quoted.endIndex < rest.endIndex else { return nil }
        value += quoted
        rest = rest[quoted.endIndex...].dropFirst()
      } else if scalar == ":" || scalar == ";" {
        break
      } else {
        value.append(scalar)
        rest = rest.dropFirst()
      }
    }
    return String(value)
  }

  /// The value as text, its escapes undone, without white space at its ends (RFC 5545, section 3.3.11).
  var text: String {
    var text = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in value.unicodeScalars {
      if isEscaped {
        text.append(scalar == "n" || scalar == "N" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        text.append(scalar)
      }
    }
    return String(text).trimmed
  }

  /// The first of several texts with commas between them.
  var firstText: String {
    var isEscaped = false
    let first = value.unicodeScalars.prefix { scalar in
      if isEscaped {
        isEscaped = false
        return true
      }
      isEscaped = scalar == "\\"
      return scalar != ","
    }
    return ContentLine(line: line, name: name, parameters: parameters, value: String(first)).text
  }

  private init(line: Int, name: String, parameters: [String: String], value: String) {
    self.line = line
    self.name = name
    self.parameters = parameters
    self.value = value
  }
}
