// SPDX-License-Identifier: GPL-3.0-or-later

import PanelReporting
import Testing

@Suite("A message on a narrow terminal")
struct WrappedMessageTests {
  @Test("keeps to its columns, and further lines stand below the text")
  func hangingIndentation() {
    let message = """
      panel.yaml:3:5: warning: talks that take longer than the slot
        read:    90m
        hint:    write lengths with their unit, such as 10m or 1h30m
      """
    #expect(
      WrappedMessage.text(message, width: 40) == """
        panel.yaml:3:5: warning: talks that
          take longer than the slot
          read:    90m
          hint:    write lengths with their
                   unit, such as 10m or 1h30m
        """)
    #expect(WrappedMessage.text(message, width: 200) == message)
  }

  @Test("keeps lists in shape, and prose at the left")
  func lists() {
    #expect(
      WrappedMessage.text(
        "Choose one of these kinds of session:\n  2  conference: a block of talks, and questions", width: 30)
        == "Choose one of these kinds of\nsession:\n  2  conference: a block of\n     talks, and questions")
  }

  @Test("leaves empty lines and what fits as they are")
  func whatFits() {
    let usage = "Error: too wide\n\nUsage:  two  spaces\n  See 'panelsim --help'."
    #expect(WrappedMessage.text(usage, width: 30) == usage)
    #expect(WrappedMessage.text("", width: 30) == "")
  }
}
