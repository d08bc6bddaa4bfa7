// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PlainText

/// What formats of subtitles have in common: one session, whose turns are its cues.
enum SubtitleReading {
  static func read(
    _ reader: inout some CueReader, _ log: inout ReadingLog, options: ImportOptions, timesExample: String,
    take: (Recording) throws(ImportError) -> Void
  ) throws(ImportError) {
    var cues = CueTurns()
    var strays = (count: 0, line: 0)
    while let event = try reader.next() {
      switch event {
      case .cue(let cue):
        do throws(RecordError) {
          try cues.add(cue)
        } catch {
          try log.refuse(error, line: cue.line)
        }
      case .badTimes(let line, let text):
        try log.refuse(
          RecordError("“\(QuotedInput.of(text))” isn't the times of a cue", remedy: "write them as \(timesExample)"),
          line: line)
      case .strayText(let line):
        strays = (strays.count + 1, strays.count == 0 ? line : strays.line)
      }
    }
    if strays.count > 0 {
      log.note("blocks of text without times, which are no cues: \(strays.count)", line: strays.line)
    }
    guard !cues.isEmpty else { throw log.nothing("cues") }
    let (turns, split) = cues.turns()
    if split > 0 { log.note("cues of several speakers, who share their time by how much each says: \(split)", line: 1) }
    let session = RecordedSession(id: options.session ?? SessionName.of(file: log.file))
    try take(Recording(session: session, turns: turns.ordered(), sources: [log.source()]))
  }
}
