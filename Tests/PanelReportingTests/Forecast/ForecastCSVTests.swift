// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Testing

@testable import PanelReporting

@Suite struct ForecastCSVTests {
  /// Fields by the letter of RFC 4180; bytes, because CRLF is a single `Character`.
  private func parse(_ text: String) -> [[String]] {
    var (rows, row, field, quoted) = ([[String]](), [String](), [UInt8](), false)
    var bytes = Array(text.utf8)[...]
    while let byte = bytes.popFirst() {
      switch (byte, quoted) {
      case (UInt8(ascii: "\""), true) where bytes.first == UInt8(ascii: "\""):
        bytes.removeFirst()
        field.append(byte)
      case (UInt8(ascii: "\""), _): quoted.toggle()
      case (UInt8(ascii: ","), false):
        row.append(String(decoding: field, as: UTF8.self))
        field = []
      case (UInt8(ascii: "\r"), false) where bytes.first == UInt8(ascii: "\n"):
        bytes.removeFirst()
        rows.append(row + [String(decoding: field, as: UTF8.self)])
        (row, field) = ([], [])
      default: field.append(byte)
      }
    }
    #expect(row.isEmpty && field.isEmpty && !quoted, "the last line ends")
    return rows
  }

  @Test(arguments: OtherPanels.all.map(\.name))
  func isATidyTable(_ name: String) throws {
    let panel = try #require(OtherPanels.all.first { $0.name == name }?.panel)
    let rows = parse(ForecastCSV(forecast: panel.forecast).text)
    #expect(
      rows.first == ["section", "title", "figure", "unit", "estimate", "standard_error", "low", "high"] + [
        "data_low", "data_high",
      ])
    #expect(rows.allSatisfy { $0.count == 10 })
    for row in rows.dropFirst() {
      #expect(row[4...].allSatisfy { $0.isEmpty || Double($0) != nil }, "\(row)")
      #expect(["s", "chance", "share", "count", "per_s", "yes_no"].contains(row[3]), "\(row)")
    }
  }

  @Test func noRowTwice() {
    let keys = parse(ForecastCSV(forecast: SeedPanel.forecast).text).map { $0.prefix(3).joined(separator: "|") }
    #expect(Set(keys).count == keys.count)
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\u{200B}=1", "＝1", "\u{1B}=1"])
  func formulasAreHarmless(_ title: String) {
    #expect(CSVField.text(title).hasPrefix("\"'"))
  }

  @Test func fields() {
    #expect(CSVField.text("say \"yes\", now") == "\"say \"\"yes\"\", now\"")
    #expect(CSVField.text("a = b") == "\"a = b\"")
    #expect(CSVField.number(-3.25) == "-3.25")
    #expect(CSVField.number(.nan) == "" && CSVField.number(nil) == "")
  }

  @Test func nothingDrivesTheTerminal() {
    let text = ForecastCSV(forecast: OtherPanels.hostile.forecast).text
    #expect(text.unicodeScalars.allSatisfy { $0 == "\r" || $0 == "\n" || SafeText.isHarmless($0) })
  }

  /// Other programs go by scalars, so that a mark doesn't hide a quotation mark from them.
  @Test func marksHideNoQuotationMark() {
    let field = CSVField.text("a\"\u{301},=HYPERLINK(1)").unicodeScalars
    #expect(field.count { $0 == "\"" } == 4)
  }
}
