// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PlainText

/// An event of a calendar, its properties understood.
struct CalendarEvent {
  let line: Int
  let uid: String?
  let sequence: Int
  let isCancelled: Bool
  let title: String?
  let room: String?
  let category: String?
  /// `nil` where the event lasts whole days.
  let start: Placed?
  let length: Length
  /// Which repetition of another event this one replaces.
  let replaces: Placed?
  let rules: [(rule: RecurrenceRule, line: Int)]
  let more: [(start: Placed, length: Length?)]
  /// Moments at which it doesn't take place, and whole days.
  let exceptions: Set<Int>
  let daysOff: Set<CivilDate>

  /// How long an event lasts: so many days by the clock, and then so many seconds.
  enum Length: Hashable {
    case unknown
    case nominal(CalendarDuration)
    case exact(seconds: Int)
  }

  /// A time with its zone.
  struct Placed {
    let local: LocalTime
    let zone: CalendarZone
    /// Seconds since 1970.
    let moment: Int
    /// What is doubtful about it.
    let doubt: String?
    let line: Int

    init(_ local: LocalTime, in zone: CalendarZone, line: Int) {
      self.local = local
      self.zone = zone
      (moment, doubt) = zone.moment(of: local)
      self.line = line
    }
  }
}

extension CalendarEvent {
  /// - Parameter isCancelled: whether the calendar cancels all its events.
  init(
    _ component: CalendarComponent, isCancelled: Bool, zones: inout CalendarZones, file: String
  ) throws(ImportError) {
    let properties = try component.properties(file: file)
    var values = CalendarValues(zones: zones, file: file)
    defer { zones = values.zones }
    func first(_ name: String) -> ContentLine? { properties.first { $0.name == name } }
    func text(_ name: String) -> String? { first(name).map(\.text).flatMap { $0.isEmpty ? nil : $0 } }
    line = component.line
    uid = text("UID")
    sequence = text("SEQUENCE").flatMap { Int($0) } ?? 0
    self.isCancelled = isCancelled || text("STATUS")?.uppercased() == "CANCELLED"
    title = text("SUMMARY")
    room = text("LOCATION")
    category = first("CATEGORIES").map(\.firstText).flatMap { $0.isEmpty ? nil : $0 }
    replaces = try first("RECURRENCE-ID").flatMap { (line) throws(ImportError) in
      guard line.parameters["RANGE"] == nil else {
        throw values.fault(
          line, "it changes all later repetitions too (RANGE)", remedy: "give the later ones an event of their own")
      }
      return try values.time(line)
    }
    guard let begin = first("DTSTART") else {
      guard self.isCancelled else {
        throw ImportError(file: file, line: line, message: "an event without DTSTART", remedy: "give it a start")
      }
      (start, length, rules, more, exceptions, daysOff) = (nil, .unknown, [], [], [], [])
      return
    }
    let start = try values.time(begin)
    self.start = start
    length = try values.length(from: start, begin, end: first("DTEND"), duration: first("DURATION"))
    var rules: [(rule: RecurrenceRule, line: Int)] = []
    var more: [(start: Placed, length: Length?)] = []
    var exceptions: Set<Int> = []
    var daysOff: Set<CivilDate> = []
    for property in properties {
      switch property.name {
      case "RRULE": rules.append((try values.rule(property), property.line))
      case "EXRULE": throw values.fault(property, "EXRULE isn't read", remedy: "list the exceptions as EXDATE")
      case "RDATE": more += try values.times(property)
      case "EXDATE":
        for (value, day) in try values.exceptions(property) {
          if let value { exceptions.insert(value.moment) }
          if let day { daysOff.insert(day) }
        }
      default: break
      }
    }
    (self.rules, self.more, self.exceptions, self.daysOff) = (rules, more, exceptions, daysOff)
  }
}
