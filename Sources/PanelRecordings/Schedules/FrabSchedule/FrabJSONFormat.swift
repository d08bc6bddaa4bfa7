// SPDX-License-Identifier: GPL-3.0-or-later

package import PanelModel
import PlainText

/// `schedule.json` as frab and pretalx export it.
///
/// Each event is a session of its own, known by its code, else its id, else its guid. Source: the JSON schema of the
/// Chaos Computer Club's video team, <https://c3voc.de/schedule/schema.json>.
package enum FrabJSONFormat: RecordingFormat {
  package static let name = "frab-json"
  package static let summary = "schedule.json of frab or pretalx: a conference's programme"

  package static func recognises(_ head: ArraySlice<UInt8>, fileName: String) -> Bool {
    guard let head = JSONHead(head) else { return false }
    return head.has("conference") && (head.has("schedule") || head.has("days"))
  }

  package static func read(
    _ bytes: inout ByteSource, options: ImportOptions, take: (Recording) throws(ImportError) -> Void
  ) throws(ImportError) {
    var collector = ScheduleCollector(bytes, format: Self.self, options: options)
    let file = bytes.fileName
    let document = try JSONRecord.document(&bytes)
    let root = try JSONRecord(document, what: "the document", file: file)
    let schedule = try root["schedule"].map { (node) throws(ImportError) in
      try JSONRecord(node, what: "schedule", file: file)
    }
    guard let node = (schedule ?? root)["conference"] else {
      throw root.fault("there is no conference in this document", remedy: "export the schedule as JSON")
    }
    let record = try JSONRecord(node, what: "conference", file: file)
    var conference = ScheduleConference()
    conference.title = try record.localized("title")
    conference.zone = try record.text("time_zone_name").flatMap(NamedZone.init)
    var resolver = ScheduleResolver(conference)
    for day in try record.records("days") { try read(day: day, with: &resolver, into: &collector) }
    // The Chaos Computer Club's hub lists them beside the conference, whatever the day and the room.
    if let events = schedule?["events"] {
      let noDay = ScheduleDay(date: nil, begins: nil)
      try read(events: events, in: nil, on: noDay, of: record, with: &resolver, into: &collector)
    }
    try collector.deliver(remedy: "a schedule has days, and they have rooms", take: take)
  }

  private static func read(
    day record: JSONRecord, with resolver: inout ScheduleResolver, into collector: inout ScheduleCollector
  ) throws(ImportError) {
    let begins = try record.text("day_start").flatMap(WrittenTime.init)?.local
    let date = try record.text("date").map { (text) throws(ImportError) in
      guard let date = DigitReader.date(text) else {
        throw record.fault("the day's date “\(QuotedInput.of(text))” is none", remedy: "write it as 2024-02-03")
      }
      return date
    }
    let day = ScheduleDay(date: date, begins: begins)
    // Without rooms some programs write an empty array.
    guard let node = record["rooms"], node.array?.isEmpty != true else { return }
    let rooms = try JSONRecord(node, what: "rooms", file: record.file)
    for room in rooms.names {
      guard let events = rooms[room] else { continue }
      try read(events: events, in: room, on: day, of: rooms, with: &resolver, into: &collector)
    }
  }

  private static func read(
    events: JSONNode, in room: String?, on day: ScheduleDay, of record: JSONRecord,
    with resolver: inout ScheduleResolver, into collector: inout ScheduleCollector
  ) throws(ImportError) {
    guard let array = events.array else {
      throw record.fault("the events are \(events.kind), not an array", at: events)
    }
    for node in array {
      var next = resolver
      try collector.add { (collector) throws(ImportError) in
        let record = try JSONRecord(node, what: "an event", file: record.file)
        return [try next.session(try event(record, in: room), on: day, in: &collector)]
      }
      resolver = next
    }
  }

  private static func event(_ record: JSONRecord, in room: String?) throws(ImportError) -> ScheduleEvent {
    var event = ScheduleEvent(line: record.line)
    event.code = try record.text("code")
    event.id = try record.text("id")
    event.guid = try record.text("guid")
    event.title = try record.localized("title")
    event.track = try record.localized("track")
    event.room = try record.localized("room") ?? room
    event.date = try record.text("date")
    event.start = try record.text("start")
    if event.date == nil, event.start.flatMap(WrittenTime.init) != nil { swap(&event.date, &event.start) }
    event.end = try record.text("end")
    event.duration = try record.text("duration")
    for person in try record.records("persons") {
      let names = [try person.text("public_name"), try person.text("full_public_name"), try person.text("name")]
      if let name = names.compactMap({ $0 }).first { event.persons.append(name) }
    }
    return event
  }
}
