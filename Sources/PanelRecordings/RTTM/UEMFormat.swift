// SPDX-License-Identifier: GPL-3.0-or-later

package import PanelModel
import PlainText

/// Un-partitioned Evaluation Map: the stretches of a recording that somebody went through.
///
/// It goes with an RTTM file of the same recordings. Source: as for ``RTTMFormat``.
package enum UEMFormat: RecordingFormat {
  package static let name = "uem"
  package static let summary = "UEM: which ranges of time an RTTM file covers"

  package static func recognises(_ head: ArraySlice<UInt8>, fileName: String) -> Bool {
    let lines = HeadText.lines(of: head).map(RTTMFormat.fields(of:)).filter { !$0.isEmpty && !$0[0].hasPrefix(";;") }
    return lines.first.map { (try? stretch($0)) != nil } ?? false
  }

  package static func read(
    _ bytes: inout ByteSource, options: ImportOptions, take: (Recording) throws(ImportError) -> Void
  ) throws(ImportError) {
    var log = ReadingLog(bytes, format: name, options: options)
    var buffer = SessionBuffer(override: options.session)
    var lines = LineReader(bytes)
    while let line = try lines.next() {
      let fields = RTTMFormat.fields(of: line.text)
      if fields.isEmpty || fields[0].hasPrefix(";;") { continue }
      let stretch: TimeRange
      do throws(RecordError) {
        stretch = try Self.stretch(fields)
      } catch {
        try log.refuse(error, line: line.number)
        continue
      }
      try buffer.add(to: String(fields[0]), line: line.number, log: &log, take: take) { $0.covered.append(stretch) }
    }
    guard !buffer.isEmpty else { throw log.nothing("ranges of time") }
    try buffer.flush(log: &log, take: take)
  }

  private static func stretch(_ fields: [Substring]) throws(RecordError) -> TimeRange {
    guard fields.count == 4 else { throw RecordError("fields: \(fields.count), where UEM has 4") }
    let from = try TimeLimits.point(seconds: DecimalText.finite(fields[2]), read: String(fields[2]), "beginning")
    let to = try TimeLimits.point(seconds: DecimalText.finite(fields[3]), read: String(fields[3]), "end")
    try TimeLimits.stretch(from, to, read: "\(fields[2]) to \(fields[3])")
    return TimeRange(from: from, to: to)
  }
}
