// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Testing

struct TestPanel: Sendable, CustomTestStringConvertible {
  var name: String
  var scenario: Scenario
  var testDescription: String { name }
}

extension UncertainLength {
  static func minutes(_ value: Double) -> UncertainLength { .exactly(.length(.minutes(value))) }
  static func minutes(_ low: Double, to high: Double) -> UncertainLength {
    .range(p10: .length(.minutes(low)), p90: .length(.minutes(high)))
  }
  static func share(_ low: Double, to high: Double) -> UncertainLength { .range(p10: .share(low), p90: .share(high)) }
  static func seconds(_ low: Double, to high: Double) -> UncertainLength {
    .range(p10: .length(.seconds(low)), p90: .length(.seconds(high)))
  }
}

/// Panels that together take every way through the engine.
enum TestPanels {
  static let seed = TestPanel(name: "the seed panel", scenario: seedScenario())

  static let all: [TestPanel] = [seed] + variations + (1...40).map { RandomPanel.make(number: $0) }

  static func seedScenario(_ change: (inout Scenario) -> Void = { _ in }) -> Scenario {
    let rounds = Rounds(
      question: .seconds(40, to: 120), answer: .seconds(60, to: 180), hands: .about(8), questionsPerRound: 3,
      answersPerRound: 2)
    var scenario = Scenario(
      title: "Seed", slot: Slot(length: .minutes(75)), lateStart: .exponential(mean: .length(.minutes(2))),
      handover: .seconds(20, to: 50),
      agenda: [
        .remarks(Remarks(title: "Introduction", by: "Moderator", planned: .minutes(5), takes: .minutes(3, to: 7))),
        .talk(Talk(title: "Historic overview", planned: .minutes(10))),
        .talk(Talk(title: "National perspective", planned: .minutes(10), count: 2)),
        .talk(Talk(title: "Key findings", planned: .minutes(10))),
        .questions(Questions(title: "Q and A", atLeast: .minutes(15), form: .rounds(rounds))),
        .remarks(Remarks(title: "Closing", by: "Moderator", planned: .minutes(3), takes: .minutes(1.5, to: 5))),
      ],
      talks: TalkDefaults(takes: .share(0.85, to: 1.25), alike: 0.3, noShow: Chance(0.02)),
      moderation: SessionModeration(
        talk: TalkModeration(heeded: Chance(0.7), wrapsUpIn: .seconds(30, to: 120), cutOffAt: 1.3)),
      goals: [
        Goal(name: .onTime, required: Chance(0.9)), Goal(name: .questionsAtLeast, required: Chance(0.8)),
      ])
    change(&scenario)
    return scenario
  }

  private static let variations: [TestPanel] = [
    TestPanel(
      name: "trimmed when behind",
      scenario: seedScenario {
        $0.moderation.whenBehind = .trim
        $0.moderation.trimFloor = 0.7
        $0.moderation.adapts = 0.8
        $0.lateStart = .minutes(0, 30)
      }),
    TestPanel(name: "hard stop within reach", scenario: seedScenario { $0.hardStop = .minutes(1) }),
    TestPanel(
      name: "hard stop at the slot's end, in the middle of talks",
      scenario: seedScenario {
        $0.hardStop = .zero
        $0.slot = Slot(length: .minutes(35))
        $0.moderation.whenBehind = .trim
      }),
    TestPanel(
      name: "an incident",
      scenario: seedScenario { $0.incident = Incident(chance: Chance(0.3), costs: .minutes(2, to: 20)) }),
    TestPanel(name: "nobody shows up", scenario: seedScenario { $0.talks.noShow = .always }),
    TestPanel(
      name: "everything certain",
      scenario: Scenario(
        title: "Certain", slot: Slot(length: .minutes(60)), handover: .minutes(1),
        agenda: [
          .talk(Talk(title: "A", planned: .minutes(14), count: 3)),
          .questions(Questions(title: "Q", atLeast: .minutes(10), form: .simple(takes: .minutes(15)))),
        ])),
    TestPanel(
      name: "questions first, twice and protected",
      scenario: seedScenario {
        let simple = Questions(
          title: "Opening questions", atLeast: .minutes(4), atMost: .minutes(9), isProtected: true,
          form: .simple(takes: .minutes(5, to: 15)))
        let rounds = Rounds(
          question: .seconds(40, to: 120), answer: .seconds(30, to: 90), lastCall: .minutes(2), questionsPerRound: 2,
          answersPerRound: 0)
        $0.agenda.insert(.questions(simple), at: 0)
        $0.agenda.append(
          .questions(Questions(title: "Late", atLeast: .minutes(3), isProtected: true, form: .rounds(rounds))))
      }),
  ]
}

extension UncertainLength {
  fileprivate static func minutes(_ min: Double, _ max: Double) -> UncertainLength {
    .uniform(min: .length(.minutes(min)), max: .length(.minutes(max)))
  }
}
