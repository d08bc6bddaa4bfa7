// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import PanelReporting

@Suite struct SafeTextTests {
  @Test func controlsAndBidiBecomeVisible() {
    #expect(SafeText.visible("\u{1B}[31mred") == "\u{FFFD}[31mred")
    #expect(SafeText.visible("a\u{9B}b\u{7F}\u{0}c") == "a\u{FFFD}b\u{FFFD}\u{FFFD}c")
    let bidi = [0x061C, 0x200E, 0x200F] + Array(0x202A...0x202E) + Array(0x2066...0x2069)
    for value in bidi {
      #expect(SafeText.visible("x\(Unicode.Scalar(UInt32(value))!)y") == "x\u{FFFD}y", "U+\(String(value, radix: 16))")
    }
  }

  @Test func whiteSpaceStaysOnOneLine() {
    #expect(SafeText.visible(" a\tb\nc\u{2029}d ") == "a b c d")
    #expect(SafeText.visible("a\r\nb") == "a b")
    #expect(SafeText.visible("a\rb") == "a\u{FFFD}b")
  }

  @Test func invisibleMarksGo() {
    #expect(SafeText.visible("a\u{200B}b\u{AD}c\u{FEFF}") == "abc")
  }

  @Test func emojiStayWhole() {
    #expect(SafeText.visible("👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿") == "👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿")
  }

  @Test func aMarkAtTheStartStandsOnACircle() {
    #expect(SafeText.visible("\u{0301}a") == "\u{25CC}\u{0301}a")
  }

  @Test func linesKeepTheirEnds() {
    #expect(SafeText.visibleLines("a\u{1B}\n  b\u{202E}\n") == "a\u{FFFD}\n  b\u{FFFD}\n")
  }
}
