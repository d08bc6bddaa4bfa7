// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import PanelReporting

@Suite struct FittingTests {
  @Test func truncatesByColumns() {
    #expect(Fitting.truncated("governance", to: 10) == "governance")
    #expect(Fitting.truncated("governance", to: 9) == "governan…")
    #expect(Fitting.truncated("国際移住", to: 6) == "国際…")
    #expect(Fitting.truncated("a very long", to: 7) == "a very…")
    #expect(Fitting.truncated("abc", to: 0) == "")
  }

  @Test func keepsTheNumberOfARepeatedItem() {
    #expect(Fitting.title("National perspective 2", to: 16) == "National pers… 2")
    #expect(Fitting.title("National perspective 12", to: 16) == "National per… 12")
    #expect(Fitting.title("Report of 2017", to: 12).hasSuffix(" 2017") == false)
  }

  @Test func padsByColumns() {
    #expect(Fitting.padded("国", to: 4) == "国  ")
    #expect(Fitting.padded("国", to: 4, .right) == "  国")
    #expect(Fitting.padded("国際", to: 3) == "国…")
    #expect(Fitting.padded("国際移", to: 4) == "国… ")
  }

  @Test func wrapsAtSpacesAndWithinWordsOnlyIfItMust() {
    #expect(Fitting.wrapped("one two three", to: 7) == ["one two", "three"])
    #expect(Fitting.wrapped("abcdefgh ij", to: 3) == ["abc", "def", "gh", "ij"])
    #expect(Fitting.wrapped("国際移住", to: 5) == ["国際", "移住"])
    #expect(Fitting.wrapped("", to: 5) == [])
  }

  @Test func narrowTablesLoseTheLeastImportantColumn() {
    let table = Table(
      first: .init(heading: "item", cells: ["something long"]),
      others: [
        .init(heading: "a", importance: 2, cells: ["1111"]), .init(heading: "b", importance: 1, cells: ["2222"]),
      ], leastFirstWidth: 8)
    #expect(table.lines(width: 40).map(\.text)[1] == "something long  1111  2222")
    #expect(table.lines(width: 21).map(\.text)[1] == "somethin…  1111  2222")
    #expect(table.lines(width: 18).map(\.text)[1] == "something l…  1111")
  }

  @Test func plainStyleHasNoEscapes() {
    #expect(StyledLine("late", .bad).rendered(.plain) == "late")
    #expect(StyledLine("late", .bad).rendered(.ansi) == "\u{1B}[31mlate\u{1B}[0m")
  }
}
