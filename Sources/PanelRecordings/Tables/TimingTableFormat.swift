// SPDX-License-Identifier: GPL-3.0-or-later

package import PanelModel
import PlainText

/// Tables of timings: a row for each item of an agenda, with what was planned and what it took, or a row for each turn.
///
/// Values are separated by commas, semicolons, tabs or bars, as RFC 4180 has it. What a column holds is guessed from its
/// name (`planned_minutes`, `Start (s)`, `Dauer`) unless ``ImportOptions/columns`` says it; units stand in the column's
/// name, in the cell (`25 min`, `12:30`) or in the options. What can't be guessed is refused with what to say.
///
/// Rows of one session may be scattered; a session without a name of its own is that of an event, a day and a room, or
/// the file. It takes the memory of 50,000 rows, whatever the file's size.
package enum TimingTableFormat: RecordingFormat {
  package static let name = "csv"
  package static let summary = "a table (CSV, TSV) with a row per item or per turn"

  package static func recognises(_ head: ArraySlice<UInt8>, fileName: String) -> Bool {
    if fileName.lowercased().hasSuffix(".csv") || fileName.lowercased().hasSuffix(".tsv") { return true }
    guard let separator = CSVSeparator.guess(head, isWhole: head.count < ByteSource.headSize) else { return false }
    let rows = sample(head, separator: separator)
    guard let header = rows.first else { return false }
    return (try? TableLayout(header: header, sample: Array(rows.dropFirst()), map: [:])) != nil
  }

  package static func read(
    _ bytes: inout ByteSource, options: ImportOptions, take: (Recording) throws(ImportError) -> Void
  ) throws(ImportError) {
    var log = ReadingLog(bytes, format: name, options: options)
    let head = try bytes.head()
    try ImportError.refuseForeign(head, file: log.file)
    let isWhole = head.count < ByteSource.headSize
    // A table of one column has no separator.
    let separator = CSVSeparator.guess(head, isWhole: isWhole) ?? UInt8(ascii: ",")
    let rows = sample(head, separator: separator)
    guard let header = rows.first else { throw log.error(RecordError("the table is empty")) }
    let layout: TableLayout
    do throws(RecordError) {
      layout = try TableLayout(header: header, sample: Array(rows.dropFirst()), map: options.columns)
    } catch {
      throw log.error(error, line: 1)
    }
    note(layout, &log)
    var table = TimingTableReader(
      layout, separator: separator, fileSession: SessionName.of(file: log.file), options: options, log: log)
    try table.read(&bytes, take: take)
  }

  /// The first records, their cells trimmed.
  private static func sample(_ head: ArraySlice<UInt8>, separator: UInt8) -> [[String]] {
    var reader = CSVReader(separator: separator, allowsBareQuotes: true)
    reader.append(head)
    if head.count < ByteSource.headSize { reader.finish() }
    var rows: [[String]] = []
    while rows.count < 50, (try? reader.next()) == true {
      if !reader.isEmptyLine { rows.append((0..<reader.count).map { reader.text(of: $0).trimmed }) }
    }
    return rows
  }

  private static func note(_ layout: TableLayout, _ log: inout ReadingLog) {
    if !layout.ignored.isEmpty {
      let names = layout.ignored.prefix(20).map { QuotedInput.of($0) }.joined(separator: ", ")
      log.note("columns that nothing is read from: \(names)\(layout.ignored.count > 20 ? ", …" : "")", line: 1)
    }
    for name in layout.guessedSeconds {
      log.note(
        "the numbers of column \(QuotedInput.of(name)) are taken for seconds, for nothing says what they count", line: 1
      )
    }
  }
}
