// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import PanelScenarios
import Testing

/// Scenarios that are right, some of them with warnings.
@Suite struct ValidScenarioTests {
  @Test(arguments: Fixtures.names(in: Fixtures.valid))
  func decodes(name: String) throws {
    let file = Fixtures.valid.appending(path: name)
    let decoded = try ScenarioDecoder.decode(contentsOfFile: file.path)
    #expect(decoded.scenario.violations().isEmpty)
    let warnings = decoded.warnings.map { $0.text(file: name) + "\n" }.joined()
    let expected = file.deletingPathExtension().appendingPathExtension("txt")
    if warnings.isEmpty {
      #expect(!FileManager.default.fileExists(atPath: expected.path))
    } else {
      try expectSnapshot(warnings, expected)
    }
  }

  @Test(arguments: Fixtures.names(in: Fixtures.scenarios))
  func publishedScenarios(name: String) throws {
    let decoded = try ScenarioDecoder.decode(contentsOfFile: Fixtures.scenarios.appending(path: name).path)
    #expect(decoded.warnings.isEmpty)
  }

  @Test func migrationPanel() throws {
    let file = Fixtures.scenarios.appending(path: "un-migration-2017.yaml")
    let decoded = try ScenarioDecoder.decode(contentsOfFile: file.path)
    let scenario = decoded.scenario
    #expect(decoded.sha256 == "eeb9e7a1e7f76dcbbecb6f3dc6439d9724559ca94a8e2af281fe7d04290c62b4")
    #expect(scenario.title == "International cooperation and governance of migration")
    #expect(scenario.slot.length == .minutes(75))
    #expect(scenario.slot.clock?.changes == [])
    #expect(scenario.slot.date == CivilDate(year: 2017, month: 2, day: 16))
    #expect(scenario.slot.timeZone == "America/New_York")
    #expect(scenario.lateStart == .exponential(mean: .length(.minutes(2))))
    #expect(scenario.handover == .range(p10: .length(.seconds(20)), p90: .length(.seconds(50))))
    #expect(scenario.agenda.map(\.kind) == [.remarks, .talk, .talk, .talk, .questions, .remarks])
    #expect(scenario.agenda.map(\.count) == [1, 1, 2, 1, 1, 1])
    #expect(
      scenario.talks
        == TalkDefaults(takes: .range(p10: .share(0.85), p90: .share(1.25)), alike: 0.3, noShow: Chance(0.02)))
    #expect(scenario.moderation.talk.cutOffAt == 1.3)
    #expect(scenario.moderation.talk.heeded == Chance(0.7))
    #expect(scenario.goals.map(\.name) == [.onTime, .questionsAtLeast])
    guard case .questions(let questions) = scenario.agenda[4], case .rounds(let rounds) = questions.form else {
      Issue.record("the questions are not in rounds")
      return
    }
    #expect(questions.atLeast == .minutes(15))
    #expect(rounds.hands == .about(8))
    #expect(rounds.questionsPerRound == 3)
    #expect(rounds.answersPerRound == 2)
  }

  @Test func defaults() throws {
    let scenario = try ScenarioDecoder.decode(Fixtures.scenario(""), name: "x", directory: nil).scenario
    #expect(
      scenario
        == Scenario(
          title: "A panel", slot: Slot(length: .hours(1)),
          agenda: [.talk(Talk(title: "A talk", planned: .minutes(10)))]))
  }

  @Test func spellings() throws {
    let file = Fixtures.valid.appending(path: "spellings.yaml")
    let scenario = try ScenarioDecoder.decode(contentsOfFile: file.path).scenario
    #expect(
      scenario.agenda.map(\.title) == [
        "2030", "true", "It's a title: with a colon", "A folded title", "A title in a block", "البحر الأبيض",
        "国際協力 👩🏽‍🔬", "Nobody asks", "Few ask",
      ])
    #expect(scenario.agenda.map(\.count) == [1, 1, 1, 1, 1, 2, 10, 1, 1])
    #expect(
      scenario.agenda.map(\.planned.seconds) == [4500, 4530, 90, 0, 150, 600, 3600, 0, 0])
    #expect(
      scenario.slot.clock == Slot.Clock(from: ClockTime(hour: 9, minute: 5)!, to: ClockTime(hour: 23, minute: 59)!))
  }
}
