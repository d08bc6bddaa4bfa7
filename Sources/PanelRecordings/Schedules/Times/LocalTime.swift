// SPDX-License-Identifier: GPL-3.0-or-later

import Chronology
import PanelModel

/// What a clock on the wall shows on some day, to the second. It is no moment: clocks are put forward and back.
struct LocalTime: Hashable, Comparable {
  /// Seconds since the clock showed midnight on 1 January 1970.
  var seconds: Int

  init(seconds: Int) { self.seconds = seconds }

  /// - Parameter secondsAfterMidnight: from 86,400 on it is on a later day.
  init(_ date: CivilDate, secondsAfterMidnight: Int) {
    seconds = date.daysSince1970 * 86_400 + secondsAfterMidnight
  }

  private var days: Int { seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400 }

  /// `nil` outside of the years that a ``PanelModel/CivilDate`` has.
  var date: CivilDate? { CivilDate(daysSince1970: days) }

  /// In 0..<86,400.
  var secondsAfterMidnight: Int { seconds - days * 86_400 }

  /// The minute that the clock shows.
  var clock: ClockTime? { ClockTime(hour: secondsAfterMidnight / 3600, minute: secondsAfterMidnight / 60 % 60) }

  static func < (left: LocalTime, right: LocalTime) -> Bool { left.seconds < right.seconds }
}

extension LocalTime: CustomStringConvertible {
  /// `2024-03-31 02:30`, with seconds where there are any.
  var description: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    guard let date, let clock else { return "\(seconds)" }
    let second = secondsAfterMidnight % 60
    return "\(date.year)-\(two(date.month))-\(two(date.day)) \(clock)" + (second == 0 ? "" : ":" + two(second))
  }
}
