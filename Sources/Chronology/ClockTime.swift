// SPDX-License-Identifier: GPL-3.0-or-later

/// A time of day as a wall clock shows it, to the minute.
public struct ClockTime: Hashable, Comparable, Sendable {
  /// Minutes after midnight, in 0..<1440.
  public let minutesAfterMidnight: Int

  /// `nil` unless `hour` lies in 0..<24 and `minute` in 0..<60.
  public init?(hour: Int, minute: Int) {
    guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
    minutesAfterMidnight = hour * 60 + minute
  }

  /// The hour of the day, in 0..<24.
  public var hour: Int { minutesAfterMidnight / 60 }
  /// The minute of the hour, in 0..<60.
  public var minute: Int { minutesAfterMidnight % 60 }

  /// Whether the left time comes first on a day; midnight is the first of all.
  public static func < (left: ClockTime, right: ClockTime) -> Bool {
    left.minutesAfterMidnight < right.minutesAfterMidnight
  }
}

extension ClockTime: CustomStringConvertible {
  /// `HH:MM`.
  public var description: String {
    (hour < 10 ? "0" : "") + String(hour) + (minute < 10 ? ":0" : ":") + String(minute)
  }
}

extension ClockTime: ExpressibleByStringLiteral {
  /// A time that is written in code: `"11:45"`.
  ///
  /// - Precondition: it is `HH:MM`, up to `23:59`.
  public init(stringLiteral text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [2, 2], text.utf8.allSatisfy({ $0 == UInt8(ascii: ":") || 0x30...0x39 ~= $0 }),
      let hour = Int(parts[0]), let minute = Int(parts[1]),
      let time = ClockTime(hour: hour, minute: minute)
    else { preconditionFailure("“\(text)” is no time of day; write it as 11:45") }
    self = time
  }
}
