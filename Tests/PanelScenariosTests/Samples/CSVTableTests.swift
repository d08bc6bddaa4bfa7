// SPDX-License-Identifier: GPL-3.0-or-later

import PlainText
import Testing

@testable import PanelScenarios

@Suite struct CSVTableTests {
  private func table(_ text: String) throws -> CSVTable { try CSVTable(Array(text.utf8)) }

  private func fault(_ text: String) -> String? {
    do throws(CSVTable.Fault) {
      _ = try CSVTable(Array(text.utf8))
      return nil
    } catch {
      return "\(error.line): \(error.message)"
    }
  }

  @Test func quotesAndLineEnds() throws {
    for end in ["\n", "\r\n", "\r"] {
      let text = ["a,b", "\"x, \"\"y\"\"\",1", ",", "\"two\nlines\",2", "z,3"].joined(separator: end)
      let table = try table(text + end)
      #expect(table.header == ["a", "b"])
      #expect(table.rows.map(\.fields) == [["x, \"y\"", "1"], ["", ""], ["two\nlines", "2"], ["z", "3"]])
      #expect(table.rows.map(\.line) == [2, 3, 4, 6])
    }
  }

  @Test func endsWithoutALineBreak() throws {
    #expect(try table("a\n1\n2").rows.map(\.fields) == [["1"], ["2"]])
    #expect(try table("a\n1\n\"2\"").rows.map(\.fields) == [["1"], ["2"]])
    #expect(try table("a\n1\n\n\n").rows.map(\.fields) == [["1"]])
    #expect(try table("a,b\n1,").rows.map(\.fields) == [["1", ""]])
  }

  @Test func faults() {
    #expect(fault("") == "1: the file is empty")
    #expect(fault("\n\n") == "1: the file is empty")
    #expect(fault("a,b\n1\n") == "2: fields: 1, where the header has 2")
    #expect(fault("a,b\n\n1,2\n") == "2: an empty line")
    #expect(fault("a\n\"1\n2\n") == "2: a quotation mark without its partner")
    #expect(fault("a\n\"1\"2\n") == "2: text after a closing quotation mark")
    #expect(fault("a\n1\"2\n") == "2: a quotation mark within a field that doesn't begin with one")
    #expect(fault("a\n\u{0}\n") == "1: this is no text in UTF-8")
  }

  @Test func notUTF8() {
    #expect(throws: CSVTable.Fault.self) { try CSVTable([0x61, 0x0A, 0xE9, 0x0A]) }
  }
}
