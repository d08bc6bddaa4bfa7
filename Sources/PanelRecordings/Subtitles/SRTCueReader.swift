// SPDX-License-Identifier: GPL-3.0-or-later

import PlainText

/// Reads the cues of a SubRip file, as people's programs write them: with or without numbers, hours and empty lines,
/// fractions behind a comma or a point.
struct SRTCueReader: CueReader {
  private var lines: LineReader
  /// Lines that were looked at and not taken yet, one or two.
  private var ahead: [TextLine] = []

  init(_ bytes: ByteSource) { lines = LineReader(bytes) }

  /// The times of a cue; `nil` where a line has none. Coordinates may follow them.
  static func times(_ line: String) -> (from: Double, to: Double)? {
    guard let arrow = line.firstRange(of: "-->") else { return nil }
    let end = line[arrow.upperBound...].split { $0 == " " || $0 == "\t" }.first ?? ""
    guard let from = StampText.seconds(line[..<arrow.lowerBound].trimmed), let to = StampText.seconds(end) else {
      return nil
    }
    return (from, to)
  }

  mutating func next() throws(ImportError) -> CueEvent? {
    while let line = try nextLine() {
      if line.text.trimmed.isEmpty { continue }
      if line.text.contains("-->") { return try cue(line, id: "") }
      if let below = try nextLine() {
        if below.text.contains("-->") { return try cue(below, id: line.text.trimmed) }
        ahead.insert(below, at: 0)
      }
      _ = try text()
      return .strayText(line: line.number)
    }
    return nil
  }

  private mutating func nextLine() throws(ImportError) -> TextLine? {
    ahead.isEmpty ? try lines.next() : ahead.removeFirst()
  }

  private mutating func cue(_ line: TextLine, id: String) throws(ImportError) -> CueEvent {
    let text = try text()
    guard let times = Self.times(line.text) else { return .badTimes(line: line.number, text: line.text) }
    return .cue(Cue(line: line.number, id: id, from: times.from, to: times.to, text: text))
  }

  /// The lines up to an empty one, or up to the next cue where no empty line stands before it.
  private mutating func text() throws(ImportError) -> String {
    var text: [TextLine] = []
    while let line = try nextLine(), !line.text.trimmed.isEmpty {
      if line.text.contains("-->") {
        ahead = [line]
        // The number above the arrow is the next cue's.
        if let last = text.last, Int(last.text.trimmed) != nil { ahead.insert(text.removeLast(), at: 0) }
        break
      }
      text.append(line)
    }
    return text.map(\.text).joined(separator: "\n")
  }
}
