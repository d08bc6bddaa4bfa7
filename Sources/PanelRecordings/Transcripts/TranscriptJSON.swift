// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PlainText

/// What transcripts in JSON have in common: an array of segments in one session.
struct TranscriptJSON {
  /// They are read as a whole, and a day of speech with a time for each word is smaller.
  static let largest = 128 << 20

  var log: ReadingLog
  private var turns: [Turn] = []
  private var tail = ""

  init(_ log: ReadingLog) { self.log = log }

  /// The document in a file.
  func document(_ bytes: inout ByteSource) throws(ImportError) -> JSONNode {
    try ImportError.refuseForeign(try bytes.head(), file: log.file)
    let content = try bytes.rest(atMost: Self.largest)
    do throws(JSONError) {
      return try JSONParser.parse(content)
    } catch {
      throw log.error(RecordError("this is no JSON: \(error.message)", remedy: "export it again"), line: error.line)
    }
  }

  /// Reads each segment by `read`, which gives its turns and its words.
  mutating func read(
    _ segments: [JSONNode], _ read: (JSONNode) throws(RecordError) -> (turns: [Turn], words: String)
  ) throws(ImportError) {
    for segment in segments {
      do throws(RecordError) {
        guard segment.object != nil else { throw RecordError("\(segment.kind) where a segment should stand") }
        var (more, words) = try read(segment)
        let invites = QuestionCues.invites(tail + " " + words) && !QuestionCues.invites(tail)
        tail = String((tail + " " + words).suffix(60))
        if !more.isEmpty { more[more.count - 1].invitesQuestions = invites }
        turns += more
      } catch {
        try log.refuse(error, line: segment.line)
      }
    }
  }

  /// Gives the session; ends that segments don't tell are where the next turn begins.
  mutating func finish(
    options: ImportOptions, take: (Recording) throws(ImportError) -> Void
  ) throws(ImportError) {
    guard !turns.isEmpty else { throw log.nothing("segments") }
    turns = turns.ordered()
    for index in turns.indices where turns[index].ending != .source {
      if index + 1 < turns.count {
        turns[index].to = turns[index + 1].from
        turns[index].ending = .nextTurn
      } else {
        turns[index].ending = .unknown
      }
    }
    let session = RecordedSession(id: options.session ?? SessionName.of(file: log.file))
    try take(Recording(session: session, turns: turns, sources: [log.source()]))
  }
}

extension JSONNode {
  /// The time in the member of that name.
  ///
  /// - Parameter scale: how many of its units are a second.
  func time(_ name: String, scale: Double = 1) throws(RecordError) -> SessionTime? {
    guard let node = self[name] else { return nil }
    guard let number = node.number else { throw RecordError("“\(name)” is \(node.kind), not a number") }
    let seconds = number.finite.map { $0 / scale }
    return try TimeLimits.point(seconds: seconds, read: number.text, name)
  }

  /// The name in the member of that name: a string, or a number such as `0`, which is “Speaker 0”.
  func speaker(_ name: String) throws(RecordError) -> Speaker? {
    guard let node = self[name] else { return nil }
    if let number = node.number { return Speaker("Speaker " + number.text) }
    guard let text = node.string else { throw RecordError("“\(name)” is \(node.kind), not a name") }
    return text.trimmed.isEmpty ? nil : Speaker(text)
  }
}
