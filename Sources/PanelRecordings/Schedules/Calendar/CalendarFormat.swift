// SPDX-License-Identifier: GPL-3.0-or-later

package import PanelModel
import PlainText

/// iCalendar, as calendars of all kinds export it (RFC 5545).
///
/// Each VEVENT with a time is a session of one item, known by its UID; each repetition is one, known by the UID and its
/// start. What was cancelled and what lasts whole days is left out with a note. Tasks, journals, alarms and times of
/// being busy aren't sessions. Times in UTC are shown in the calendar's own zone where it names one (X-WR-TIMEZONE).
package enum CalendarFormat: RecordingFormat {
  package static let name = "icalendar"
  package static let summary = "iCalendar (.ics): events of a calendar"

  package static func recognises(_ head: ArraySlice<UInt8>, fileName: String) -> Bool {
    let text = String(decoding: head.prefix(256), as: UTF8.self).drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    return ["BEGIN:VCALENDAR", "BEGIN:VEVENT"].contains { text.uppercased().hasPrefix($0) }
  }

  package static func read(
    _ bytes: inout ByteSource, options: ImportOptions, take: (Recording) throws(ImportError) -> Void
  ) throws(ImportError) {
    var collector = ScheduleCollector(bytes, format: Self.self, options: options)
    let lines = try FoldedLine.all(in: bytes.rest(atMost: ScheduleCollector.largest), file: collector.file)
    let components = try CalendarComponent.all(in: lines, file: collector.file)
    for calendar in components where calendar.name == "VCALENDAR" {
      var reader = CalendarReader(file: collector.file)
      try reader.read(calendar, into: &collector)
    }
    // Events that were cut out of their calendar.
    var reader = CalendarReader(file: collector.file)
    try reader.read(events: components.filter { $0.name == "VEVENT" }, into: &collector)
    try collector.deliver(remedy: "export events that have a start and an end", take: take)
  }
}

/// Makes sessions of a calendar's events.
private struct CalendarReader {
  let file: String
  private var zones: CalendarZones
  private var name: String?
  private var shownIn: CalendarZone?
  private var isCancelled = false
  /// For all rules of the calendar together.
  private var budget = 20_000_000

  init(file: String) {
    self.file = file
    zones = CalendarZones(file: file)
  }

  mutating func read(_ calendar: CalendarComponent, into collector: inout ScheduleCollector) throws(ImportError) {
    for line in calendar.lines {
      try collector.add { (_) throws(ImportError) in
        let property = try ContentLine(line, file: file)
        switch property.name {
        case "X-WR-CALNAME", "NAME": name = property.text
        case "X-WR-TIMEZONE": shownIn = CalendarZones.named(property.text).map { .named($0) }
        case "METHOD": isCancelled = property.text.uppercased() == "CANCEL"
        default: break
        }
        return []
      }
    }
    for child in calendar.children where child.name == "VTIMEZONE" { zones.add(child) }
    // Some programs put calendars within calendars.
    for child in calendar.children where child.name == "VCALENDAR" { try read(child, into: &collector) }
    try read(events: calendar.children.filter { $0.name == "VEVENT" }, into: &collector)
  }

  mutating func read(events components: [CalendarComponent], into collector: inout ScheduleCollector)
    throws(ImportError)
  {
    var events: [CalendarEvent] = []
    for component in components {
      try collector.add { (_) throws(ImportError) in
        events.append(try CalendarEvent(component, isCancelled: isCancelled, zones: &zones, file: file))
        return []
      }
    }
    let families = Dictionary(grouping: events.indices) { events[$0].uid ?? "\u{0}\($0)" }
    for (index, event) in events.enumerated() {
      let family = (event.uid.flatMap { families[$0] } ?? [index]).map { events[$0] }
      let isOutdated = family.contains {
        $0.replaces?.moment == event.replaces?.moment && $0.sequence > event.sequence
      }
      let replaced = Set(event.replaces == nil ? family.compactMap { $0.replaces?.moment } : [])
      try collector.add { (collector) throws(ImportError) in
        if isOutdated {
          collector.note(
            event.line, "“\(QuotedInput.of(event.title ?? ""))” has a later version in this file, which is taken")
          return []
        }
        return try sessions(event, without: replaced, in: &collector)
      }
    }
  }

