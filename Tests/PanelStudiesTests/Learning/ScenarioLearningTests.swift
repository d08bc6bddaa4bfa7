// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelModel
import PanelScenarios
import PanelSimulation
import PanelStudies
import Stochastics
import Testing

/// What recordings of a known scenario teach.
@Suite("A scenario learnt from recordings")
struct ScenarioLearningTests {
  static let today = CivilDate(year: 2026, month: 11, day: 25)!

  /// What an organiser guesses.
  static let guess = """
    # A council's evening.
    format: panelsim/1
    title: Council
    slot: { length: 70m }
    agenda:
      - talk: Member
        planned: 15m
        count: 4
      - questions: Q and A
        hands: about 3  # a guess
        question: 1m
        answer: 1m
    talks:
      takes: 80% to 120%  # a guess
    goals: { on_time: 60% }

    """

  static func decode(_ text: String) throws -> DecodedScenario {
    try ScenarioDecoder.decode(Array(text.utf8), name: "council.yaml", directory: nil)
  }

  static func truth() throws -> Scenario {
    try decode(
      guess.replacing("takes: 80% to 120%  # a guess", with: "takes: { lognormal: { median: 97%, sigma: 0.2 } }")
        .replacing(
          "goals:",
          with:
            "  alike: 0.3\nhandover: 20s to 50s\nmoderation: { heeded: 65%, wraps_up_in: { exponential: { mean: 5% } } }\ngoals:"
        )
    ).scenario
  }

  static func learn(_ recordings: [Recording], for text: String = guess) throws -> LearntScenario {
    ScenarioLearning(LearningMaterial(recordings), recordings: ["council/*"], date: today)
      .learn(for: try decode(text).scenario)
  }

  static func write(_ learnt: LearntScenario, into text: String = guess) throws -> String {
    let file = ScenarioFile(bytes: Array(text.utf8), name: "council.yaml", directory: nil)
    return String(decoding: try file.editing(learnt.edits).bytes, as: UTF8.self)
  }

  @Test("forecasts the true one's figures within what the recordings leave open")
  func endToEnd() throws {
    let truth = try Self.truth()
    let recordings = try RecordedScenario.recordings(of: truth, sessions: 60, seed: 5)
    let learnt = try Self.learn(recordings)
    let paths = learnt.values.map { "\($0.override.path)" }
    #expect(paths == ["talks.takes", "moderation.heeded", "moderation.wraps_up_in", "talks.alike", "handover"])
    let text = try Self.write(learnt)
    for line in ["# A council's evening.", "hands: about 3  # a guess", "  # a guess"] { #expect(text.contains(line)) }
    let decoded = try Self.decode(text)
    #expect(decoded.warnings == [] && decoded.alternatives.count == 39)
    #expect(decoded.scenario.learntFrom?.counts == [.talks: 240, .handovers: 180])
    let options = ForecastOptions(trials: 100_000, threads: 2, findings: .learning)
    let said = try forecast(of: decoded, options)
    let actual = try forecast(of: truth, options)
    for figure in [\Forecast.onTime, \Forecast.finish.mean] {
      let range = try #require(said[keyPath: figure].dataInterval)
      #expect(range.low < actual[keyPath: figure].value && actual[keyPath: figure].value < range.high)
      #expect(range.width > 3 * (said[keyPath: figure].interval?.width ?? 1))
    }
  }

  @Test("writes the distributions that were fitted, to six digits")
  func digits() throws {
    let recordings = try RecordedScenario.recordings(of: Self.truth(), sessions: 40, seed: 1)
    let learnt = try Self.learn(recordings)
    let text = try Self.write(learnt)
    #expect(try Self.write(learnt, into: text) == text)
    #expect(try Self.write(Self.learn(recordings, for: text), into: text) == text)
    let scenario = try Self.decode(text).scenario
    let taken = try #require(learnt.values.first).override.value
    #expect(scenario.talks.takes.written == taken)
    let digits = taken.split(separator: " ").map { $0.trimmingPrefix { "0.".contains($0) }.count(where: \.isNumber) }
    #expect(digits.allSatisfy { $0 <= 6 } && digits.contains { $0 > 2 })
  }

  @Test("has questions, answers and hands, with their ranges")
  func questions() throws {
    let sessions = try RecordedScenario.recordings(of: Self.truth(), sessions: 12, seed: 2).enumerated().map {
      index, recording in
      let questions = (0...index % 4).map { 20 + Double(index * 7 % 11 + $0 * 13 % 17) * 3 }
      return RecordedScenario.asking(recording, questions: questions, answers: questions.map { $0 * 1.7 + 11 })
    }
    let learnt = try Self.learn(sessions)
    func value(_ path: String) -> String? { learnt.values.first { "\($0.override.path)" == path }?.override.value }
    #expect(value("agenda[1].hands") == "about 2.5")
    #expect(value("agenda[1].question")?.contains("{") == true && value("agenda[1].answer")?.contains("{") == true)
    #expect(learnt.learntFrom.counts == [.talks: 48, .handovers: 36, .questions: 30, .answers: 30, .hands: 12])
    let hands = learnt.learntFrom.alternatives.compactMap { alternative in
      alternative.first { "\($0.path)" == "agenda[1].hands" }?.value.split(separator: " ").last.flatMap { Double($0) }
    }
    #expect(hands.count == 39 && hands.allSatisfy { $0 > 1 && $0 < 5 })
    let decoded = try Self.decode(try Self.write(learnt))
    guard case .questions(let item) = decoded.scenario.agenda[1], case .rounds(let rounds) = item.form else {
      Issue.record("no rounds")
      return
    }
    #expect(rounds.hands == .about(2.5))
  }

  @Test("leaves alone what too few tell, and says so")
  func tooFew() throws {
    let recordings = try RecordedScenario.recordings(of: Self.truth(), sessions: 3, seed: 1)
    let learnt = try Self.learn(recordings)
    #expect(learnt.values == [] && learnt.learntFrom.alternatives == [])
    #expect(
      learnt.leftAlone.map { "\($0.path): \($0.reason)" } == [
        "talks.takes: 12 talks recorded; it takes 20", "handover: 9 handovers recorded; it takes 10",
        "agenda[1].question: 0 questions recorded; it takes 10", "agenda[1].answer: 0 answers recorded; it takes 10",
        "agenda[1].hands: the floor was opened in 0 recorded sessions; it takes 5",
      ])
  }

