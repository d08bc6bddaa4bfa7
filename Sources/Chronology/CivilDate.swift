// SPDX-License-Identifier: GPL-3.0-or-later

/// A day of the Gregorian calendar.
public struct CivilDate: Hashable, Comparable, Sendable {
  /// In 1583...9999, the years that the Gregorian calendar has whole and that four digits write.
  public let year: Int
  /// From 1 for January to 12 for December.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// `nil` where the calendar has no such day. Years lie in 1583...9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1583...9999).contains(year), (1...12).contains(month) else { return nil }
    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
    let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard day >= 1, day <= lengths[month - 1] else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Whether the left day comes first.
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CivilDate {
  /// Days from 1 January 1970, in the Gregorian calendar.
  package var daysSince1970: Int {
    // Years that begin in March put the leap day last.
    let shifted = month > 2 ? year : year - 1
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let leapDays = shifted / 4 - shifted / 100 + shifted / 400
    return shifted * 365 + leapDays + dayOfYear - 719_468
  }

  /// The day so many days after 1 January 1970; `nil` outside of the years 1583...9999.
  package init?(daysSince1970 days: Int) {
    guard (-141_349...2_932_896).contains(days) else { return nil }
    // Days since 1 March of the year 0, in periods of 400 years, which all have as many days.
    let shifted = days + 719_468
    let (period, day) = (shifted / 146_097, shifted % 146_097)
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
    let dayOfYear = day - (365 * year + year / 4 - year / 100)
    let month = (5 * dayOfYear + 2) / 153
    self.init(
      year: period * 400 + year + (month < 10 ? 0 : 1), month: month < 10 ? month + 3 : month - 9,
      day: dayOfYear - (153 * month + 2) / 5 + 1)
  }

  /// The day of the week, from 1 for Monday to 7 for Sunday.
  package var weekday: Int { (daysSince1970 % 7 + 7 + 3) % 7 + 1 }
}

extension CivilDate: ExpressibleByStringLiteral {
  /// A day as ISO 8601 writes it; `nil` where it isn't `YYYY-MM-DD`, or no day of the calendar.
  public init?(iso8601 text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2],
      text.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || $0 == UInt8(ascii: "-") }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// A day that is written in code: `"2026-03-05"`.
  ///
  /// - Precondition: it is a day of the calendar, as ISO 8601 writes it.
  public init(stringLiteral text: String) {
    guard let date = CivilDate(iso8601: text) else {
      preconditionFailure("“\(text)” is no day; write it as 2026-03-05")
    }
    self = date
  }
}