  private mutating func sessions(
    _ event: CalendarEvent, without replaced: Set<Int>, in collector: inout ScheduleCollector
  ) throws(ImportError) -> [ScheduledEvent] {
    let title = QuotedInput.of(event.title ?? event.uid ?? "")
    guard !event.isCancelled else {
      collector.note(event.line, "“\(title)” was cancelled, and is left out")
      return []
    }
    guard let start = event.start else {
      collector.note(event.line, "“\(title)” lasts whole days, which is no session")
      return []
    }
    guard !event.rules.isEmpty || !event.more.isEmpty else {
      return [session(event, start, event.length, repeats: event.replaces != nil, in: &collector)]
    }
    var starts = [start.moment: (start: start, length: event.length)]
    if !event.rules.isEmpty { starts = [:] }
    for (rule, line) in event.rules {
      for time in try times(rule, line, from: start) { starts[time.moment] = (time, event.length) }
    }
    for (time, length) in event.more { starts[time.moment] = (time, length ?? event.length) }
    return starts.sorted { $0.key < $1.key }.compactMap { moment, occurrence in
      guard !replaced.contains(moment), !event.exceptions.contains(moment),
        !(occurrence.start.local.date.map(event.daysOff.contains) ?? false)
      else { return nil }
      return session(event, occurrence.start, occurrence.length, repeats: true, in: &collector)
    }
  }

  private mutating func times(
    _ rule: RecurrenceRule, _ line: Int, from start: CalendarEvent.Placed
  ) throws(ImportError) -> [CalendarEvent.Placed] {
    guard rule.count != nil || rule.until != nil else {
      throw ImportError(
        file: file, line: line, message: "it repeats without end",
        remedy: "export a range of days, or say in RRULE until when: UNTIL=20241231T000000Z")
    }
    guard let date = start.local.date else { return [] }
    var expansion = RecurrenceExpansion(rule, from: start.local, date: date, budget: budget)
    do throws(RecurrenceRule.Fault) {
      let times = try expansion.times { rule.ends(notBefore: $0, moment: start.zone.moment(of: $0).moment) }
      budget = expansion.budget
      return times.map { CalendarEvent.Placed($0, in: start.zone, line: start.line) }
    } catch {
      throw ImportError(
        file: file, line: line, message: "how it repeats can't be followed: \(error.message)",
        remedy: "export a range of days")
    }
  }

  private func session(
    _ event: CalendarEvent, _ start: CalendarEvent.Placed, _ length: CalendarEvent.Length, repeats: Bool,
    in collector: inout ScheduleCollector
  ) -> ScheduledEvent {
    if let doubt = start.doubt { collector.note(start.line, doubt) }
    var zone = start.zone
    if case .utc = zone, let shownIn { zone = shownIn }
    let shown = zone.local(at: start.moment)
    let id = event.uid ?? event.title ?? "event"
    var session = ScheduledEvent(line: event.line, id: repeats ? "\(id) \(shown)" : id)
    if repeats { session.otherID = event.uid }
    session.title = event.title
    session.event = name
    session.room = event.room
    session.track = event.category
    session.start = shown
    session.timeZone = zone.name
    let seconds: Int
    switch length {
    case .unknown: seconds = 0
    case .exact(let exact): seconds = exact
    case .nominal(let duration):
      let day = LocalTime(seconds: start.local.seconds + duration.days * 86_400)
      seconds = start.zone.moment(of: day).moment - start.moment + duration.seconds
    }
    // An event without an end has a moment only (RFC 5545, section 3.6.1); so its length isn't known.
    if seconds > 0 { session.slot = Length(seconds: Double(seconds)) }
    session.becomeOneItem(kind: ScheduledKind.of(title: event.title) ?? .talk, speakers: [])
    return session
  }
}
