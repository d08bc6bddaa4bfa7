// SPDX-License-Identifier: GPL-3.0-or-later

/// What the numbers of a column count, or how its times are written.
enum TimeUnit: String, CaseIterable {
  case milliseconds = "ms"
  case seconds = "s"
  case minutes = "m"
  case hours = "h"
  /// `75:30`
  case minutesAndSeconds = "mm:ss"
  /// `1:15`
  case hoursAndMinutes = "hh:mm"
  /// `09:30`, on the wall.
  case clock

  /// How many seconds one is; `nil` for what is written with a colon.
  var seconds: Double? {
    switch self {
    case .milliseconds: 0.001
    case .seconds: 1
    case .minutes: 60
    case .hours: 3600
    case .minutesAndSeconds, .hoursAndMinutes, .clock: nil
    }
  }

  /// The unit that a word names, such as `min`.
  init?(word: some StringProtocol) {
    switch word.lowercased() {
    case "ms", "msec", "millis", "millisecond", "milliseconds", "millisekunden": self = .milliseconds
    case "s", "sec", "secs", "second", "seconds", "sek", "sekunden", "secondes", "segundos": self = .seconds
    case "m", "min", "mins", "minute", "minutes", "minuten", "minutos": self = .minutes
    case "h", "hr", "hrs", "hour", "hours", "std", "stunden", "heures", "horas": self = .hours
    default: return nil
    }
  }
}
