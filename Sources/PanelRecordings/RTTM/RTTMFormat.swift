// SPDX-License-Identifier: GPL-3.0-or-later

package import PanelModel
import PlainText

/// Rich Transcription Time Marked: a line for each turn, as programs that tell speakers apart write it.
///
/// Source: NIST, The 2009 Rich Transcription Meeting Recognition Evaluation Plan, appendix A. Only `SPEAKER` lines are
/// turns; others are counted in a note, for a word (`LEXEME`) is no turn. Times are decimal numbers: `nan` and `inf`,
/// which validators in use accept, are refused, and so are turns that take no time.
package enum RTTMFormat: RecordingFormat {
  package static let name = "rttm"
  package static let summary = "RTTM: who speaks when"

  /// The types of records; the standard writes them in capitals.
  private static let types: Set<Substring> = [
    "SEGMENT", "NOSCORE", "NO_RT_METADATA", "LEXEME", "NON-LEX", "NON-SPEECH", "FILLER", "EDIT", "IP", "SU", "CB",
    "A/P",
    "SPEAKER", "SPKR-INFO",
  ]

  package static func recognises(_ head: ArraySlice<UInt8>, fileName: String) -> Bool {
    let fields = HeadText.lines(of: head).first { !$0.allSatisfy(\.isWhitespace) }.map(fields(of:)) ?? []
    return fields.count >= 9 && types.contains(fields[0])
  }

  package static func read(
    _ bytes: inout ByteSource, options: ImportOptions, take: (Recording) throws(ImportError) -> Void
  ) throws(ImportError) {
    var log = ReadingLog(bytes, format: name, options: options)
    var buffer = SessionBuffer(override: options.session)
    var others = OtherRecords()
    var lines = LineReader(bytes)
    var emptyLine: Int?
    while let line = try lines.next() {
      let fields = fields(of: line.text)
      guard !fields.isEmpty else {
        emptyLine = emptyLine ?? line.number
        continue
      }
      // Empty lines at the end are nobody's fault.
      if let empty = emptyLine { try log.refuse(RecordError("an empty line", remedy: "delete it"), line: empty) }
      emptyLine = nil
      let turn: Turn
      do throws(RecordError) {
        guard fields.count >= 9 else {
          throw RecordError("fields: \(fields.count), where RTTM has 9 or 10", remedy: "check that no name has spaces")
        }
        guard fields[0] == "SPEAKER" else {
          others.count(fields[0], line: line.number)
          continue
        }
        turn = try Self.turn(fields)
      } catch {
        try log.refuse(error, line: line.number)
        continue
      }
      try buffer.add(to: String(fields[1]), line: line.number, log: &log, take: take) { $0.turns.append(turn) }
    }
    others.tell(&log)
    guard !buffer.isEmpty else { throw log.nothing("turns") }
    try buffer.flush(log: &log, take: take)
  }

  private static func turn(_ fields: [Substring]) throws(RecordError) -> Turn {
    let from = try TimeLimits.point(
      seconds: DecimalText.finite(fields[3]), read: String(fields[3]), "turn's beginning")
    guard let length = DecimalText.finite(fields[4]) else {
      throw RecordError(
        "the turn's length “\(QuotedInput.of(String(fields[4])))” is no number", remedy: "write seconds, such as 12.5")
    }
    guard length > 0, length <= TimeLimits.latest else {
      throw RecordError("the turn's length is \(QuotedInput.of(String(fields[4]))) seconds")
    }
    let speaker = fields[7] == "<NA>" ? nil : Speaker(String(fields[7]))
    return Turn(speaker: speaker, from: from, to: from + .seconds(length))
  }

  static func fields(of line: some StringProtocol) -> [Substring] {
    Substring(line).split { $0 == " " || $0 == "\t" }
  }
}

/// Records that are no turns, counted by their type.
private struct OtherRecords {
  /// However many types a file makes up, so many are told.
  private static let mostTypes = 20

  private var seen: [Substring: (count: Int, line: Int)] = [:]

  mutating func count(_ type: Substring, line: Int) {
    if let known = seen[type] {
      seen[type] = (known.count + 1, known.line)
    } else if seen.count < Self.mostTypes {
      seen[type] = (1, line)
    }
  }

  func tell(_ log: inout ReadingLog) {
    for (type, seen) in seen.sorted(by: { $0.value.line < $1.value.line }) {
      log.note("lines of type \(QuotedInput.of(String(type))), which are no turns: \(seen.count)", line: seen.line)
    }
  }
}
