// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import Testing

@testable import PanelScenarios

@Suite struct ScenarioTemplateTests {
  /// Answers, as they are typed, over the template's own.
  static let answers: [[TemplateQuestion: String]] = [
    [:],
    [.title: "One", .from: "09:00", .to: "09:30", .panellists: "1", .minutes: "1s"],
    [.title: "Two: a \"test\"", .from: "23:30", .to: "0:45", .panellists: "2", .minutes: "7m30s"],
    [.panellists: "50"],
    [.panellists: "50", .minutes: "28m"],
    [.panellists: "1", .minutes: "24h"],
    [.minutes: "1.0005s"],
  ]

  static func filled(_ template: ScenarioTemplate, _ typed: [TemplateQuestion: String]) throws -> TemplateAnswers {
    var answers = template.defaults
    for question in TemplateQuestion.allCases {
      if let text = typed[question] { try answers.set(question, to: text) }
    }
    return answers
  }

  @Test(arguments: ScenarioTemplate.allCases, answers)
  func isGood(_ template: ScenarioTemplate, _ typed: [TemplateQuestion: String]) throws {
    let answers = try Self.filled(template, typed)
    let draft = try template.draft(answers)
    let bytes = Array(draft.text.utf8)
    // An agenda that is far too long for its slot is doubted, and nothing else.
    let doubts = problems(in: bytes).map(\.rule)
    #expect(doubts == [] || (doubts == [.planBeyondSlot] && draft.excess != nil))
    let validator = SchemaValidator(try SchemaAgreementTests.schema.get())
    #expect(validator.accepts(JSONValue(try YAMLComposer.root(of: bytes))))

    let scenario = draft.scenario
    #expect(scenario.title == answers.title)
    #expect(scenario.slot.length == answers.slot)
    #expect(scenario.slot.clock?.from == answers.from && scenario.slot.clock?.to == answers.to)
    let talks = scenario.agenda.filter { $0.kind == .talk }
    if template == .interview {
      #expect(talks.isEmpty)
      let sum = answers.minutes * Double(answers.panellists)
      #expect(abs(scenario.agenda[1].planned.seconds - sum.seconds) < 0.001)
    } else {
      #expect(talks.map(\.count).reduce(0, +) == answers.panellists)
      #expect(talks.allSatisfy { $0.planned == answers.minutes })
    }
  }

  @Test(arguments: ScenarioTemplate.allCases)
  func readsWell(_ template: ScenarioTemplate) throws {
    let lines = try template.draft(template.defaults).text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first?.hasPrefix("# ") == true && lines.last == "")
    #expect(lines.allSatisfy { $0.count <= 120 && $0.last != " " })
    #expect(lines.contains { $0.contains("are guesses. Replace them") })
  }

  @Test(arguments: ScenarioTemplate.allCases)
  func fitsByDefault(_ template: ScenarioTemplate) throws {
    let draft = try template.draft(template.defaults)
    #expect(draft.excess == nil)
    #expect(draft.planned > draft.scenario.slot.length * 0.75)
  }

  @Test func tellsHowMuchTooLongThePlanIs() throws {
    let answers = try Self.filled(.unPanel, [.panellists: "6"])
    let draft = try ScenarioTemplate.unPanel.draft(answers)
    #expect(draft.planned == .minutes(83))
    #expect(draft.excess == .minutes(8))
  }

  @Test func conferenceBlock() throws {
    let draft = try ScenarioTemplate.conference.draft(ScenarioTemplate.conference.defaults)
    #expect(draft.scenario.agenda.map(\.planned.minutes) == [20, 5, 5, 20, 5, 5, 20, 5])
    #expect(draft.planned == .minutes(85))
  }

  @Test func townHallHasTwoMinuteSpeakers() {
    #expect(ScenarioTemplate.townHall.defaults.minutes == .minutes(2))
  }

  @Test(arguments: [
    #""Quoted""#, "It's", "a: b", "Panel #2", "- dash", "{ flow }", "[1]", "!tag", "&anchor", "*alias", "%", "@", "`",
    "true", "null", "~", "12", "0x10", "2017-02-16", "\\n \\ \\\\\"", "👩🏽‍🚀 in space 🚀", "\"\u{301} accent", "e\u{301}",
    "é",
    "水の都", "שלום", "| block", "> folded", "---", "...", "? key", ", comma", "a  b", "\u{301}", "𝔓anel",
    "\u{FFFD}", String(repeating: "x", count: 500), "\"", "\\", "'", ":", "#", "\\(minutes)", "%@",
  ])
  func titlesComeBack(_ title: String) throws {
    for template in ScenarioTemplate.allCases {
      let answers = try Self.filled(template, [.title: title])
      let draft = try template.draft(answers)
      #expect(Array(draft.scenario.title.unicodeScalars) == Array(title.unicodeScalars))
      #expect(problems(in: Array(draft.text.utf8)) == [])
    }
  }
}
