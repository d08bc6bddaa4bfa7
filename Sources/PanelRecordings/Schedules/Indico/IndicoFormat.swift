// SPDX-License-Identifier: GPL-3.0-or-later

package import PanelModel
import PlainText

/// An event's timetable as Indico exports it: `/export/timetable/ID.json`.
///
/// A block of a session is a session, with its contributions and breaks as items; a contribution that stands for itself
/// is a session of one item; a break that does is none. Sources: Indico's documentation of its HTTP API, and
/// `TimetableSerializer` in <https://github.com/indico/indico>.
package enum IndicoFormat: RecordingFormat {
  package static let name = "indico"
  package static let summary = "Indico's timetable: the sessions of an event"

  package static func recognises(_ head: ArraySlice<UInt8>, fileName: String) -> Bool {
    guard let head = JSONHead(head) else { return false }
    return head.has("entryType") || head.has("additionalInfo") && head.has("results")
  }

  package static func read(
    _ bytes: inout ByteSource, options: ImportOptions, take: (Recording) throws(ImportError) -> Void
  ) throws(ImportError) {
    var collector = ScheduleCollector(bytes, format: Self.self, options: options)
    let document = try JSONRecord.document(&bytes)
    let root = try JSONRecord(document, what: "the document", file: collector.file)
    let remedy = "export the timetable: /export/timetable/ID.json"
    if let results = root["results"] {
      guard results.object != nil else {
        throw root.fault("results is \(results.kind), as in Indico's lists of events", at: results, remedy: remedy)
      }
      let events = try JSONRecord(results, what: "results", file: collector.file)
      for id in events.names {
        guard let node = events[id] else { continue }
        try read(days: try JSONRecord(node, what: "an event", file: collector.file), into: &collector)
      }
    } else {
      try read(days: root, into: &collector)
    }
    try collector.deliver(remedy: remedy, take: take)
  }

  private static func read(days: JSONRecord, into collector: inout ScheduleCollector) throws(ImportError) {
    for name in days.names {
      guard let node = days[name] else { continue }
      // Without entries some days are empty arrays.
      if node.array?.isEmpty == true { continue }
      let day = try JSONRecord(node, what: "a day", file: days.file)
      for key in day.names {
        guard let node = day[key] else { continue }
        try collector.add { (collector) throws(ImportError) in
          let entry = try IndicoEntry(try JSONRecord(node, what: "an entry", file: days.file), key: key)
          return try session(entry, in: &collector).map { [$0] } ?? []
        }
      }
    }
  }

  private static func session(
    _ entry: IndicoEntry, in collector: inout ScheduleCollector
  ) throws(ImportError) -> ScheduledEvent? {
    guard entry.kind != .pause else { return nil }
    var session = ScheduledEvent(line: entry.line, id: entry.id)
    session.otherID = entry.number
    session.title = entry.title
    session.room = entry.room
    session.start = entry.start.local
    session.timeZone = entry.start.zone?.name
    session.slot = entry.length
    if let doubt = entry.start.doubt { collector.note(entry.line, doubt) }
    if entry.kind == .contribution {
      session.becomeOneItem(kind: ScheduledKind.of(title: entry.title) ?? .talk, speakers: entry.speakers)
      return session
    }
    session.track = entry.sessionTitle
    session.items = try entry.items()
    return session
  }
}
