// SPDX-License-Identifier: GPL-3.0-or-later

import PlainText

/// A table of comma-separated values with a header (RFC 4180).
///
/// `CSVReader` says what a record is. Every row has as many fields as the header; empty lines at the end don't count.
struct CSVTable {
  let header: [String]
  /// Each with the line it begins on, counted from 1.
  let rows: [(line: Int, fields: [String])]

  typealias Fault = CSVError

  /// Reads a table. It takes time in proportion to the text.
  init(_ bytes: [UInt8]) throws(Fault) {
    guard !bytes.contains(0) else { throw Fault(line: 1, message: "this is no text in UTF-8") }
    var reader = CSVReader()
    reader.append(bytes[...])
    reader.finish()
    var records: [(line: Int, fields: [String])] = []
    while try reader.next() { records.append((reader.line, (0..<reader.count).map(reader.text(of:)))) }
    while let last = records.last, last.fields == [""] { records.removeLast() }
    guard let first = records.first else { throw Fault(line: 1, message: "the file is empty") }
    header = first.fields.map(\.trimmed)
    rows = Array(records.dropFirst())
    for row in rows where row.fields.count != header.count {
      throw Fault(
        line: row.line,
        message: row.fields == [""]
          ? "an empty line" : "fields: \(row.fields.count), where the header has \(header.count)")
    }
  }
}
