// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads the cues of a WebVTT file as browsers do.
///
/// Source: W3C, WebVTT: The Web Video Text Tracks Format, section 4.1, “WebVTT parser algorithm” and “collect a WebVTT
/// block”. What a browser drops without a word, times that it can't read, is told here.
struct WebVTTCueReader: CueReader {
  private var lines: LineReader
  /// A line that was looked at and belongs to the next block.
  private var ahead: TextLine?
  private var isStarted = false

  init(_ bytes: ByteSource) { lines = LineReader(bytes, nulls: .replaced) }

  /// Whether a line opens a WebVTT file.
  static func isSignature(_ line: some StringProtocol) -> Bool {
    line == "WEBVTT" || line.hasPrefix("WEBVTT ") || line.hasPrefix("WEBVTT\t")
  }

  mutating func next() throws(ImportError) -> CueEvent? {
    if !isStarted { try readHeader() }
    while true {
      var line = try nextLine()
      while let empty = line, empty.text.isEmpty { line = try nextLine() }
      guard let line else { return nil }
      if let event = try block(from: line) { return event }
    }
  }

  private mutating func nextLine() throws(ImportError) -> TextLine? {
    if let line = ahead {
      ahead = nil
      return line
    }
    return try lines.next()
  }

  /// The signature, and what follows it up to an empty line or an arrow.
  private mutating func readHeader() throws(ImportError) {
    isStarted = true
    guard let first = try lines.next(), Self.isSignature(first.text) else {
      throw ImportError(
        file: lines.fileName, line: 1, message: "a WebVTT file begins with a line “WEBVTT”",
        remedy: "add it, or name the format with --as")
    }
    while let line = try lines.next(), !line.text.isEmpty {
      guard !line.text.contains("-->") else {
        ahead = line
        return
      }
    }
  }

  /// A cue, or what stands in a cue's place; `nil` for comments, style sheets and regions.
  private mutating func block(from first: TextLine) throws(ImportError) -> CueEvent? {
    var times = first
    var id = ""
    if !first.text.contains("-->") {
      guard let second = try nextLine(), !second.text.isEmpty else { return stray(first) }
      guard second.text.contains("-->") else { return try skip(from: first) }
      (times, id) = (second, first.text)
    }
    guard let span = WebVTTTimes(times.text) else {
      // What follows, up to an empty line or another arrow, has no times.
      _ = try text()
      return .badTimes(line: times.number, text: times.text)
    }
    return .cue(Cue(line: times.number, id: id, from: span.from, to: span.to, text: try text()))
  }

  /// The lines up to an empty one or an arrow.
  private mutating func text() throws(ImportError) -> String {
    var text: [String] = []
    while let line = try nextLine(), !line.text.isEmpty {
      guard !line.text.contains("-->") else {
        ahead = line
        break
      }
      text.append(line.text)
    }
    return text.joined(separator: "\n")
  }

  private mutating func skip(from first: TextLine) throws(ImportError) -> CueEvent? {
    _ = try text()
    return stray(first)
  }

  private func stray(_ first: TextLine) -> CueEvent? {
    let word = first.text.prefix { $0 != " " && $0 != "\t" }
    return ["NOTE", "STYLE", "REGION"].contains(word) ? nil : .strayText(line: first.number)
  }
}
