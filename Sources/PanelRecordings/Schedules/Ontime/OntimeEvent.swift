// SPDX-License-Identifier: GPL-3.0-or-later

import PlainText

/// An event of a rundown.
struct OntimeEvent {
  let line: Int
  let id: String
  let title: String?
  /// Seconds after midnight of the rundown's first day.
  let start: Double
  let seconds: Double
  let isSkipped: Bool
  let speakers: [String]

  /// - Parameter speakerFields: which custom fields name speakers.
  init(_ record: JSONRecord, speakerFields: Set<String>) throws(ImportError) {
    line = record.line
    guard let id = try record.text("id") else { throw record.fault("an event without an id") }
    self.id = id
    title = try record.text("title")
    isSkipped = try record.truth("skip")
    let day = try record.number("dayOffset") ?? 0
    let (start, end) = (try Self.time(record, "timeStart"), try Self.time(record, "timeEnd"))
    guard let start, (0...366).contains(day) else {
      throw record.fault("the event “\(QuotedInput.of(title ?? id))” has no start", remedy: "give it timeStart")
    }
    self.start = start + 86_400 * day
    if let duration = try Self.time(record, "duration") {
      seconds = duration
    } else if let end {
      seconds = end >= start ? end - start : end + 86_400 - start
    } else {
      throw record.fault("the event “\(QuotedInput.of(title ?? id))” has neither an end nor a duration")
    }
    var speakers = [try record.text("presenter")].compactMap { $0 }
    if let node = record["custom"] {
      let custom = try JSONRecord(node, what: "custom", file: record.file)
      for name in custom.names where speakerFields.contains(name) {
        // Version 3 first kept an object with the value.
        if let field = custom[name], field.object != nil {
          speakers += [try JSONRecord(field, what: name, file: record.file).text("value")].compactMap { $0 }
        } else {
          speakers += [try custom.text(name)].compactMap { $0 }
        }
      }
    }
    self.speakers = speakers
  }

  /// Milliseconds, in seconds; at most a week.
  private static func time(_ record: JSONRecord, _ name: String) throws(ImportError) -> Double? {
    guard let milliseconds = try record.number(name) else { return nil }
    guard (0...7 * 86_400_000).contains(milliseconds) else {
      throw record.fault("\(name) is \(milliseconds) milliseconds", at: record[name], remedy: "correct it in Ontime")
    }
    return milliseconds / 1000
  }

  /// The custom fields of a project that name who speaks, by their keys.
  static func speakerFields(of root: JSONRecord) throws(ImportError) -> Set<String> {
    guard let node = root["customFields"], node.object != nil else { return [] }
    let fields = try JSONRecord(node, what: "customFields", file: root.file)
    let words: Set = ["speaker", "speakers", "presenter", "presenters", "panellist", "panelist", "artist", "host"]
    var keys: Set<String> = []
    for key in fields.names {
      guard let node = fields[key], node.object != nil else { continue }
      let label = try JSONRecord(node, what: "a custom field", file: root.file).text("label")
      if words.contains((label ?? key).lowercased()) { keys.insert(key) }
    }
    return keys
  }
}
