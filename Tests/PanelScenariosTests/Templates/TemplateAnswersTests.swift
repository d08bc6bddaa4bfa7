// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Testing

@testable import PanelScenarios

@Suite struct TemplateAnswersTests {
  private var answers = ScenarioTemplate.unPanel.defaults

  private func refusal(_ question: TemplateQuestion, _ text: String) -> String? {
    var answers = answers
    do throws(TemplateAnswerError) {
      try answers.set(question, to: text)
      return nil
    } catch {
      #expect(answers == self.answers)
      return "\(error)"
    }
  }

  @Test mutating func aNewStartMovesTheEnd() throws {
    try answers.set(.from, to: "14:00")
    #expect(answers.written(.to) == "15:15" && answers.slot == .minutes(75))
    try answers.set(.from, to: " 23:30 ")
    #expect(answers.written(.to) == "00:45" && answers.slot == .minutes(75) && answers.endsNextDay)
  }

  @Test mutating func anEndBeforeTheStartIsOnTheNextDay() throws {
    try answers.set(.to, to: "11:44")
    #expect(answers.slot == .minutes(1439) && answers.endsNextDay)
    try answers.set(.to, to: "11:46")
    #expect(answers.slot == .minutes(1) && !answers.endsNextDay)
  }

  @Test mutating func minutesWithAndWithoutTheirUnit() throws {
    for (text, length) in [
      ("8", Length.minutes(8)), ("7.5", .seconds(450)), ("90s", .seconds(90)), ("1m 30s", .seconds(90)),
      ("10 minutes", .minutes(10)), ("1h", .hours(1)), ("1s", .seconds(1)), ("360", .hours(6)),
    ] {
      try answers.set(.minutes, to: text)
      #expect(answers.minutes == length, "\(text)")
    }
  }

  @Test(arguments: [
    (
      TemplateQuestion.from, "11.45",
      "11.45: this is no time of day; allowed: a time of day from 00:00 to 23:59; write 11:45"
    ),
    (.from, "25:00", "25:00: there is no such time of day; allowed: a time of day from 00:00 to 23:59"),
    (.from, "", "this is no time of day; allowed: a time of day from 00:00 to 23:59"),
    (
      .to, "11:45",
      "11:45: the slot ends when it begins; allowed: another time than 11:45; an earlier one is on the next day"
    ),
    (.panellists, "0", "0: out of range; allowed: a whole number, 1 to 50"),
    (.panellists, "51", "51: out of range; allowed: a whole number, 1 to 50"),
    (.panellists, "-3", "-3: out of range; allowed: a whole number, 1 to 50"),
    (.panellists, "4.5", "4.5: not a whole number; allowed: a whole number, 1 to 50"),
    (.panellists, "four", "four: this is no number; allowed: a whole number, 1 to 50"),
    (.minutes, "0", "0: too short a length; allowed: 1s or more, such as 90s or 10m"),
    (.minutes, "0m", "0m: too short a length; allowed: 1s or more, such as 90s or 10m"),
    (.minutes, "0.9s", "0.9s: too short a length; allowed: 1s or more, such as 90s or 10m"),
    (.minutes, "-10", "-10: a length can't be negative; allowed: \(Grammar.lengthExamples)"),
    (.minutes, "1e300", "1e300: too long a length; allowed: \(Grammar.lengthExamples)"),
    (.minutes, "10x", "10x: no unit of time: x; allowed: s, sec, seconds; m, min, minutes; h, hour, hours"),
    (.minutes, "7h", "7h: 4 times 7h is more than a day; allowed: 1s to 6h"),
    (.title, "   ", "there is no text; allowed: one line of at most 500 characters"),
    (
      .title, "a\nb",
      "a\\nb: a line break or another control character in a title; allowed: one line of at most 500 characters"
    ),
  ])
  func refusals(_ question: TemplateQuestion, _ text: String, _ message: String) {
    #expect(refusal(question, text) == message)
  }

  @Test(arguments: ["a\u{2028}b", "a\u{1B}b", "a\tb", "a\rb", "a\u{85}b", "a\u{FEFF}b", "a\u{0}b", "a\u{FFFF}b"])
  func titlesThatWouldBeNoScenario(_ title: String) throws {
    let message = try #require(self.refusal(.title, title))
    #expect(!message.unicodeScalars.contains { $0.value < 32 || $0 == "\u{2028}" || $0 == "\u{FEFF}" })
  }

  @Test func longTitles() {
    #expect(refusal(.title, String(repeating: "x", count: 501))?.contains("too long") == true)
  }

  @Test mutating func allTogetherAtMostADay() throws {
    try answers.set(.minutes, to: "6h")
    #expect(refusal(.panellists, "5") == "5: 5 times 6h is more than a day; allowed: at most 4")
  }
}
