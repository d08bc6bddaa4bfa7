// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import PanelReporting

@Suite struct TextLayoutTests {
  @Test func truncatesByColumns() {
    #expect(TextLayout.truncated("governance", to: 10) == "governance")
    #expect(TextLayout.truncated("governance", to: 9) == "governan…")
    #expect(TextLayout.truncated("国際移住", to: 6) == "国際…")
    #expect(TextLayout.truncated("a very long", to: 7) == "a very…")
    #expect(TextLayout.truncated("abc", to: 0) == "")
  }

  @Test func keepsTheNumberOfARepeatedItem() {
    #expect(TextLayout.title("National perspective 2", to: 16) == "National pers… 2")
    #expect(TextLayout.title("National perspective 12", to: 16) == "National per… 12")
    #expect(TextLayout.title("Report of 2017", to: 12).hasSuffix(" 2017") == false)
  }

  @Test func padsByColumns() {
    #expect(TextLayout.padded("国", to: 4) == "国  ")
    #expect(TextLayout.padded("国", to: 4, .right) == "  国")
    #expect(TextLayout.padded("国際", to: 3) == "国…")
    #expect(TextLayout.padded("国際移", to: 4) == "国… ")
  }

  @Test func wrapsAtSpacesAndWithinWordsOnlyIfItMust() {
    #expect(TextLayout.wrapped("one two three", to: 7) == ["one two", "three"])
    #expect(TextLayout.wrapped("abcdefgh ij", to: 3) == ["abc", "def", "gh", "ij"])
    #expect(TextLayout.wrapped("国際移住", to: 5) == ["国際", "移住"])
    #expect(TextLayout.wrapped("", to: 5) == [])
  }

  @Test func narrowTablesLoseTheLeastImportantColumn() {
    let title = "something much longer than that"
    let table = Block.table(
      Table(
        "item", [title], least: 8, { $0 }, [.left("a", 2) { _ in "1111" }, .left("b", 1) { _ in "222222222222222" }]))
    #expect(rendered([table], width: 60)[1] == "something much longer than that  1111  222222222222222")
    #expect(rendered([table], width: 33)[1] == "something…  1111  222222222222222")
    #expect(rendered([table], width: 30)[1] == "something much longer t…  1111")
  }

  @Test func plainStyleHasNoEscapes() {
    #expect(StyledLine("late", .bad).rendered(.plain) == "late")
    #expect(StyledLine("late", .bad).rendered(.ansi) == "\u{1B}[31mlate\u{1B}[0m")
  }
}
