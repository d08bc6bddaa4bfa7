// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PlainText

/// The zones that a calendar's times name.
///
/// A name of the IANA database counts more than what the calendar says of it, also with the path before it that some
/// programs write. Other names, such as Windows', are what the calendar's VTIMEZONE says.
struct CalendarZones {
  private let file: String
  private var described: [String: CalendarComponent] = [:]
  private var known: [String: CalendarZone] = [:]

  init(file: String) { self.file = file }

  /// How far the clocks' changes are looked ahead.
  private static let lastYear = 2200

  /// Takes a VTIMEZONE, to be read when a time names it.
  mutating func add(_ component: CalendarComponent) {
    for line in component.lines {
      guard let property = try? ContentLine(line, file: file), property.name == "TZID" else { continue }
      described[property.text] = component
    }
  }

  /// - Parameter line: where the name stands.
  mutating func zone(_ name: String, line: Int) throws(ImportError) -> CalendarZone {
    if let zone = known[name] { return zone }
    let zone: CalendarZone
    if let named = Self.named(name) {
      zone = ["UTC", "GMT", "Etc/UTC"].contains(named.name) ? .utc : .named(named)
    } else if let component = described[name] {
      zone = .described(try read(component, name: name))
    } else {
      throw ImportError(
        file: file, line: line,
        message: "the time zone “\(QuotedInput.of(name))” is unknown, and the file doesn't describe it",
        remedy: "write an IANA name such as Europe/Berlin")
    }
    known[name] = zone
    return zone
  }

  /// `Europe/Berlin`, and the same behind a path: `/citadel.org/20240205_1/Europe/Berlin`.
  static func named(_ name: String) -> NamedZone? {
    if let zone = NamedZone(name) { return zone }
    guard name.hasPrefix("/") else { return nil }
    let parts = name.split(separator: "/")
    return [3, 2, 1].lazy.filter { $0 <= parts.count }
      .compactMap { NamedZone(parts.suffix($0).joined(separator: "/")) }.first
  }

  // MARK: VTIMEZONE

  private func read(_ component: CalendarComponent, name: String) throws(ImportError) -> DescribedZone {
    var onsets: [(local: LocalTime, from: Int, to: Int)] = []
    for child in component.children where child.name == "STANDARD" || child.name == "DAYLIGHT" {
      onsets += try read(observance: child)
    }
    guard let zone = DescribedZone(name: name, onsets: onsets) else {
      throw ImportError(
        file: file, line: component.line, message: "this VTIMEZONE says nothing of the clocks",
        remedy: "give it a STANDARD part")
    }
    return zone
  }

  private func read(
    observance component: CalendarComponent
  ) throws(ImportError) -> [(local: LocalTime, from: Int, to: Int)] {
    let properties = try component.properties(file: file)
    func fault(_ property: ContentLine?, _ message: String) -> ImportError {
      ImportError(
        file: file, line: property?.line ?? component.line, message: message, remedy: "see RFC 5545, section 3.6.5")
    }
    func offset(_ name: String) throws(ImportError) -> Int {
      guard let property = properties.first(where: { $0.name == name }) else { throw fault(nil, "\(name) is missing") }
      guard let offset = Self.offset(property.text) else {
        throw fault(property, "\(name) “\(QuotedInput.of(property.text))” is no distance from UTC")
      }
      return offset
    }
    let (from, to) = (try offset("TZOFFSETFROM"), try offset("TZOFFSETTO"))
    guard let written = properties.first(where: { $0.name == "DTSTART" }) else {
      throw fault(nil, "DTSTART is missing")
    }
    guard let time = CalendarTime(written.value) else { throw fault(written, "DTSTART is no time") }
    let start: LocalTime =
      switch time {
      case .day(let date): LocalTime(date, secondsAfterMidnight: 0)
      case .time(let local, _): local
      }
    var locals: Set<LocalTime> = [start]
    for property in properties {
      if property.name == "RDATE" {
        for value in property.value.split(separator: ",") {
          guard case .time(let local, _) = CalendarTime(value) else { throw fault(property, "RDATE is no time") }
          locals.insert(local)
        }
      } else if property.name == "RRULE" {
        do throws(RecurrenceRule.Fault) {
          let rule = try RecurrenceRule(property.value)
          guard let date = start.date else { continue }
          var expansion = RecurrenceExpansion(rule, from: start, date: date, budget: 1_000_000)
          let end = LocalTime(seconds: RecurrenceRule.day(Self.lastYear, 1, 1) * 86_400)
          let times = try expansion.times { $0 < end && rule.ends(notBefore: $0, moment: $0.seconds - from) }
          locals.formUnion(times)
        } catch {
          throw fault(property, "the rule can't be followed: \(error.message)")
        }
      }
    }
    return locals.map { ($0, from, to) }
  }

  /// `+0100`, `-0500` or `+001542`, in seconds.
  private static func offset(_ text: String) -> Int? {
    var rest = Substring(text)
    let sign = DigitReader.take("-", from: &rest) ? -1 : 1
    if sign == 1, !DigitReader.take("+", from: &rest) { return nil }
    guard let hours = DigitReader.number(2, from: &rest), hours < 24, let minutes = DigitReader.number(2, from: &rest),
      minutes < 60
    else { return nil }
    let seconds = rest.isEmpty ? 0 : DigitReader.number(2, from: &rest)
    guard let seconds, seconds < 60, rest.isEmpty else { return nil }
    return sign * (hours * 3600 + minutes * 60 + seconds)
  }
}

extension RecurrenceRule {
  /// Whether UNTIL allows a time.
  ///
  /// - Parameters:
  ///   - local: the time by the clocks of the event's zone.
  ///   - moment: the same in UTC.
  func ends(notBefore local: LocalTime, moment: Int) -> Bool {
    switch until {
    case nil: true
    case .day(let date): local < LocalTime(date, secondsAfterMidnight: 86_400)
    case .time(let end, isUTC: true): moment <= end.seconds
    case .time(let end, isUTC: false): local <= end
    }
  }
}
