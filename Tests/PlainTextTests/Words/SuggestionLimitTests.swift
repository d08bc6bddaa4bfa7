// SPDX-License-Identifier: GPL-3.0-or-later

import PlainText
import Testing

/// How much of a word may be wrong for it to be what was meant: a third of its letters, and at least one.
@Suite struct SuggestionLimitTests {
  /// `wrong` letters are no letters, so that each has to be replaced.
  private static func typed(_ word: String, wrong: Int) -> String {
    String(repeating: "#", count: wrong) + word.dropFirst(wrong)
  }

  @Test(arguments: 2...20)
  func aThirdMayBeWrong(length: Int) {
    let word = String("abcdefghijklmnopqrst".prefix(length))
    let most = [1, length / 3].max() ?? 1
    for wrong in 0...length {
      let found = Suggestion.nearest(to: Self.typed(word, wrong: wrong), among: [word])
      #expect((found == word) == (wrong <= most), "\(wrong) of \(length)")
    }
  }

  @Test(arguments: [("slto", "slot"), ("tilte", "title")])
  func lettersThatChangedPlacesAreOneFault(typed: String, meant: String) {
    #expect(Suggestion.nearest(to: typed, among: [meant]) == meant)
  }
}
