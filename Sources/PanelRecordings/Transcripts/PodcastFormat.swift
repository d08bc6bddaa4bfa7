// SPDX-License-Identifier: GPL-3.0-or-later

package import PanelModel
import PlainText

/// The transcripts of the podcast namespace in JSON.
///
/// Source: https://github.com/Podcastindex-org/podcast-namespace, `transcripts/transcripts.md`. An end that isn't told
/// is the next segment's beginning.
package enum PodcastFormat: RecordingFormat {
  package static let name = "podcast"
  package static let summary = "the podcast namespace's transcripts in JSON"

  package static func recognises(_ head: ArraySlice<UInt8>, fileName: String) -> Bool {
    guard let json = JSONHead(head) else { return false }
    return json.has("segments") && json.has("startTime")
  }

  package static func read(
    _ bytes: inout ByteSource, options: ImportOptions, take: (Recording) throws(ImportError) -> Void
  ) throws(ImportError) {
    var transcript = TranscriptJSON(ReadingLog(bytes, format: name, options: options))
    let document = try transcript.document(&bytes)
    guard let segments = document["segments"]?.array else {
      throw transcript.log.error(RecordError("no “segments”"), line: document.line)
    }
    try transcript.read(segments) { (segment) throws(RecordError) in
      guard let from = try segment.time("startTime") else { throw RecordError("a segment without “startTime”") }
      let to = try segment.time("endTime")
      if let to, to < from {
        throw RecordError(
          "a segment that ends before it begins: \(from.sinceStart.written) to \(to.sinceStart.written)")
      }
      let turn = Turn(
        speaker: try segment.speaker("speaker"), from: from, to: to ?? from, ending: to == nil ? .unknown : .source)
      return ([turn], segment["body"]?.string ?? "")
    }
    try transcript.finish(options: options, take: take)
  }
}
