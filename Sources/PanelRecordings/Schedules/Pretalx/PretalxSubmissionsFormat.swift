// SPDX-License-Identifier: GPL-3.0-or-later

package import PanelModel
import PlainText

/// Submissions, or talks, as pretalx's programming interface lists them: an array, or a page with `results`.
///
/// Each time slot of a confirmed or accepted submission is a session, known by the submission's code. One without a
/// slot is a session without a time; it still has a title, speakers and a length. Source: pretalx's interface,
/// <https://docs.pretalx.org/api/resources/>, with `slots` and `speakers` expanded or not, and its older `slot`.
package enum PretalxSubmissionsFormat: RecordingFormat {
  package static let name = "pretalx-submissions"
  package static let summary = "pretalx's submissions or talks, from its programming interface"

  package static func recognises(_ head: ArraySlice<UInt8>, fileName: String) -> Bool {
    guard let head = JSONHead(head) else { return false }
    return head.has("code") && head.has("submission_type")
  }

  package static func read(
    _ bytes: inout ByteSource, options: ImportOptions, take: (Recording) throws(ImportError) -> Void
  ) throws(ImportError) {
    var collector = ScheduleCollector(bytes, format: Self.self, options: options)
    let document = try JSONRecord.document(&bytes)
    for node in try list(document, in: &collector) {
      try collector.add { (collector) throws(ImportError) in
        let submission = try JSONRecord(node, what: "a submission", file: collector.file)
        return try sessions(submission, in: &collector)
      }
    }
    try collector.deliver(remedy: "only confirmed and accepted submissions are sessions", take: take)
  }

  /// The submissions of a document: an array, a page of results, or a single one, as the interface gives it for a code.
  private static func list(
    _ document: JSONNode, in collector: inout ScheduleCollector
  ) throws(ImportError) -> [JSONNode] {
    if let array = document.array { return array }
    let page = try JSONRecord(document, what: "the document", file: collector.file)
    guard let results = page["results"] else { return [document] }
    guard let array = results.array else { throw page.fault("results is \(results.kind), not an array", at: results) }
    if try page.text("next") != nil {
      collector.note(page.line, "this is one page of several; import the others too, or ask for more with ?limit=1000")
    }
    return array
  }

  private static func sessions(
    _ record: JSONRecord, in collector: inout ScheduleCollector
  ) throws(ImportError) -> [ScheduledEvent] {
    guard let code = try record.text("code") else {
      throw record.fault("a submission without a code")
    }
    // Talks of the public list have no state.
    let state = try record.text("state") ?? "confirmed"
    guard ["confirmed", "accepted"].contains(state) else {
      collector.note(record.line, "“\(QuotedInput.of(code))” is \(QuotedInput.of(state)), and is left out")
      return []
    }
    let nobody = PretalxDirectory()
    var session = ScheduledEvent(line: record.line, id: code)
    session.title = try record.localized("title")
    session.track = try nobody.name(record, "track", of: .track)
    var speakers: [String] = []
    for node in record["speakers"]?.array ?? [] { speakers += try nobody.speaker(node, of: record).map { [$0] } ?? [] }
    let minutes = try record.number("duration")
    var sessions: [ScheduledEvent] = []
    for slot in try slots(of: record) where slot["start"] != nil {
      var copy = session
      copy.room = try nobody.name(slot, "room", of: .room)
      try copy.setTimes(try PretalxTimes(slot, minutes: minutes), zone: nil, in: &collector)
      sessions.append(copy)
    }
    if sessions.isEmpty {
      if let minutes, minutes > 0, minutes <= 366 * 1440 { session.slot = .minutes(minutes) }
      sessions = [session]
    }
    for index in sessions.indices {
      sessions[index].becomeOneItem(kind: ScheduledKind.of(title: session.title) ?? .talk, speakers: speakers)
    }
    return sessions
  }

  /// The slots that are written out. Numbers only name slots, and tell nothing.
  private static func slots(of record: JSONRecord) throws(ImportError) -> [JSONRecord] {
    if let slot = record["slot"] { return [try JSONRecord(slot, what: "slot", file: record.file)] }
    guard let slots = record["slots"] else { return [] }
    guard let array = slots.array else { throw record.fault("slots is \(slots.kind), not an array", at: slots) }
    var records: [JSONRecord] = []
    for node in array where node.object != nil {
      records.append(try JSONRecord(node, what: "a slot", file: record.file))
    }
    return records
  }
}
