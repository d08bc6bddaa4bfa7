// SPDX-License-Identifier: GPL-3.0-or-later

import PlainText

/// What keyboards and word processors put in place of what was meant.
enum TypingHint {
  /// A hint for any value.
  static func of(_ text: String) -> String? {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xA0, 0x2007, 0x202F: return "there is a no-break space in it; type an ordinary space"
      case 0x2000...0x2006, 0x2008...0x200A, 0x3000: return "there is an unusual space in it; type an ordinary space"
      case 0x200B...0x200F, 0x2060, 0x202A...0x202E, 0x2066...0x2069, 0xAD:
        return "there is an invisible character in it; retype it"
      case 0x2018...0x201F, 0xAB, 0xBB, 0x2039, 0x203A:
        return "\(scalar) is a typographic quotation mark; type \" or leave it out"
      case 0xFF00...0xFF5E: return "\(scalar) is a full-width character; type the ordinary one"
      default: continue
      }
    }
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated().dropFirst() where scalar == "," {
      guard index + 1 < scalars.count, isDigit(scalars[index - 1]), isDigit(scalars[index + 1]) else { continue }
      return "write a decimal point: " + QuotedInput.of(text.replacing(",", with: "."))
    }
    return nil
  }

  /// `10:00` as a length.
  static func ofClockLikeLength(_ text: String) -> String? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
    guard (2...3).contains(parts.count), parts.allSatisfy({ (0...9999).contains($0) }) else { return nil }
    let units = parts.count == 2 ? ["m", "s"] : ["h", "m", "s"]
    let written = zip(parts, units).map { $0 == 0 ? "" : "\($0)\($1)" }.joined()
    return "write \(written.isEmpty ? "0s" : written)"
  }

  /// `8-13m` as a range; what to write instead.
  ///
  /// - Parameter bareUnit: what is taken for the unit where there is none; `nil` for no hint then.
  static func ofRange(_ text: String, bareUnit: String? = nil) -> String? {
    var cursor = TextCursor(text)
    guard let low = cursor.decimalText() else { return nil }
    _ = cursor.takeSpaces()
    var lowUnit = cursor.unit()
    _ = cursor.takeSpaces()
    guard cursor.takeDash() else { return nil }
    _ = cursor.takeSpaces()
    guard let high = cursor.decimalText() else { return nil }
    _ = cursor.takeSpaces()
    var highUnit = cursor.unit()
    guard cursor.isAtEnd, lowUnit.isEmpty || highUnit.isEmpty || bareUnit == nil else { return nil }
    if highUnit.isEmpty { highUnit = lowUnit.isEmpty ? bareUnit ?? "" : lowUnit }
    if lowUnit.isEmpty { lowUnit = highUnit }
    guard !highUnit.isEmpty else { return nil }
    return QuotedInput.of("\(low)\(lowUnit) to \(high)\(highUnit)")
  }

  /// `11.45` or `1 pm` as a time of day.
  static func ofClock(_ text: String) -> String? {
    let parts = text.split(whereSeparator: { $0 == "." || $0 == "h" || $0 == "H" })
    if parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]), (0...23).contains(hour),
      (0...59).contains(minute), parts[1].count == 2
    {
      return "write \(hour):\(parts[1])"
    }
    let lower = text.lowercased()
    return lower.contains("am") || lower.contains("pm") ? "write it on the 24-hour clock" : nil
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}

extension TextCursor {
  fileprivate mutating func decimalText() -> String? {
    let before = rest
    guard takeDecimal() != nil else { return nil }
    return String(before.dropLast(rest.count))
  }

  fileprivate mutating func unit() -> String {
    take { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "%"): true
      default: false
      }
    }
  }

  /// Reads a hyphen, a dash, a minus sign or dots.
  fileprivate mutating func takeDash() -> Bool {
    for dash in ["-", "–", "—", "‐", "‑", "−", "...", "..", "…"] where rest.hasPrefix(dash) {
      var left = dash.utf8.count
      _ = take { _ in
        left -= 1
        return left >= 0
      }
      return true
    }
    return false
  }
}
