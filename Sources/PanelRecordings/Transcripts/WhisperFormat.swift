// SPDX-License-Identifier: GPL-3.0-or-later

package import PanelModel
import PlainText

/// What Whisper and its relatives write as JSON: OpenAI's program and service, faster-whisper, WhisperX with speakers,
/// and whisper.cpp.
///
/// A segment whose words have several speakers is several turns. Segments that take no time are kept: Whisper writes
/// them where it heard words and found no room for them.
package enum WhisperFormat: RecordingFormat {
  package static let name = "whisper"
  package static let summary = "Whisper's JSON, also WhisperX and whisper.cpp"

  package static func recognises(_ head: ArraySlice<UInt8>, fileName: String) -> Bool {
    guard let json = JSONHead(head) else { return false }
    if json.has("start"), json.has("end"), json.has("segments") || json.has("text") { return true }
    if json.has("transcription"), json.has("offsets") || json.has("timestamps") { return true }
    // The whole text may come first, and go on beyond the first bytes.
    return head.count >= ByteSource.headSize && json.has("text") && !json.has("segments")
  }

  package static func read(
    _ bytes: inout ByteSource, options: ImportOptions, take: (Recording) throws(ImportError) -> Void
  ) throws(ImportError) {
    var transcript = TranscriptJSON(ReadingLog(bytes, format: name, options: options))
    let document = try transcript.document(&bytes)
    if let segments = document["transcription"]?.array {
      try transcript.read(segments) { (segment) throws(RecordError) in try whisperCpp(segment) }
    } else if let segments = document["segments"]?.array ?? document.array {
      try transcript.read(segments) { (segment) throws(RecordError) in try whisper(segment) }
    } else {
      throw transcript.log.error(
        RecordError("no “segments” and no “transcription”", remedy: "export it with time stamps"), line: document.line)
    }
    try transcript.finish(options: options, take: take)
  }

  private static func whisper(_ segment: JSONNode) throws(RecordError) -> (turns: [Turn], words: String) {
    guard let from = try segment.time("start"), let to = try segment.time("end") else {
      throw RecordError("a segment without “start” and “end”")
    }
    let speaker = try segment.speaker("speaker")
    let turn = try turn(speaker, from, to)
    let words = segment["text"]?.string ?? ""
    var heard: [Turn] = []
    for word in segment["words"]?.array ?? [] {
      if let turn = try Self.heard(word) { heard.append(turn) }
    }
    guard Set(heard.map(\.speaker)).count > 1 else { return ([turn], words) }
    var turns: [Turn] = []
    for word in heard {
      if let last = turns.last, last.speaker == word.speaker {
        turns[turns.count - 1].to = max(last.to, word.to)
      } else {
        turns.append(word)
      }
    }
    return (turns, words)
  }

  /// A word that has a speaker; numbers and the like have no times, and belong to the words around them.
  private static func heard(_ word: JSONNode) throws(RecordError) -> Turn? {
    guard let speaker = try word.speaker("speaker"), let from = try word.time("start"), let to = try word.time("end")
    else { return nil }
    return try turn(speaker, from, to)
  }

  private static func whisperCpp(_ segment: JSONNode) throws(RecordError) -> (turns: [Turn], words: String) {
    let from: SessionTime?
    let to: SessionTime?
    if let offsets = segment["offsets"] {
      (from, to) = (try offsets.time("from", scale: 1000), try offsets.time("to", scale: 1000))
    } else {
      func stamp(_ name: String) throws(RecordError) -> SessionTime? {
        guard let text = segment["timestamps"]?[name]?.string else { return nil }
        return try TimeLimits.point(seconds: StampText.seconds(text), read: text, name)
      }
      (from, to) = (try stamp("from"), try stamp("to"))
    }
    guard let from, let to else { throw RecordError("a segment without “offsets”") }
    return ([try turn(try segment.speaker("speaker"), from, to)], segment["text"]?.string ?? "")
  }

  private static func turn(
    _ speaker: Speaker?, _ from: SessionTime, _ to: SessionTime
  ) throws(RecordError) -> Turn {
    guard to >= from else {
      throw RecordError(
        "a segment that ends before it begins: \(from.sinceStart.written) to \(to.sinceStart.written)")
    }
    return Turn(speaker: speaker, from: from, to: to)
  }
}
