// SPDX-License-Identifier: GPL-3.0-or-later

import PlainText

/// What stands between the whole and the fraction in a table: a point or a comma, the same in all of it.
struct DecimalMark {
  /// `nil` until a number has shown it.
  private var mark: UInt8?
  /// Whether commas separate fractions for sure, as where values are separated by semicolons.
  private let commaIsSure: Bool

  init(separator: UInt8) { commaIsSure = separator == UInt8(ascii: ";") }

  /// The number that a cell says; `nil` where it says none.
  mutating func number(_ text: String) throws(RecordError) -> Double? {
    let comma = UInt8(ascii: ",")
    let point = UInt8(ascii: ".")
    var found: UInt8?
    for byte in text.utf8 where byte == comma || byte == point {
      if let found, found != byte {
        guard text.utf8.allSatisfy({ $0 == comma || $0 == point || (0x30...0x39).contains($0) }) else { return nil }
        throw RecordError("“\(QuotedInput.of(text))” has a point and a comma", remedy: "write 1234.5")
      }
      found = byte
    }
    guard let found else { return DecimalText.finite(text) }
    guard let value = DecimalText.finite(text, mark: found) else { return nil }
    if let mark, mark != found {
      throw RecordError(
        "“\(QuotedInput.of(text))” is written with a \(found == comma ? "comma" : "point"), other numbers of the table aren't",
        remedy: "write all fractions alike, and no mark between thousands")
    }
    if found == comma, mark == nil, !commaIsSure, Self.mayBeThousands(text) {
      throw RecordError(
        "“\(QuotedInput.of(text))” may be a fraction or thousands",
        remedy: "write \(text.replacing(",", with: "")) or "
          + text.replacing(",", with: "."))
    }
    mark = found
    return value
  }

  /// One to three digits, and three.
  private static func mayBeThousands(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: ","))
    return parts.count == 2 && parts[0].count <= 3 && parts[1].count == 3 && parts[0].first != UInt8(ascii: "0")
  }
}