  @Test("takes what talks took for undisturbed where they don't tell of moderation")
  func unmoderated() throws {
    let law = try Lognormal(p10: 0.88, p90: 1.53)
    let items = (0..<24).map { number in
      let share = law.quantile((Double(number) + 0.5) / 24)
      return RecordedItem(planned: ScheduledItem(allotment: .minutes(15)), took: .minutes(15 * share))
    }
    let day = Recording(session: RecordedSession(id: "day"), items: items, sources: [])
    let learnt = try Self.learn([day])
    #expect(learnt.values.map { "\($0.override.path)" } == ["talks.takes", "moderation.heeded"])
    #expect(learnt.values.last?.override.value == "0%")
    #expect(learnt.learntFrom.alternatives.count == 39)
    #expect(learnt.notes.contains { $0.contains("don't tell who heeded a signal") })
  }

  @Test("keeps the talks that speak for themselves, and a cut that nobody needed")
  func ownTalks() throws {
    let text = Self.guess.replacing("    planned: 15m\n    count: 4", with: "    planned: 15m\n    takes: 9m to 14m")
      .replacing("goals:", with: "moderation: { cut_off_at: 130% }\ngoals:")
    let recordings = try RecordedScenario.recordings(of: Self.truth(), sessions: 20, seed: 3)
    let learnt = try Self.learn(recordings, for: text)
    let left = learnt.leftAlone.map { "\($0.path): \($0.reason)" }
    #expect(left.contains("agenda[0]: “Member” says itself what it takes, or how it is moderated"))
    #expect(left.contains("moderation.cut_off_at: no talk recorded was cut off; it stays at 130%"))
    let written = try Self.decode(try Self.write(learnt, into: text)).scenario
    #expect(written.moderation.talk.cutOffAt == 1.3)
  }

  @Test("gives way to what somebody sets, alternatives included")
  func overrides() throws {
    let recordings = try RecordedScenario.recordings(of: Self.truth(), sessions: 20, seed: 3)
    let text = try Self.write(try Self.learn(recordings))
    let overrides = try [ScenarioOverride](parsing: ["talks.takes=90%", "moderation.heeded=50%"])
    let decoded = try ScenarioDecoder.decode(Array(text.utf8), name: "", directory: nil, overrides: overrides)
    #expect(decoded.alternatives.allSatisfy { $0.talks.takes == .exactly(.share(0.9)) })
    #expect(Set(decoded.alternatives.map(\.handover)).count == 39)
    let all = try [ScenarioOverride](parsing: ["talks={ takes: 90% }", "moderation={ heeded: 50% }", "handover=5s"])
    #expect(
      try ScenarioDecoder.decode(Array(text.utf8), name: "", directory: nil, overrides: all).alternatives.isEmpty)
  }
}
