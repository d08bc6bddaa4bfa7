// SPDX-License-Identifier: GPL-3.0-or-later

/// A moment as the clock on the wall shows it during a session.
public struct WallClock: Hashable, Comparable, Sendable {
  /// Seconds after midnight of the day on which the slot starts; from 86,400 on it is the next day.
  public let secondsAfterMidnight: Double

  /// A moment so many seconds after midnight of the slot's first day, as clocks show it; below 0 it is the day before.
  public init(secondsAfterMidnight: Double) { self.secondsAfterMidnight = secondsAfterMidnight }

  /// The nearest minute.
  public var time: ClockTime {
    let minutes = Int((secondsAfterMidnight / 60).rounded())
    let ofDay = ((minutes % 1440) + 1440) % 1440
    guard let time = ClockTime(hour: ofDay / 60, minute: ofDay % 60) else {
      preconditionFailure("minute \(ofDay) of a day")
    }
    return time
  }

  /// Whether the left clock shows an earlier moment. Where clocks are put back, that may come later in time.
  public static func < (left: WallClock, right: WallClock) -> Bool {
    left.secondsAfterMidnight < right.secondsAfterMidnight
  }
}

extension WallClock: CustomStringConvertible {
  /// `HH:MM`, to the nearest minute.
  public var description: String { time.description }
}
