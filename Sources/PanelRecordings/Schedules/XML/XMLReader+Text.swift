// SPDX-License-Identifier: GPL-3.0-or-later

import PlainText

extension XMLReader {
  func has(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard at + count <= bytes.count else { return false }
    return text.withUTF8Buffer { buffer in
      for index in 0..<count where bytes[at + index] != buffer[index] { return false }
      return true
    }
  }

  @discardableResult mutating func skipSpace() -> Bool {
    let start = at
    while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) { at += 1 }
    return at > start
  }

  /// The XML declaration. It may only say that the document is what is read anyway.
  mutating func readDeclaration() throws(ImportError) {
    guard has("<?xml"), at + 5 < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at + 5]) else { return }
    let start = at + 5
    try skip(to: "?>", from: start, what: "the XML declaration")
    let declaration = String(decoding: bytes[start..<at], as: UTF8.self).lowercased()
    guard let encoding = declaration.firstRange(of: "encoding") else { return }
    let value = declaration[encoding.upperBound...].drop { $0 == "=" || $0 == "\"" || $0 == "'" || $0.isWhitespace }
      .prefix { !"\"'?".contains($0) }
    guard ["utf-8", "utf8", "us-ascii", "ascii"].contains(value) else {
      throw fault("the document says that it is in \(QuotedInput.of(String(value)))", remedy: "save it as UTF-8")
    }
  }

  mutating func skipComment() throws(ImportError) {
    let start = at + 4
    try skip(to: "--", from: start, what: "a comment")
    guard at < bytes.count, bytes[at] == UInt8(ascii: ">") else { throw fault("-- within a comment") }
    at += 1
    _ = try decoded(start..<at - 3)
  }

  mutating func skipInstruction() throws(ImportError) {
    let start = at + 2
    at = start
    let target = try readName()
    guard target.lowercased() != "xml" else { throw fault("an XML declaration that isn't at the file's beginning") }
    try skip(to: "?>", from: at, what: "<?\(QuotedInput.of(target))")
    _ = try decoded(start..<at)
  }

  mutating func readCDATA() throws(ImportError) -> String {
    let start = at + 9
    try skip(to: "]]>", from: start, what: "<![CDATA[")
    return try decoded(start..<at - 3)
  }

  /// Text up to the next `<`.
  mutating func readText() throws(ImportError) -> String {
    var text = ""
    while at < bytes.count, bytes[at] != UInt8(ascii: "<") {
      if bytes[at] == UInt8(ascii: "&") {
        text.unicodeScalars.append(try readReference())
      } else {
        let start = at
        while at < bytes.count, bytes[at] != UInt8(ascii: "<"), bytes[at] != UInt8(ascii: "&") { at += 1 }
        let run = try decoded(start..<at)
        guard !run.utf8.contains(UInt8(ascii: ">")) || !run.contains("]]>") else { throw fault("]]> within text") }
        text += run
      }
    }
    return text
  }

  /// An attribute's value, with its quotation marks.
  mutating func readValue(of key: String) throws(ImportError) -> String {
    guard at < bytes.count, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[at]) else {
      throw fault("the value of \(QuotedInput.of(key)) has no quotation marks")
    }
    let quote = bytes[at]
    at += 1
    var value = ""
    while true {
      guard at < bytes.count else { throw fault("the file ends within the value of \(QuotedInput.of(key))") }
      switch bytes[at] {
      case quote:
        at += 1
        return value
      case UInt8(ascii: "<"): throw fault("< within the value of \(QuotedInput.of(key))")
      case UInt8(ascii: "&"): value.unicodeScalars.append(try readReference())
      default:
        let start = at
        while at < bytes.count, bytes[at] != quote, bytes[at] != UInt8(ascii: "<"), bytes[at] != UInt8(ascii: "&") {
          at += 1
        }
        // White space in an attribute is a space (XML 1.0, section 3.3.3).
        value += try decoded(start..<at).replacing("\n", with: " ").replacing("\t", with: " ")
      }
    }
  }

  mutating func readName() throws(ImportError) -> String {
    let start = at
    while at < bytes.count, Self.isOfName(bytes[at]) { at += 1 }
    guard at > start, !Self.isInnerOnly(bytes[start]), at - start <= 256 else {
      throw fault("a name is missing, or isn't one")
    }
    return try decoded(start..<at)
  }

  /// `&amp;` and the like, `&#8222;`, `&#x201e;`.
  private mutating func readReference() throws(ImportError) -> Unicode.Scalar {
    let rest = bytes[(at + 1)...].prefix(12)
    guard let end = rest.firstIndex(of: UInt8(ascii: ";")) else {
      throw fault("& without a reference", remedy: "write &amp;")
    }
    let name = String(decoding: rest[..<end], as: UTF8.self)
    let known: [String: Unicode.Scalar] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
    var scalar = known[name]
    if name.hasPrefix("#x") {
      scalar = Self.number(name.dropFirst(2), radix: 16)
    } else if name.hasPrefix("#") {
      scalar = Self.number(name.dropFirst(), radix: 10)
    }
    guard let scalar else {
      throw fault(
        "the reference &\(QuotedInput.of(name)); stands for nothing in XML",
        remedy: "write the character itself, or its number")
    }
    at = end + 1
    return scalar
  }

  private static func number(_ digits: Substring, radix: Int) -> Unicode.Scalar? {
    guard !digits.isEmpty, digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: radix),
      let scalar = Unicode.Scalar(value), isCharacter(scalar)
    else { return nil }
    return scalar
  }

  /// Goes behind the next `end`.
  private mutating func skip(to end: StaticString, from start: Int, what: String) throws(ImportError) {
    at = start
    while at < bytes.count {
      if has(end) {
        at += end.utf8CodeUnitCount
        return
      }
      at += 1
    }
    throw fault("the file ends within \(what)", remedy: "it was cut off: fetch or export it again")
  }

  /// Characters that a document may have, with line breaks as LF.
  private mutating func decoded(_ range: Range<Int>) throws(ImportError) -> String {
    guard let text = String(validating: bytes[range], as: UTF8.self) else {
      at = range.lowerBound
      throw ImportError.notUTF8(file: file, line: line)
    }
    guard text.unicodeScalars.allSatisfy(Self.isCharacter) else {
      throw fault("a control character, which XML doesn't allow", remedy: "delete it")
    }
    guard bytes[range].contains(0x0D) else { return text }
    return text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }

  private static func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  /// Whether a byte may belong to a name. Beyond ASCII all do.
  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
      UInt8(ascii: ":"), 0x80...:
      true
    default: isInnerOnly(byte)
    }
  }

  /// Whether a byte may belong to a name, but not begin it.
  private static func isInnerOnly(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }
}
