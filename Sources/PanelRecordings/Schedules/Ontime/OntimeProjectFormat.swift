// SPDX-License-Identifier: GPL-3.0-or-later

package import PanelModel
import PlainText

/// A project of Ontime, the timer: its rundowns, in all layouts since version 2.
///
/// A group with events in it is a session; so are the events of a rundown that stand in no group, together. Events are
/// items; what is skipped is left out; delays, milestones, and blocks of the older layouts are none. A rundown has times
/// of day, but no day. Source: the types of <https://github.com/cpvalente/ontime>, `OntimeEntry` and its predecessors.
package enum OntimeProjectFormat: RecordingFormat {
  package static let name = "ontime"
  package static let summary = "Ontime's project: rundowns with planned times"

  package static func recognises(_ head: ArraySlice<UInt8>, fileName: String) -> Bool {
    guard let head = JSONHead(head) else { return false }
    return head.has("timeStart") && (head.has("rundowns") || head.has("rundown") || head.has("events"))
      || head.has("rundowns") && head.has("project")
  }

  package static func read(
    _ bytes: inout ByteSource, options: ImportOptions, take: (Recording) throws(ImportError) -> Void
  ) throws(ImportError) {
    var collector = ScheduleCollector(bytes, format: Self.self, options: options)
    let document = try JSONRecord.document(&bytes)
    let root = try JSONRecord(document, what: "the document", file: collector.file)
    var project: JSONRecord?
    for name in ["project", "eventData", "event"] where project == nil {
      project = try root[name].map { (node) throws(ImportError) in try JSONRecord(node, what: name, file: root.file) }
    }
    let title = try project?.text("title")
    let labels = try OntimeEvent.speakerFields(of: root)
    for rundown in try rundowns(of: root) {
      for part in try rundown.parts() {
        try collector.add { (collector) throws(ImportError) in
          try session(part, of: rundown, event: title, labels, in: &collector).map { [$0] } ?? []
        }
      }
    }
    try collector.deliver(remedy: "a rundown needs events with a start and an end", take: take)
  }

  private static func rundowns(of root: JSONRecord) throws(ImportError) -> [OntimeRundown] {
    if let node = root["rundowns"] {
      let rundowns = try JSONRecord(node, what: "rundowns", file: root.file)
      var all: [OntimeRundown] = []
      for key in rundowns.names {
        guard let node = rundowns[key] else { continue }
        all.append(try OntimeRundown(try JSONRecord(node, what: "a rundown", file: root.file), key: key))
      }
      return all
    }
    // One rundown, a list, as until version 3.
    for name in ["rundown", "events"] {
      if let node = root[name] { return [try OntimeRundown(list: node, file: root.file)] }
    }
    throw root.fault("there is no rundown in this document", remedy: "export the project from Ontime")
  }

  private static func session(
    _ part: OntimeRundown.Part, of rundown: OntimeRundown, event title: String?, _ labels: Set<String>,
    in collector: inout ScheduleCollector
  ) throws(ImportError) -> ScheduledEvent? {
    var events: [OntimeEvent] = []
    for record in part.events {
      let event = try OntimeEvent(record, speakerFields: labels)
      if event.isSkipped {
        collector.note(
          event.line, "“\(QuotedInput.of(event.title ?? event.id))” is skipped in the rundown, and is left out")
      } else {
        events.append(event)
      }
    }
    guard let first = events.first else { return nil }
    let begin = first.start
    var session = ScheduledEvent(line: part.line, id: part.id ?? rundown.id ?? OntimeRundown.nameless)
    session.title = part.title ?? rundown.title ?? title
    session.event = title
    var (last, end) = (begin, begin)
    for event in events {
      // A rundown that goes on after midnight begins anew at zero, or says by how many days it is later.
      var start = event.start
      while start < last - 43_200 { start += 86_400 }
      last = start
      end = max(end, start + event.seconds)
      session.items.append(
        ScheduledItem(
          id: event.id, title: event.title, kind: ScheduledKind.of(title: event.title) ?? .talk,
          speakers: event.speakers.map { Speaker($0) }, start: SessionTime(sinceStart: .seconds(start - begin)),
          allotment: event.seconds > 0 ? .seconds(event.seconds) : nil))
    }
    if end > begin { session.slot = .seconds(end - begin) }
    session.clock = ClockTime(hour: Int(begin) / 3600 % 24, minute: Int(begin) / 60 % 60)
    return session
  }
}
