// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads a short text from left to right.
struct TextCursor {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { position == bytes.count }
  var next: UInt8? { isAtEnd ? nil : bytes[position] }
  /// What hasn't been read.
  var rest: String { String(decoding: bytes[position...], as: UTF8.self) }

  /// Reads all bytes in a row that are `wanted`.
  @discardableResult
  mutating func take(while wanted: (UInt8) -> Bool) -> String {
    let start = position
    while position < bytes.count, wanted(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  mutating func takeSpaces() -> Int { take { $0 == UInt8(ascii: " ") }.utf8.count }
  mutating func takeDigits() -> String { take { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }

  /// Reads up to the next digit, space or sign: a unit.
  mutating func takeWord() -> String {
    take { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...: true
      default: false
      }
    }
  }

  /// Reads `byte` if it comes next.
  mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: byte) else { return false }
    position += 1
    return true
  }

  /// Reads digits with or without a decimal point and digits after it; `nil`, having read nothing, for anything else.
  mutating func takeDecimal() -> Double? {
    let start = position
    let whole = takeDigits()
    guard !whole.isEmpty else { return nil }
    var text = whole
    let point = position
    if take(".") {
      let fraction = takeDigits()
      if fraction.isEmpty { position = point } else { text += "." + fraction }
    }
    guard let value = Double(text), value.isFinite else {
      position = start
      return nil
    }
    return value
  }
}
