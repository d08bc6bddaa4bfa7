// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import PanelRecordings

@Suite struct LineReaderTests {
  /// The lines of `bytes`, which come in chunks of `size`.
  private func lines(
    _ bytes: [UInt8], size: Int = .max, nulls: LineReader.Nulls = .refused
  ) throws(ImportError) -> [TextLine] {
    var rest = bytes[...]
    let source = ByteSource(fileName: "a.txt", sha256: "") { () throws(ImportError) in
      defer { rest = rest.dropFirst(size) }
      return rest.prefix(size)
    }
    var reader = LineReader(source, nulls: nulls)
    var lines: [TextLine] = []
    while let line = try reader.next() { lines.append(line) }
    return lines
  }

  private func fault(_ bytes: [UInt8]) -> String? {
    do throws(ImportError) {
      _ = try lines(bytes)
      return nil
    } catch {
      return "\(error)"
    }
  }

  @Test(arguments: [1, 2, 3, 5, 1000])
  func anyLineBreakInAnyChunks(size: Int) throws {
    let lines = try lines(Array("\u{FEFF}a\r\nb\n\nc\rd\r\r\né".utf8), size: size)
    #expect(lines.map(\.text) == ["a", "b", "", "c", "d", "", "é"])
    #expect(lines.map(\.number) == Array(1...7))
  }

  @Test func aLineBreakAtTheEndBeginsNoLine() throws {
    #expect(try lines(Array("a\r\n".utf8)).count == 1)
    #expect(try lines([]).isEmpty)
    #expect(try lines(Array("\u{FEFF}".utf8)).isEmpty)
    #expect(try lines(Array("\n".utf8)).map(\.text) == [""])
  }

  @Test func whatIsNoText() {
    #expect(fault([0x61, 0x0A, 0xE9, 0x0A]) == "a.txt:2: bytes that are no UTF-8; save the file as UTF-8")
    #expect(fault([0x61, 0x62, 0x0A, 0x63, 0]) == "a.txt:2: a zero byte within the text; save the file as UTF-8 text")
    #expect(fault([0xFF, 0xFE, 0x61, 0]) == "a.txt: this file is in UTF-16; save it as UTF-8")
    #expect(fault([0x61, 0, 0x62, 0]) == "a.txt: this file is in UTF-16; save it as UTF-8")
    let archive = "a.txt: this file is a Word or Excel document, or another zip archive; "
    #expect(
      fault(Array("PK\u{3}\u{4}xl".utf8))
        == archive + "export it as text: a table as CSV, a transcript as WebVTT or SRT")
    #expect(
      fault([UInt8](repeating: 0x61, count: 1 << 20 + 1))
        == "a.txt:1: a line of more than 1 MiB; check that this is the file you mean")
  }

  @Test func zeroBytesCanBeReplaced() throws {
    #expect(try lines([0x61, 0x62, 0x63, 0x64, 0], nulls: .replaced).map(\.text) == ["abcd\u{FFFD}"])
  }
}
