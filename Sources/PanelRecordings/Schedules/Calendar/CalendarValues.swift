// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PlainText

/// Reads the values of properties that say when something is.
struct CalendarValues {
  var zones: CalendarZones
  let file: String

  /// The longest event that is read, in seconds: a year.
  private static let longest = 366 * 86_400

  func fault(_ property: ContentLine, _ message: String, remedy: String? = nil) -> ImportError {
    ImportError(file: file, line: property.line, message: message, remedy: remedy)
  }

  /// A time; `nil` where the value is a day.
  mutating func time(_ property: ContentLine) throws(ImportError) -> CalendarEvent.Placed? {
    try time(property.value, of: property)
  }

  private mutating func time(
    _ text: some StringProtocol, of property: ContentLine
  ) throws(ImportError) -> CalendarEvent.Placed? {
    switch try value(text, of: property) {
    case .day: return nil
    case .time(let local, let isUTC):
      var zone = CalendarZone.floating
      if isUTC {
        zone = .utc
      } else if let name = property.parameters["TZID"] {
        zone = try zones.zone(name, line: property.line)
      }
      return CalendarEvent.Placed(local, in: zone, line: property.line)
    }
  }

  private func value(_ text: some StringProtocol, of property: ContentLine) throws(ImportError) -> CalendarTime {
    guard let time = CalendarTime(text) else {
      throw fault(
        property, "\(property.name) “\(QuotedInput.of(String(text)))” is no time",
        remedy: "write it as 20240203T093000, with TZID or Z")
    }
    return time
  }

  /// How long it is from `start` (as `begin` says) to an end, or by a duration.
  mutating func length(
    from start: CalendarEvent.Placed?, _ begin: ContentLine, end: ContentLine?, duration: ContentLine?
  ) throws(ImportError) -> CalendarEvent.Length {
    if let duration {
      guard let length = CalendarDuration(duration.value), length.days >= 0, length.seconds >= 0 else {
        throw fault(duration, "the duration “\(QuotedInput.of(duration.value))” is none", remedy: "write it as PT1H30M")
      }
      return .nominal(length)
    }
    guard let end else { return .unknown }
    let last = try time(end)
    guard let start else { return .unknown }
    guard let last else {
      throw fault(end, "the event begins at a time and ends on a day", remedy: "give both a time")
    }
    // An end without a zone is in the start's.
    let isFloating = if case .floating = last.zone { true } else { false }
    let moment = isFloating ? start.zone.moment(of: last.local).moment : last.moment
    guard moment >= start.moment, moment - start.moment <= Self.longest else {
      throw fault(
        end, moment < start.moment ? "the event ends before it begins" : "the event lasts more than a year",
        remedy: "correct DTSTART or DTEND")
    }
    return .exact(seconds: moment - start.moment)
  }

  func rule(_ property: ContentLine) throws(ImportError) -> RecurrenceRule {
    do throws(RecurrenceRule.Fault) {
      return try RecurrenceRule(property.value)
    } catch {
      throw fault(
        property, "how it repeats can't be followed: \(error.message)",
        remedy: "export the repetitions as events of their own")
    }
  }

  /// The times of an RDATE, with their lengths where they are periods.
  mutating func times(
    _ property: ContentLine
  ) throws(ImportError) -> [(start: CalendarEvent.Placed, length: CalendarEvent.Length?)] {
    var times: [(start: CalendarEvent.Placed, length: CalendarEvent.Length?)] = []
    for part in property.value.split(separator: ",") {
      let sides = part.split(separator: "/", maxSplits: 1)
      guard let first = sides.first, let start = try time(first, of: property) else { continue }
      guard sides.count == 2 else {
        times.append((start, nil))
        continue
      }
      if let duration = CalendarDuration(sides[1]), duration.days >= 0, duration.seconds >= 0 {
        times.append((start, .nominal(duration)))
      } else if let end = try time(sides[1], of: property), end.moment >= start.moment,
        end.moment - start.moment <= Self.longest
      {
        times.append((start, .exact(seconds: end.moment - start.moment)))
      } else {
        throw fault(property, "“\(QuotedInput.of(String(part)))” is no period")
      }
    }
    return times
  }

  /// The moments, or the days, of an EXDATE.
  mutating func exceptions(
    _ property: ContentLine
  ) throws(ImportError) -> [(time: CalendarEvent.Placed?, day: CivilDate?)] {
    var exceptions: [(time: CalendarEvent.Placed?, day: CivilDate?)] = []
    for part in property.value.split(separator: ",") {
      if case .day(let date) = try value(part, of: property) {
        exceptions.append((nil, date))
      } else {
        exceptions.append((try time(part, of: property), nil))
      }
    }
    return exceptions
  }
}
