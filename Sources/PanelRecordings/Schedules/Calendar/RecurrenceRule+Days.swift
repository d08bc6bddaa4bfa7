// SPDX-License-Identifier: GPL-3.0-or-later

import Chronology
import PanelModel

extension RecurrenceRule {
  /// Whether a day is one of the rule's, by all that it says of days. What it doesn't say is the day of `start`.
  ///
  /// Whether a part expands the days of a period or limits them (RFC 5545, the table in section 3.3.10) comes to the same
  /// here: the days of the period that satisfy all parts.
  func holds(on date: CivilDate, start: CivilDate) -> Bool {
    let days = date.daysSince1970
    guard months.isEmpty || months.contains(date.month) else { return false }
    if !yearDays.isEmpty {
      let (first, count) = (Self.day(date.year, 1, 1), Self.day(date.year + 1, 1, 1) - Self.day(date.year, 1, 1))
      guard Self.isAmong(yearDays, days - first + 1, of: count) else { return false }
    }
    if !weekNumbers.isEmpty {
      let (number, count) = week(of: date)
      guard Self.isAmong(weekNumbers, number, of: count) else { return false }
    }
    if !monthDays.isEmpty {
      guard Self.isAmong(monthDays, date.day, of: Self.daysInMonth(date)) else { return false }
    }
    if !weekdays.isEmpty { return weekdays.contains { holds($0, on: date) } }
    // What the rule leaves open, the start says.
    switch frequency {
    case .yearly where !yearDays.isEmpty: return true
    case .yearly where !monthDays.isEmpty: return !months.isEmpty || !weekNumbers.isEmpty || date.month == start.month
    case .yearly where !weekNumbers.isEmpty: return date.weekday == start.weekday
    case .yearly: return date.day == start.day && (!months.isEmpty || date.month == start.month)
    case .monthly: return !monthDays.isEmpty || !yearDays.isEmpty || date.day == start.day
    case .weekly: return date.weekday == start.weekday
    default: return true
    }
  }

  private func holds(_ weekday: Weekday, on date: CivilDate) -> Bool {
    guard weekday.day == date.weekday else { return false }
    guard weekday.ordinal != 0 else { return true }
    // The nth of the month, or of the year where the rule names no months.
    let days = date.daysSince1970
    let isOfMonth = frequency == .monthly || !months.isEmpty
    let first = isOfMonth ? days - date.day + 1 : Self.day(date.year, 1, 1)
    let count = isOfMonth ? Self.daysInMonth(date) : Self.day(date.year + 1, 1, 1) - first
    let ordinal = (days - first) / 7 + 1
    return weekday.ordinal == ordinal || weekday.ordinal == -((first + count - 1 - days) / 7 + 1)
  }

  /// The number of the week that a day is in, and how many weeks there are in the year that the week belongs to.
  private func week(of date: CivilDate) -> (number: Int, count: Int) {
    let year = weekYear(of: date)
    let first = firstWeek(year)
    return ((date.daysSince1970 - first) / 7 + 1, (firstWeek(year + 1) - first) / 7)
  }

  /// The year that a day's week belongs to.
  func weekYear(of date: CivilDate) -> Int {
    let days = date.daysSince1970
    if days < firstWeek(date.year) { return date.year - 1 }
    return days >= firstWeek(date.year + 1) ? date.year + 1 : date.year
  }

  /// The day on which the first week of a year begins: the first with four days in the year.
  func firstWeek(_ year: Int) -> Int { weekBegin(of: Self.day(year, 1, 4)) }

  /// The day on which the week of a day begins.
  func weekBegin(of days: Int) -> Int {
    // Day 0 was a Thursday.
    let weekday = ((days + 3) % 7 + 7) % 7 + 1
    return days - ((weekday - weekStart + 7) % 7)
  }

  private static func isAmong(_ numbers: [Int], _ number: Int, of count: Int) -> Bool {
    numbers.contains(number) || numbers.contains(number - count - 1)
  }

  /// A day of any year, those outside of the calendar's limits too.
  static func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    let leapDays = shifted / 4 - shifted / 100 + shifted / 400
    return shifted * 365 + leapDays + (153 * ((month + 9) % 12) + 2) / 5 + day - 1 - 719_468
  }

  static func daysInMonth(_ date: CivilDate) -> Int {
    let (year, month) = date.month == 12 ? (date.year + 1, 1) : (date.year, date.month + 1)
    return day(year, month, 1) - day(date.year, date.month, 1)
  }
}
