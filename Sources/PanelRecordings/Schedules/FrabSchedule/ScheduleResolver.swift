// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PlainText

/// Makes sessions of a schedule's events. An event is a session of one item; `ScheduleBlocks` makes one session of events
/// that follow each other in a room.
struct ScheduleResolver {
  private let conference: ScheduleConference
  /// Whether it was said that the events' distances from UTC aren't those of the conference's zone.
  private var saidZoneDiffers = false

  init(_ conference: ScheduleConference) { self.conference = conference }

  /// The session that `event` is.
  mutating func session(
    _ event: ScheduleEvent, on day: ScheduleDay, in collector: inout ScheduleCollector
  ) throws(ImportError) -> ScheduledEvent {
    let names = [event.code, event.id, event.guid].compactMap { $0 }
    guard let id = names.first else {
      throw collector.fault(event.line, "an event without an id", remedy: "give it one: <event id=\"1\">")
    }
    let (local, moment) = try start(of: event, on: day, in: &collector)
    var session = ScheduledEvent(line: event.line, id: id)
    session.otherID = names.first { $0 != id }
    session.title = event.title
    session.event = conference.title
    session.room = event.room
    session.track = event.track
    session.start = local
    session.timeZone = zoneName(local, moment, event.line, in: &collector)
    session.slot = try length(of: event, from: local, moment, in: &collector)
    session.becomeOneItem(kind: ScheduledKind.of(title: event.title) ?? .talk, speakers: event.persons)
    return session
  }

  // MARK: The start

  private func start(
    of event: ScheduleEvent, on day: ScheduleDay, in collector: inout ScheduleCollector
  ) throws(ImportError) -> (local: LocalTime, moment: Int?) {
    let clock = try event.start.map { (text) throws(ImportError) in
      guard let seconds = DigitReader.clock(text), seconds < 86_400 else {
        throw collector.fault(
          event.line, "the start “\(QuotedInput.of(text))” is no time of day", remedy: "write it as 09:30")
      }
      return seconds
    }
    var date = day.date
    if let text = event.date {
      if let written = WrittenTime(text) {
        return (try agreed(written, clock, event, in: &collector), written.moment)
      }
      guard let plain = DigitReader.date(text) else {
        throw collector.fault(
          event.line, "the date “\(QuotedInput.of(text))” is none", remedy: "write it as 2024-02-03T09:30:00+01:00")
      }
      date = plain
    }
    guard let clock else {
      throw collector.fault(event.line, "an event without a start", remedy: "give it <start>09:30</start>")
    }
    guard let date else {
      throw collector.fault(event.line, "an event of an unknown day", remedy: "give the day a date: 2024-02-03")
    }
    let isAfterMidnight = clock < max(day.beginsAt, conference.dayChange) && event.date == nil
    let local = LocalTime(date, secondsAfterMidnight: clock + (isAfterMidnight ? 86_400 : 0))
    guard let zone = conference.zone else { return (local, nil) }
    let (moment, doubt) = zone.moment(of: local)
    guard let moment else { throw collector.fault(event.line, doubt ?? "no such time", remedy: "correct the start") }
    if let doubt { collector.note(event.line, doubt) }
    return (local, moment)
  }

  /// What the wall clock shows at `written`. Some programs write the date in UTC and the start as the clock shows it.
  private func agreed(
    _ written: WrittenTime, _ clock: Int?, _ event: ScheduleEvent, in collector: inout ScheduleCollector
  ) throws(ImportError) -> LocalTime {
    let shown = written.local.secondsAfterMidnight
    guard let clock, clock / 60 != shown / 60 else { return written.local }
    if let moment = written.moment, let zone = conference.zone {
      let local = zone.local(at: moment)
      if local.secondsAfterMidnight / 60 == clock / 60 { return local }
    } else if written.offset == 0 {
      // From 12 hours behind UTC to 14 ahead.
      let ahead = (clock - shown + 36 * 3600) % 86_400 - 12 * 3600
      if ahead % 900 == 0 { return LocalTime(seconds: written.local.seconds + ahead) }
    }
    throw collector.fault(
      event.line, "the date says \(written.local), the start “\(QuotedInput.of(event.start ?? ""))”",
      remedy: "correct one of the two")
  }

  /// The conference's zone, if the events keep to it.
  private mutating func zoneName(
    _ local: LocalTime, _ moment: Int?, _ line: Int, in collector: inout ScheduleCollector
  ) -> String? {
    guard let zone = conference.zone else { return nil }
    guard let moment else { return zone.name }
    if zone.local(at: moment) == local { return zone.name }
    if !saidZoneDiffers {
      saidZoneDiffers = true
      collector.note(
        line, "its times aren't those of \(zone.name), the file's zone, which is left out where that is so")
    }
    return nil
  }

  // MARK: The length

  private func length(
    of event: ScheduleEvent, from local: LocalTime, _ moment: Int?, in collector: inout ScheduleCollector
  ) throws(ImportError) -> Length? {
    var seconds: Int?
    if let text = event.duration {
      guard let written = DigitReader.clock(text, hourDigits: 1...3) else {
        throw collector.fault(
          event.line, "the duration “\(QuotedInput.of(text))” is none", remedy: "write hours and minutes: 00:30")
      }
      seconds = written
    }
    if let text = event.end {
      guard let end = WrittenTime(text) else {
        throw collector.fault(
          event.line, "the end “\(QuotedInput.of(text))” is no time", remedy: "write it as 2024-02-03T10:00:00+01:00")
      }
      let until: Int
      if let moment, let last = end.moment { until = last - moment } else { until = end.local.seconds - local.seconds }
      guard until == seconds ?? until else {
        throw collector.fault(
          event.line,
          "it lasts \(Length(seconds: Double(until)).written) by its end, “\(QuotedInput.of(event.duration ?? ""))” by its duration",
          remedy: "correct one of the two")
      }
      seconds = until
    }
    guard let seconds, seconds >= 0 else {
      throw collector.fault(
        event.line, seconds == nil ? "an event without a duration" : "an event that ends before it begins",
        remedy: "give it <duration>00:30</duration>")
    }
    guard seconds > 0 else {
      collector.note(
        event.line, "“\(QuotedInput.of(event.title ?? ""))” has a duration of zero, which is taken for unknown")
      return nil
    }
    return Length(seconds: Double(seconds))
  }
}
