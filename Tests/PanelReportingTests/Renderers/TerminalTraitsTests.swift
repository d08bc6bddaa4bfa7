// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import PanelReporting

@Suite struct TerminalTraitsTests {
  private func style(
    _ wish: TerminalTraits.ColorChoice = .auto, terminal: Bool, _ environment: [String: String] = ["TERM": "xterm"]
  ) -> Style {
    TerminalTraits(isTerminal: terminal, columns: nil, environment: environment).style(wish)
  }

  @Test func colour() {
    #expect(style(terminal: true) == .ansi)
    #expect(style(terminal: false) == .plain)
    #expect(style(terminal: true, ["TERM": "dumb"]) == .plain)
    #expect(style(terminal: true, ["NO_COLOR": "1"]) == .plain)
    #expect(style(terminal: true, ["NO_COLOR": ""]) == .ansi)
    #expect(style(terminal: false, ["CLICOLOR_FORCE": "1"]) == .ansi)
    #expect(style(terminal: false, ["CLICOLOR_FORCE": "0"]) == .plain)
    #expect(style(terminal: false, ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"]) == .plain)
    #expect(style(.always, terminal: false, ["NO_COLOR": "1"]) == .ansi)
    #expect(style(.never, terminal: true) == .plain)
  }

  @Test func width() {
    let wide = TerminalTraits(isTerminal: true, columns: 132, environment: ["COLUMNS": "50"])
    #expect(wide.width(nil) == 132)
    #expect(wide.width(60) == 60)
    var file = TerminalTraits(isTerminal: false, columns: 132, environment: ["COLUMNS": "50"])
    #expect(file.width(nil) == 50)
    file.environment["COLUMNS"] = "0"
    #expect(file.width(nil) == 80)
    file.environment["COLUMNS"] = "wide"
    #expect(file.width(nil) == 80)
  }

  @Test func progress() {
    #expect(
      ProgressWords(done: 3_400_000, of: 10_000_000, after: 2.5).description
        == "34% of 10,000,000 trials, about 5 s left")
    let narrow = { (width: Int) in
      ProgressWords(done: 3_400_000, of: 10_000_000, after: 2.5, width: width).description
    }
    #expect(
      [40, 20, 15, 4, 3].map(narrow) == ["34%, about 5 s left", "34%, about 5 s left", "34%, 5 s left", "34%", ""])
    #expect(ProgressWords(done: 999, of: 1000, after: 2).description == "99% of 1,000 trials, about 1 s left")
    #expect(ProgressWords(done: 1000, of: 1000, after: 2).description == "100% of 1,000 trials")
    #expect(ProgressWords(done: 0, of: 1000, after: 2).description == "0% of 1,000 trials")
    #expect(ProgressWords(done: 1, of: 4_000_000_000, after: 1).description.hasSuffix("min left"))
  }
}
