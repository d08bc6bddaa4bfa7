// SPDX-License-Identifier: GPL-3.0-or-later

import PanelRecordings
import Testing

@Suite struct LengthTableTests {
  private func table(_ text: String, unit: LengthTable.Unit? = nil) throws -> LengthTable {
    var bytes = ByteSource(Array(text.utf8), fileName: "lengths.csv")
    return try LengthTable(&bytes, unit: unit)
  }

  private func rows(_ text: String, unit: LengthTable.Unit? = nil) throws -> [[Double]] {
    try table(text, unit: unit).rows.map { [$0.low, $0.high, $0.count] }
  }

  @Test func lengthsAndCuts() throws {
    #expect(try rows("length\n5\n6.5\n") == [[5, 5, 1], [6.5, 6.5, 1]])
    #expect(try rows("actual_seconds,cut_off,n\n5,no,2\n6,yes,1\n") == [[5, 5, 2], [6, .infinity, 1]])
    #expect(try rows("\u{FEFF}Whatever\r\n1e2\r\n") == [[100, 100, 1]])
    #expect(try table("length\n5\n").measure == .numbers)
    #expect(try table("took_minutes\n5\n").measure == .seconds && rows("took_minutes\n5\n") == [[300, 300, 1]])
    #expect(try rows("minutes\n1.5\n") == [[90, 90, 1]])
  }

  @Test func bounds() throws {
    #expect(
      try rows("left,right,weight\n3,3,1\n6,inf,2.5\n-inf,4,1\n5,,1\n,7,1\n2,4,1\n")
        == [[3, 3, 1], [6, .infinity, 2.5], [0, 4, 1], [5, .infinity, 1], [0, 7, 1], [2, 4, 1]])
    #expect(try rows("low;high\n1,5;2,5\n") == [[1.5, 2.5, 1]])
  }

  @Test func unitsAndShares() throws {
    #expect(try rows("length\n5\n0.5h\n", unit: .minutes) == [[300, 300, 1], [1800, 1800, 1]])
    #expect(try rows("length\n1m30s\n2 min\n") == [[90, 90, 1], [120, 120, 1]])
    #expect(try rows("share\n95%\n1.05\n", unit: .shares) == [[0.95, 0.95, 1], [1.05, 1.05, 1]])
    #expect(try table("share\n95%\n", unit: .shares).measure == .shares)
  }

  @Test(arguments: [
    ("", nil, "no lengths"), ("length\n", nil, "no lengths"), ("length\nnan\n", 2, "no time"),
    ("length\n0x10\n", 2, "no time"), ("length\n-1\n", 2, "below 0"), ("low,high\n2,1\n", 2, "above the upper"),
    ("low,high\ninf,inf\n", 2, "without end"), ("length,count\n1,-2\n", 2, "no count"),
    ("length\n95%\n", 2, "--unit share"), ("length\n5m\n\n7\n", 4, "have none"), ("1\n2\n", 1, "has numbers"),
    ("a,b\n1,2\n", 1, "no column"), ("length,took\n1,2\n", 1, "may mean the same"),
    ("low,high,cut_off\n1,2,0\n", 1, "bounds"),
    ("length\n1,2\n", 2, "fields: 2"), ("length,cut_off\n1,perhaps\n", 2, "neither yes nor no"),
    ("length,n\n,2\n", 2, "an empty length"), ("length\n\"1\n", 2, ""),
  ])
  func whatCannotBeRead(_ text: String, _ line: Int?, _ word: String) throws {
    do {
      _ = try table(text)
      Issue.record("\(text) was read")
    } catch let error as ImportError {
      #expect(error.line == line && "\(error)".contains(word), "\(error)")
    }
  }
}
