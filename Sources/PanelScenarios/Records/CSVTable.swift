// SPDX-License-Identifier: GPL-3.0-or-later

import PlainText

/// A table of comma-separated values with a header (RFC 4180).
///
/// Fields may stand in quotation marks, lines may end in CRLF or LF, and a byte order mark is skipped. Every row has as
/// many fields as the header; empty lines at the end don't count.
struct CSVTable {
  let header: [String]
  /// Each with the line it begins on, counted from 1.
  let rows: [(line: Int, fields: [String])]

  /// Why bytes are no such table.
  struct Fault: Error {
    let line: Int
    let message: String
  }

  /// Reads a table. It takes time in proportion to the text.
  init(_ bytes: [UInt8]) throws(Fault) {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    guard !text.contains(0) else { throw Fault(line: 1, message: "this is no text in UTF-8") }
    var reader = Reader(bytes: text, position: text.startIndex)
    var records: [(line: Int, fields: [String])] = []
    while let record = try reader.record() { records.append(record) }
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

/// Reads one record after the other.
private struct Reader {
  let bytes: ArraySlice<UInt8>
  var position: Int
  var line = 1

  private static let (quote, comma, cr, lf) = (UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(0x0D), UInt8(0x0A))

  /// The next record; `nil` at the end of the text.
  mutating func record() throws(CSVTable.Fault) -> (line: Int, fields: [String])? {
    guard position < bytes.endIndex else { return nil }
    let start = line
    var fields: [String] = []
    while true {
      fields.append(try field())
      guard position < bytes.endIndex else { return (start, fields) }
      let separator = bytes[position]
      position += 1
      if separator == Self.comma { continue }
      if separator == Self.cr, position < bytes.endIndex, bytes[position] == Self.lf { position += 1 }
      line += 1
      return (start, fields)
    }
  }

  private mutating func field() throws(CSVTable.Fault) -> String {
    if position < bytes.endIndex, bytes[position] == Self.quote { return try quotedField() }
    let start = position
    while position < bytes.endIndex, ![Self.comma, Self.cr, Self.lf].contains(bytes[position]) {
      guard bytes[position] != Self.quote else {
        throw CSVTable.Fault(line: line, message: "a quotation mark within a field that doesn't begin with one")
      }
      position += 1
    }
    return try text(bytes[start..<position])
  }

  private mutating func quotedField() throws(CSVTable.Fault) -> String {
    let start = line
    position += 1
    var content: [UInt8] = []
    while position < bytes.endIndex {
      let byte = bytes[position]
      position += 1
      if byte == Self.lf { line += 1 }
      guard byte == Self.quote else {
        content.append(byte)
        continue
      }
      guard position < bytes.endIndex else { return try text(content[...]) }
      switch bytes[position] {
      case Self.quote:
        content.append(byte)
        position += 1
      case Self.comma, Self.cr, Self.lf: return try text(content[...])
      default: throw CSVTable.Fault(line: line, message: "text after a closing quotation mark")
      }
    }
    throw CSVTable.Fault(line: start, message: "a quotation mark without its partner")
  }

  private func text(_ bytes: ArraySlice<UInt8>) throws(CSVTable.Fault) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CSVTable.Fault(line: line, message: "bytes that are no UTF-8")
    }
    return text
  }
}
