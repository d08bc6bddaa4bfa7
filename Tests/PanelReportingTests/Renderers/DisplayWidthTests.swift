// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import PanelReporting

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{0301}", 1), ("Ωж", 2), ("国際", 4), ("ｆｕｌｌ", 8), ("ﾊﾝ", 2), ("한국", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("👍", 2), ("👍🏽", 2), ("👩‍👩‍👧‍👦", 2), ("🇺🇳", 2), ("🏴󠁧󠁢󠁳󠁣󠁴󠁿", 2), ("1️⃣", 2), ("☂", 1),
    ("☂\u{FE0F}", 2),
    ("✓✗", 2), ("…–│█▁", 5), ("a\u{200D}b", 2), ("\u{0301}", 0), ("ก็", 1), ("नी", 2), ("　", 2), ("\u{1B}", 0),
    ("𠀀", 2), ("〇", 2), ("꥟", 1), ("½", 1),
  ])
  func columns(_ text: String, _ width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }
}
