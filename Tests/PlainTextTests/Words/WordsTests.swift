// SPDX-License-Identifier: GPL-3.0-or-later

import PlainText
import Testing

@Suite struct WordsTests {
  @Test(arguments: [
    ("handovr", "handover"), ("handovre", "handover"), ("hand_over", "handover"), ("Handover", "handover"),
    ("hand-over", "handover"), ("ahndover", "handover"), ("goal", "goals"),
  ])
  func suggestions(typed: String, meant: String) {
    #expect(Suggestion.nearest(to: typed, among: ["handover", "late_start", "goals"]) == meant)
  }

  @Test(arguments: ["", "catering", "x", "on"])
  func noSuggestions(typed: String) {
    #expect(Suggestion.nearest(to: typed, among: ["handover", "late_start", "goals", "at"]) == nil)
  }

  @Test func echoes() {
    #expect(QuotedInput.of("a\u{1B}[31m\u{202E}b\n\t") == "a\\u{1B}[31m\\u{202E}b\\n\\t")
    #expect(QuotedInput.of(String(repeating: "é", count: 100)) == String(repeating: "é", count: 72) + "…")
  }
}
