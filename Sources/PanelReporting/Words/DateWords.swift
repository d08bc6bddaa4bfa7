// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel

/// Days as people read them.
enum DateWords {
  /// `Thursday 16 February 2017`.
  static func long(_ date: CivilDate) -> String {
    "\(weekdays[weekday(date)]) \(date.day) \(months[date.month - 1]) \(date.year)"
  }

  /// `2017-02-16`, which sorts.
  static func short(_ date: CivilDate) -> String {
    let (month, day) = (String(date.month + 100).dropFirst(), String(date.day + 100).dropFirst())
    return "\(date.year)-\(month)-\(day)"
  }

  /// 0 for Sunday. Counts the days since the first of March of year 0, because then leap days come last.
  private static func weekday(_ date: CivilDate) -> Int {
    let month = (date.month + 9) % 12
    let year = date.month < 3 ? date.year - 1 : date.year
    let days = 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + date.day - 1
    return (days + 3) % 7
  }

  private static let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
