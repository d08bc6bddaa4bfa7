// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlainText
import Testing

/// Every record of `bytes`, which come in pieces of `size`.
private func records(
  _ bytes: [UInt8], separator: UInt8 = UInt8(ascii: ","), size: Int = .max, bareQuotes: Bool = false
) throws(CSVError) -> [[String]] {
  var reader = CSVReader(separator: separator, allowsBareQuotes: bareQuotes)
  var records: [[String]] = []
  var rest = bytes[...]
  while true {
    while try reader.next() { records.append((0..<reader.count).map(reader.text(of:))) }
    if rest.isEmpty { break }
    reader.append(rest.prefix(size))
    rest = rest.dropFirst(size)
    if rest.isEmpty { reader.finish() }
  }
  return records
}

/// Known answers: csv-spectrum.
@Suite struct CSVSpectrumTests {
  @Test(arguments: [1, 2, 3, 7, 1000])
  func everyFile(size: Int) throws {
    let files = Vectors.files("csv/csvs")
    #expect(files.count == 12)
    for file in files {
      let name = file.deletingPathExtension().lastPathComponent
      let answer = try #require(Vectors.files("csv/json").first { $0.lastPathComponent == name + ".json" })
      let node = try JSONParser.parse(try Vectors.bytes(answer))
      // One of them has its row without an array around it.
      let expected = (node.array ?? [node]).map { ($0.object ?? []).map { [$0.name, $0.node.string ?? "-"] } }
      let read = try records(try Vectors.bytes(file), size: size, bareQuotes: true)
      var rows = read.dropFirst().map { row in zip(read[0], row).map { [$0, $1] } }
      // The telephone number in its answer is not the one in its table.
      if name == "location_coordinates" { rows[0][0][1] = "1234567890" }
      #expect(rows == expected, "\(name)")
    }
  }
}

@Suite struct CSVReaderTests {
  @Test(arguments: [1, 2, 5, 1000])
  func piecesMakeNoDifference(size: Int) throws {
    let text = "\u{FEFF}a,b\r\n\"x, \"\"y\"\"\",1\r,\n\"two\r\nlines\",é\nz,"
    #expect(
      try records(Array(text.utf8), size: size)
        == [["a", "b"], ["x, \"y\"", "1"], ["", ""], ["two\r\nlines", "é"], ["z", ""]])
  }

  @Test func linesOfRecords() throws {
    var reader = CSVReader()
    reader.append(Array("a\r\n\"b\r\nc\rd\"\n\ne\r".utf8)[...])
    reader.finish()
    var lines: [Int] = []
    while try reader.next() { lines.append(reader.line) }
    #expect(lines == [1, 2, 5, 6])
  }

  @Test func otherSeparators() throws {
    #expect(try records(Array("a;b,c\n1;2".utf8), separator: UInt8(ascii: ";")) == [["a", "b,c"], ["1", "2"]])
    #expect(try records(Array("a\tb\n\t".utf8), separator: 9) == [["a", "b"], ["", ""]])
  }

  @Test func bareQuotes() throws {
    #expect(throws: CSVError(line: 1, message: "a quotation mark within a field that doesn't begin with one")) {
      try records(Array("5\"".utf8))
    }
    #expect(try records(Array("5\",6\"7\n8".utf8), bareQuotes: true) == [["5\"", "6\"7"], ["8"]])
    #expect(try records(Array("5\",6\"7\n8".utf8), size: 1, bareQuotes: true) == [["5\"", "6\"7"], ["8"]])
  }

  @Test func goesOnAfterAFault() throws {
    var reader = CSVReader()
    reader.append(Array("a\n\"b\"c\r\nd\nx".utf8)[...] + [0x0A, 0x66, 0xE9, 0x0A, 0, 0x0A] + Array("e".utf8))
    reader.finish()
    var seen: [String] = []
    while true {
      do throws(CSVError) {
        guard try reader.next() else { break }
        seen.append(reader.text(of: 0))
      } catch {
        seen.append("\(error.line): \(error.message)")
      }
    }
    #expect(
      seen == [
        "a", "2: text after a closing quotation mark", "d", "x", "5: bytes that are no UTF-8",
        "6: a zero byte within the text", "e",
      ])
  }

  @Test func aRecordHasALimit() throws {
    let fault = CSVError(line: 2, message: "a quotation mark without its partner", isFinal: true)
    #expect(throws: fault) { try records(Array("a\n\"b\n".utf8)) }
    let long = Array("a\n\"b\n".utf8) + [UInt8](repeating: 0x63, count: 2 << 20)
    #expect(throws: fault) { try records(long) }
    #expect(throws: CSVError(line: 1, message: "a record of more than 1 MiB", isFinal: true)) {
      try records([UInt8](repeating: 0x63, count: 2 << 20), size: 1000)
    }
  }

  @Test(arguments: [
    ("a,b\n1,2\n", ","), ("a;b\n1,5;2,5\n", ";"), ("a\tb\n1\t2\n", "\t"), ("a|b\n1|2\n", "|"),
    ("a, b;c;d\n1;2;3\n", ";"), ("\"a;b\",c\n1,2\n", ","), ("a;b\n1,2,3;4\n", ";"),
  ])
  func separators(table: String, separator: String) {
    #expect(CSVSeparator.guess(Array(table.utf8)[...], isWhole: true) == separator.utf8.first)
  }

  @Test func noSeparator() {
    #expect(CSVSeparator.guess(Array("a\n1\n".utf8)[...], isWhole: true) == nil)
    #expect(CSVSeparator.guess([], isWhole: true) == nil)
  }
}
