// SPDX-License-Identifier: GPL-3.0-or-later

extension JSONParser {
  mutating func number() throws(JSONError) -> JSONNumber {
    let start = position
    _ = take("-")
    if take("0") {
      if let next, Self.isDigit(next) { throw fault("a number that begins with 0") }
    } else {
      try digits()
    }
    if take(".") { try digits() }
    if take("e") || take("E") {
      if !take("-") { _ = take("+") }
      try digits()
    }
    return JSONNumber(text: String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func digits() throws(JSONError) {
    guard let next, Self.isDigit(next) else { throw fault("\(found) where a digit should stand") }
    while position < bytes.count, Self.isDigit(bytes[position]) { position += 1 }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  mutating func string() throws(JSONError) -> String {
    position += 1
    var start = position
    var text = ""
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        text += try plain(start..<position)
        position += 1
        return text
      case UInt8(ascii: "\\"):
        text += try plain(start..<position)
        position += 1
        text.unicodeScalars.append(try escaped())
        start = position
      case 0..<0x20: throw fault("\(found), a control character, within a string")
      default: position += 1
      }
    }
    throw fault("a string without its closing quotation mark")
  }

  private func plain(_ range: Range<Int>) throws(JSONError) -> String {
    guard let text = String(validating: bytes[range], as: UTF8.self) else { throw fault("bytes that are no UTF-8") }
    return text
  }

  private mutating func escaped() throws(JSONError) -> Unicode.Scalar {
    guard let letter = next else { throw fault("a string without its closing quotation mark") }
    let named: Unicode.Scalar
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): named = Unicode.Scalar(letter)
    case UInt8(ascii: "b"): named = "\u{8}"
    case UInt8(ascii: "f"): named = "\u{C}"
    case UInt8(ascii: "n"): named = "\n"
    case UInt8(ascii: "r"): named = "\r"
    case UInt8(ascii: "t"): named = "\t"
    case UInt8(ascii: "u"): return try escapedCode()
    default: throw fault("\(found) after a backslash")
    }
    position += 1
    return named
  }

  /// `u` and four digits, twice for a surrogate pair.
  private mutating func escapedCode() throws(JSONError) -> Unicode.Scalar {
    let first = try codeUnit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, take("\\"), next == UInt8(ascii: "u") else { throw fault("half of a surrogate pair") }
    let second = try codeUnit()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw fault("half of a surrogate pair") }
    return scalar
  }

  private mutating func codeUnit() throws(JSONError) -> UInt32 {
    position += 1
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Unicode.Scalar(byte).hexadecimalValue else {
        throw fault("\(found) where \\u wants four hexadecimal digits")
      }
      unit = unit << 4 | digit
      position += 1
    }
    return unit
  }
}

extension Unicode.Scalar {
  /// `nil` unless this is one of 0–9, a–f and A–F.
  fileprivate var hexadecimalValue: UInt32? {
    switch self {
    case "0"..."9": value - 0x30
    case "a"..."f": value - 0x61 + 10
    case "A"..."F": value - 0x41 + 10
    default: nil
    }
  }
}
