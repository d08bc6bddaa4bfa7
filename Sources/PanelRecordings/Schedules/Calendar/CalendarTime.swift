// SPDX-License-Identifier: GPL-3.0-or-later

import Chronology
import PanelModel
import PlainText

/// A value of the types DATE and DATE-TIME (RFC 5545, sections 3.3.4 and 3.3.5).
enum CalendarTime: Hashable {
  case day(CivilDate)
  /// What a clock shows: that of UTC, or another that the property names.
  case time(LocalTime, isUTC: Bool)

  /// `20240203`, `20240203T093000` or `20240203T093000Z`; `nil` for anything else.
  init?(_ text: some StringProtocol) {
    var rest = Substring(text.trimmed)
    guard let year = DigitReader.number(4, from: &rest), let month = DigitReader.number(2, from: &rest),
      let day = DigitReader.number(2, from: &rest), let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    if rest.isEmpty {
      self = .day(date)
      return
    }
    guard DigitReader.take("T", "t", from: &rest), let hour = DigitReader.number(2, from: &rest), hour < 24,
      let minute = DigitReader.number(2, from: &rest), minute < 60, let second = DigitReader.number(2, from: &rest),
      second <= 60
    else { return nil }
    let isUTC = DigitReader.take("Z", "z", from: &rest)
    guard rest.isEmpty else { return nil }
    self = .time(LocalTime(date, secondsAfterMidnight: hour * 3600 + minute * 60 + second), isUTC: isUTC)
  }
}

/// A value of the type DURATION (RFC 5545, section 3.3.6): days by the clock, and time that really passes.
struct CalendarDuration: Hashable {
  var days = 0
  var seconds = 0

  /// The longest that is read, in seconds: a year.
  private static let longest = 366 * 86_400

  /// `P1W`, `P1DT2H`, `PT45M`, `-PT15M`; `nil` for anything else, and for more than a year.
  init?(_ text: some StringProtocol) {
    var rest = Substring(text.trimmed.uppercased())
    let sign = DigitReader.take("-", from: &rest) ? -1 : 1
    if sign == 1 { DigitReader.take("+", from: &rest) }
    guard DigitReader.take("P", from: &rest), !rest.isEmpty else { return nil }
    var isTime = false
    var hasAny = false
    while !rest.isEmpty {
      if !isTime, DigitReader.take("T", from: &rest) {
        isTime = true
        hasAny = false
      }
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard (1...8).contains(digits.count), let number = Int(digits), let unit = rest.dropFirst(digits.count).first
      else { return nil }
      rest = rest.dropFirst(digits.count + 1)
      switch (unit, isTime) {
      case ("W", false): days += 7 * number
      case ("D", false): days += number
      case ("H", true): seconds += 3600 * number
      case ("M", true): seconds += 60 * number
      case ("S", true): seconds += number
      default: return nil
      }
      hasAny = true
    }
    guard hasAny, days * 86_400 + seconds <= Self.longest else { return nil }
    days *= sign
    seconds *= sign
  }
}
