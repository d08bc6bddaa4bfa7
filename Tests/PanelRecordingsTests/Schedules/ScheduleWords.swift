// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelRecordings

/// A planned session in one line for each thing that is known of it, to hold against what a person reads off its file.
func words(_ recording: Recording) -> String {
  let session = recording.session
  var when: [String] = []
  if let date = session.date { when.append("\(date.year)-\(date.month)-\(date.day)") }
  if let start = session.start { when.append("\(start)") }
  if let zone = session.timeZone { when.append(zone) }
  let length = recording.schedule?.slot?.written ?? "?"
  let head = [session.id, session.title, session.event, session.room, session.track].map { $0 ?? "-" }
  var lines = [head.joined(separator: " | ") + " | " + (when + [length]).joined(separator: " ")]
  for item in recording.schedule?.items ?? [] {
    let start = item.start.map { $0.sinceStart.written } ?? "?"
    let speakers = item.speakers.map(\.name).joined(separator: ", ")
    lines.append(
      "  \(start) \(item.allotment?.written ?? "?") \(item.kind?.rawValue ?? "?") \(item.title ?? "-") [\(speakers)]"
        + (item.id.map { " #\($0)" } ?? ""))
  }
  return lines.joined(separator: "\n")
}

func words(_ recordings: [Recording]) -> String { recordings.map(words).joined(separator: "\n") }

/// What a file's sources say of it.
func notes(_ recordings: [Recording]) -> [String] {
  recordings.flatMap(\.sources).flatMap(\.notes).map { "\($0.line): \($0.text)" }
}

func skipped(_ recordings: [Recording]) -> [String] {
  recordings.flatMap(\.sources).flatMap(\.skipped).map { "\($0.line): \($0.reason)" }
}
