// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Testing

@testable import PanelScenarios

@Suite struct TemplateDialogueTests {
  private final class Script {
    var lines: [String]
    var shown = ""
    init(_ lines: [String]) { self.lines = lines }

    func talk(_ template: ScenarioTemplate?) -> (template: ScenarioTemplate, answers: TemplateAnswers)? {
      let dialogue = TemplateDialogue(
        read: { self.lines.isEmpty ? nil : self.lines.removeFirst() }, write: { self.shown += $0 })
      return dialogue.answers(template)
    }
  }

  @Test func enterTakesWhatIsShown() throws {
    let script = Script(["", "", "", "", "", ""])
    let result = try #require(script.talk(nil))
    #expect(result.template == .unPanel && result.answers == ScenarioTemplate.unPanel.defaults)
    #expect(
      script.shown == """
        Enter takes what stands in brackets. Ctrl-C leaves, and nothing is written.

          1  un-panel: talks by panellists, then questions in rounds, as at the United Nations
          2  conference: a block of talks, 5 minutes of questions after each and 5 minutes between two
          3  town-hall: many short statements from the floor, then answers
          4  interview: a moderator and guests in conversation, without talks, then the audience
        Which kind of session [1]: What is it called [My panel]: When does it begin [11:45]: \
        When must it be over [13:00]: How many panellists [4]: How many minutes for each [10m]: 
        """)
  }

  @Test func answersAreTaken() throws {
    let script = Script(["Town hall: \"now\"", "22:00", "00:30", "12", "3"])
    let (template, answers) = try #require(script.talk(.townHall))
    #expect(template == .townHall)
    #expect(TemplateQuestion.allCases.map(answers.written) == ["Town hall: \"now\"", "22:00", "00:30", "12", "3m"])
    #expect(script.shown.contains("[23:30]: "))
    #expect(script.shown.contains("  That is on the next day, after 2h30m.\n"))
    #expect(script.shown.contains("How many speakers from the floor [30]: "))
  }

  @Test(arguments: ["2", "conference", " Conference "])
  func templatesByNumberOrName(_ text: String) throws {
    #expect(try #require(Script([text, "", "", "", "", ""]).talk(nil)).template == .conference)
  }

  @Test func asksAgain() throws {
    let script = Script([
      "5", "0", "townhall", "town-hal", "3", "x\u{1B}[2J\ny", "A", "noon", "12:00", "12:00", "", "0", "51", "9", "none",
      "",
    ])
    let (template, answers) = try #require(script.talk(nil))
    #expect(template == .townHall && answers.panellists == 9 && answers.written(.to) == "13:30")
    #expect(script.lines.isEmpty)
    #expect(script.shown.contains("  5: no such kind; allowed: 1 to 4, or a name\n"))
    #expect(script.shown.contains("  town-hal: no such kind; allowed: 1 to 4, or a name; did you mean town-hall?\n"))
    #expect(script.shown.contains("  noon: this is no time of day; allowed: a time of day from 00:00 to 23:59\n"))
    #expect(script.shown.contains("  12:00: the slot ends when it begins; allowed: another time than 12:00;"))
    #expect(script.shown.contains("  51: out of range; allowed: a whole number, 1 to 50\n"))
    #expect(!script.shown.unicodeScalars.contains("\u{1B}"))
  }

  @Test(arguments: 0..<6)
  func endsEarly(_ answered: Int) {
    #expect(Script(Array(repeating: "", count: answered)).talk(nil) == nil)
  }
}
