// SPDX-License-Identifier: GPL-3.0-or-later

package import PanelModel

/// WebVTT, with speakers as `<v Name>`, as Teams has them, or as “Name: ” before what they say, as Zoom has them; or
/// without any.
package enum WebVTTFormat: RecordingFormat {
  package static let name = "vtt"
  package static let summary = "WebVTT subtitles, also Zoom's and Teams' transcripts"

  package static func recognises(_ head: ArraySlice<UInt8>, fileName: String) -> Bool {
    HeadText.lines(of: head).first.map { WebVTTCueReader.isSignature($0) } ?? false
  }

  package static func read(
    _ bytes: inout ByteSource, options: ImportOptions, take: (Recording) throws(ImportError) -> Void
  ) throws(ImportError) {
    var log = ReadingLog(bytes, format: name, options: options)
    var reader = WebVTTCueReader(bytes)
    try SubtitleReading.read(
      &reader, &log, options: options, timesExample: "00:01:02.500 --> 00:01:04.000", take: take)
  }
}
