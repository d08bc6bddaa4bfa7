// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PlainText

/// A time as ISO 8601 writes it, perhaps with its distance from UTC: `2022-08-21T08:55:00+02:00`.
struct WrittenTime: Hashable {
  let local: LocalTime
  /// How many seconds the clock is ahead of UTC; `nil` where the text doesn't tell.
  let offset: Int?

  /// Seconds since 1970 in UTC; `nil` where the text doesn't tell.
  var moment: Int? { offset.map { local.seconds - $0 } }

  init(local: LocalTime, offset: Int?) {
    self.local = local
    self.offset = offset
  }

  /// Reads a date, `T` or a space, hours and minutes, then perhaps seconds, a fraction, and `Z` or an offset such as
  /// `+02:00`, `+0200`, `+02`; `nil` for anything else. Fractions of a second are dropped.
  init?(_ text: String) {
    var rest = Substring(text.trimmed)
    guard let date = DigitReader.date(&rest), DigitReader.take("T", " ", from: &rest),
      let hour = DigitReader.number(2, from: &rest), hour < 24, DigitReader.take(":", from: &rest),
      let minute = DigitReader.number(2, from: &rest), minute < 60
    else { return nil }
    var second = 0
    if DigitReader.take(":", from: &rest) {
      guard let written = DigitReader.number(2, from: &rest), written < 60 else { return nil }
      second = written
      if DigitReader.take(".", ",", from: &rest) {
        let digits = rest.utf8.prefix { DigitReader.isDigit($0) }.count
        guard digits > 0 else { return nil }
        rest = rest.dropFirst(digits)
      }
    }
    local = LocalTime(date, secondsAfterMidnight: hour * 3600 + minute * 60 + second)
    if rest.isEmpty {
      offset = nil
    } else if rest == "Z" || rest == "z" {
      offset = 0
    } else {
      guard let written = DigitReader.offset(rest) else { return nil }
      offset = written
    }
  }
}

/// Reads numbers of a fixed width off the beginning of a text.
enum DigitReader {
  static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  static func number(_ digits: Int, from rest: inout Substring) -> Int? {
    let head = rest.utf8.prefix(digits)
    guard head.count == digits, head.allSatisfy(isDigit), let number = Int(Substring(head)) else { return nil }
    rest = Substring(rest.utf8.dropFirst(digits))
    return number
  }

  @discardableResult static func take(_ choices: Character..., from rest: inout Substring) -> Bool {
    guard let first = rest.first, choices.contains(first) else { return false }
    rest.removeFirst()
    return true
  }

  /// `2022-08-21`.
  static func date(_ rest: inout Substring) -> CivilDate? {
    guard let year = number(4, from: &rest), take("-", from: &rest), let month = number(2, from: &rest),
      take("-", from: &rest), let day = number(2, from: &rest)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// `2022-08-21` and nothing else.
  static func date(_ text: String) -> CivilDate? {
    var rest = Substring(text.trimmed)
    guard let date = date(&rest), rest.isEmpty else { return nil }
    return date
  }

  /// `+02:00`, `+0200` or `+02`, in seconds; up to 18 hours.
  static func offset(_ text: Substring) -> Int? {
    var rest = text
    let sign = take("-", "\u{2212}", from: &rest) ? -1 : 1
    if sign == 1, !take("+", from: &rest) { return nil }
    guard let hours = number(2, from: &rest) else { return nil }
    var minutes = 0
    if !rest.isEmpty {
      take(":", from: &rest)
      guard let written = number(2, from: &rest), written < 60 else { return nil }
      minutes = written
    }
    guard rest.isEmpty, hours * 60 + minutes <= 18 * 60 else { return nil }
    return sign * (hours * 60 + minutes) * 60
  }

  /// `9:30`, `09:30` or `09:30:15` after midnight, in seconds. Hours may have as many digits as `hourDigits` allows.
  static func clock(_ text: String, hourDigits: ClosedRange<Int> = 1...2) -> Int? {
    let parts = text.trimmed.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), hourDigits.contains(parts[0].utf8.count),
      parts.dropFirst().allSatisfy({ (1...2).contains($0.utf8.count) }),
      parts.allSatisfy({ $0.utf8.allSatisfy(isDigit) })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, numbers.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
    return numbers[0] * 3600 + numbers[1] * 60 + (numbers.count > 2 ? numbers[2] : 0)
  }
}
