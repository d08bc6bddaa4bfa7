// SPDX-License-Identifier: GPL-3.0-or-later

package import PanelModel
import PlainText

/// The programme as pretalx gives it to the widget that shows it on other websites.
///
/// Each talk that has a time is a session of its own, known by its code; breaks are none. Source: pretalx,
/// <https://github.com/pretalx/pretalx>, `build_widget_data`.
package enum PretalxWidgetFormat: RecordingFormat {
  package static let name = "pretalx-widget"
  package static let summary = "pretalx's schedule widget: a conference's programme"

  package static func recognises(_ head: ArraySlice<UInt8>, fileName: String) -> Bool {
    guard let head = JSONHead(head) else { return false }
    return head.has("talks") && head.has("title") && head.has("start") && head.has("end")
  }

  package static func read(
    _ bytes: inout ByteSource, options: ImportOptions, take: (Recording) throws(ImportError) -> Void
  ) throws(ImportError) {
    var collector = ScheduleCollector(bytes, format: Self.self, options: options)
    let document = try JSONRecord.document(&bytes)
    let root = try JSONRecord(document, what: "the document", file: collector.file)
    guard let talks = root["talks"] else {
      throw root.fault("there are no talks in this document", remedy: "export the schedule's widget data")
    }
    guard let array = talks.array else { throw root.fault("talks is \(talks.kind), not an array", at: talks) }
    let directory = try PretalxDirectory(root)
    let zone = try root.text("timezone").flatMap(NamedZone.init)
    for node in array {
      try collector.add { (collector) throws(ImportError) in
        let talk = try JSONRecord(node, what: "a talk", file: collector.file)
        return try session(talk, directory, zone, in: &collector).map { [$0] } ?? []
      }
    }
    try collector.deliver(take: take)
  }

  /// `nil` for breaks, and for talks without a time.
  private static func session(
    _ talk: JSONRecord, _ directory: PretalxDirectory, _ zone: NamedZone?, in collector: inout ScheduleCollector
  ) throws(ImportError) -> ScheduledEvent? {
    // Breaks have no code.
    guard let code = try talk.text("code") else { return nil }
    guard talk["start"] != nil else {
      collector.note(talk.line, "“\(QuotedInput.of(code))” has no time yet, and is left out")
      return nil
    }
    var session = ScheduledEvent(line: talk.line, id: code)
    session.otherID = try talk.text("id")
    session.title = try talk.localized("title")
    session.track = try directory.name(talk, "track", of: .track)
    session.room = try directory.name(talk, "room", of: .room)
    try session.setTimes(PretalxTimes(talk, minutes: try talk.number("duration")), zone: zone, in: &collector)
    var speakers: [String] = []
    for node in talk["speakers"]?.array ?? [] { speakers += try directory.speaker(node, of: talk).map { [$0] } ?? [] }
    session.becomeOneItem(kind: ScheduledKind.of(title: session.title) ?? .talk, speakers: speakers)
    return session
  }
}
