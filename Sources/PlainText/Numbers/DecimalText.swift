// SPDX-License-Identifier: GPL-3.0-or-later

/// Decimal numbers as files write them.
///
/// `Double(_:)` also takes `nan`, `inf`, `0x10`, `5.`, and makes infinity of `1e400`; here none of these is a number.
package enum DecimalText {
  /// The finite number that `text` says: a sign, digits with a point among or before them, an exponent; `nil` for
  /// anything else. It is the double nearest to what is written. It takes time in proportion to the text.
  ///
  /// - Parameter mark: what stands between the whole and the fraction.
  package static func finite(_ text: some StringProtocol, mark: UInt8 = UInt8(ascii: ".")) -> Double? {
    var text = String(text)
    return text.withUTF8 { finite($0, mark: mark) }
  }

  private static func finite(_ bytes: UnsafeBufferPointer<UInt8>, mark: UInt8) -> Double? {
    var rest = bytes[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    // Up to 18 digits fit; from 2⁵³ on the long way tells the nearest double.
    var (digits, places, value) = (0, 0, UInt64(0))
    var isInFraction = false
    while let byte = rest.first {
      if let digit = digit(byte) {
        digits += 1
        if digits <= 18 { value = value * 10 + digit }
        if isInFraction { places += 1 }
      } else if byte == mark, !isInFraction {
        isInFraction = true
      } else {
        break
      }
      rest = rest.dropFirst()
    }
    // A point wants digits after it.
    guard digits > 0, !isInFraction || places > 0 else { return nil }
    if rest.isEmpty, digits <= 18, value < 1 << 53, places < exactPowersOfTen.count {
      let size = Double(value) / exactPowersOfTen[places]
      return isNegative ? -size : size
    }
    guard rest.isEmpty || isExponent(rest) else { return nil }
    let written = String(decoding: bytes.map { $0 == mark ? UInt8(ascii: ".") : $0 }, as: UTF8.self)
    guard let value = Double(written), value.isFinite else { return nil }
    return value
  }

  private static func digit(_ byte: UInt8) -> UInt64? {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? UInt64(byte - UInt8(ascii: "0")) : nil
  }

  private static func isExponent(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard bytes.first == UInt8(ascii: "e") || bytes.first == UInt8(ascii: "E") else { return false }
    var digits = bytes.dropFirst()
    if digits.first == UInt8(ascii: "-") || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
    return !digits.isEmpty && digits.allSatisfy { digit($0) != nil }
  }

  /// The powers of ten that a double holds exactly: a quotient of two such numbers is rounded once, so it is right.
  private static let exactPowersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
  ]
}
