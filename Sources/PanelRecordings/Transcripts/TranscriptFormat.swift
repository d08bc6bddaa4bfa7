// SPDX-License-Identifier: GPL-3.0-or-later

package import PanelModel
import PlainText

/// Transcripts as text or Markdown, with a stamp where somebody begins: Otter's and Rev's exports, Zoom's, what Whisper
/// prints, and what people type.
///
/// Only beginnings are told, as a rule, so a turn ends where the next begins and the last has no end. Stamps without a
/// name belong to whoever speaks, if anybody has a name. A transcript whose stamps begin beyond four hours has times of
/// day, counted from the first.
package enum TranscriptFormat: RecordingFormat {
  package static let name = "transcript"
  package static let summary = "a transcript as text or Markdown with speakers and time stamps"

  /// Nobody records four hours of nothing.
  private static let latestFirst = 4 * 3600.0

  package static func recognises(_ head: ArraySlice<UInt8>, fileName: String) -> Bool {
    let lines = HeadText.lines(of: head).map { String($0) }
    let stamped = lines.compactMap { StampLine($0) }
    // One line of many that looks like a stamp is chance.
    return stamped.count >= 2 || stamped.count == 1 && lines.count { !$0.allSatisfy(\.isWhitespace) } <= 3
  }

  package static func read(
    _ bytes: inout ByteSource, options: ImportOptions, take: (Recording) throws(ImportError) -> Void
  ) throws(ImportError) {
    var log = ReadingLog(bytes, format: name, options: options)
    var lines = LineReader(bytes)
    var session = RecordedSession(id: options.session ?? SessionName.of(file: log.file))
    var matter = FrontMatter()
    var turns = StampedTurns()
    while let line = try lines.next() {
      if matter.takes(line, &session) { continue }
      if let stamp = StampLine(line.text) {
        do throws(RecordError) {
          try turns.begin(stamp, line: line.number)
        } catch {
          try log.refuse(error, line: line.number)
        }
      } else {
        turns.hear(line.text)
      }
    }
    try turns.settle(&log)
    guard !turns.isEmpty else { throw log.nothing("time stamps") }
    if let shift = turns.shift(beyond: latestFirst) {
      log.note("the stamps begin at \(shift.written): they are taken for times of day", line: 1)
      if session.start == nil {
        let minutes = Int(shift.seconds) / 60
        session.start = ClockTime(hour: minutes / 60, minute: minutes % 60)
      }
    }
    try take(Recording(session: session, turns: turns.finished(), sources: [log.source()]))
  }
}
