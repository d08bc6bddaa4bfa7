// SPDX-License-Identifier: GPL-3.0-or-later

package import PanelModel
import PlainText

/// SubRip subtitles, with speakers as “Name: ” or `[Name]: ` before what they say, or without any.
package enum SRTFormat: RecordingFormat {
  package static let name = "srt"
  package static let summary = "SubRip subtitles"

  package static func recognises(_ head: ArraySlice<UInt8>, fileName: String) -> Bool {
    let lines = HeadText.lines(of: head).lazy.filter { !$0.allSatisfy(\.isWhitespace) }.prefix(2).map { $0.trimmed }
    guard let first = lines.first else { return false }
    if Int(first) != nil { return lines.dropFirst().first.map { SRTCueReader.times($0) != nil } ?? false }
    // Without a number above it, `0:0:1.5 --> 0:0:4.0` is a transcript's, where a name stands below.
    let parts = first.prefix { $0 != " " }.split(separator: ":")
    return SRTCueReader.times(first) != nil && parts.dropFirst().allSatisfy { $0.prefix { $0.isNumber }.count == 2 }
  }

  package static func read(
    _ bytes: inout ByteSource, options: ImportOptions, take: (Recording) throws(ImportError) -> Void
  ) throws(ImportError) {
    var log = ReadingLog(bytes, format: name, options: options)
    var reader = SRTCueReader(bytes)
    try SubtitleReading.read(
      &reader, &log, options: options, timesExample: "00:01:02,500 --> 00:01:04,000", take: take)
  }
}
