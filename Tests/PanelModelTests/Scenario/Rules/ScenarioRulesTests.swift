// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Testing

/// Scenarios that came from no file are held against the same rules.
@Suite struct ScenarioRulesTests {
  private func scenario(_ items: [AgendaItem], _ change: (inout Scenario) -> Void = { _ in }) -> Scenario {
    var scenario = Scenario(title: "A panel", slot: Slot(length: .hours(1)), agenda: items)
    change(&scenario)
    return scenario
  }

  private func talk(_ change: (inout Talk) -> Void = { _ in }) -> AgendaItem {
    var talk = Talk(title: "A talk", planned: .minutes(10))
    change(&talk)
    return .talk(talk)
  }

  private func expect(
    _ scenario: Scenario, _ broken: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(scenario.violations().map { "\($0.path) \($0.rule.rawValue)" } == broken, sourceLocation: sourceLocation)
  }

  @Test func rightScenarios() {
    expect(scenario([talk()]), [])
    expect(scenario([talk()]) { $0.moderation.talk.cutOffAt = 1 }, [])
    expect(
      scenario([.questions(Questions(title: "Q", neverCloses: true, form: .simple(takes: .exactly(.length(.zero)))))]),
      [])
  }

  @Test func agendas() {
    expect(scenario([]), ["agenda agenda.empty"])
    expect(scenario([talk { $0.count = 0 }]), ["agenda[0].count count.range"])
    expect(scenario([talk(), talk()]), ["agenda[1].talk title.collides"])
    expect(scenario((0...500).map { index in talk { $0.title = "\(index)" } }), ["agenda agenda.too-long"])
    expect(
      scenario([talk { $0.count = 600 }, talk { ($0.title, $0.count) = ("B", 600) }]), ["agenda agenda.too-long"])
    expect(scenario([talk { $0.count = 2 }, talk { $0.title = "A talk 1" }]), ["agenda[1].talk title.collides"])
  }

  @Test func ranges() {
    expect(scenario([talk()]) { $0.slot = Slot(length: .zero) }, ["slot.length slot.length"])
    expect(scenario([talk()]) { $0.slot = Slot(length: .hours(25)) }, ["slot.length slot.length"])
    expect(scenario([talk { $0.planned = .zero }]), ["agenda[0].planned planned.zero"])
    expect(scenario([talk { $0.planned = .minutes(-1) }]), ["agenda[0].planned planned.zero"])
    expect(scenario([talk()]) { $0.talks.alike = 1 }, ["talks.alike share.range"])
    expect(scenario([talk()]) { $0.talks.alike = .nan }, ["talks.alike share.range"])
    expect(scenario([talk()]) { $0.moderation.adapts = 2 }, ["moderation.adapts share.range"])
    expect(scenario([talk()]) { $0.moderation.talk.signalAt = .nan }, ["moderation.signal_at share.range"])
    expect(scenario([talk()]) { $0.hardStop = .minutes(-1) }, ["hard_stop length.range"])
    expect(scenario([talk()]) { $0.lateStart = .exactly(.share(0.5)) }, ["late_start length.percentage-of-nothing"])
    expect(
      scenario([talk()]) { $0.handover = .exactly(.length(.minutes(-1))) }, ["handover length.range"])
  }

  @Test func defaultsAreCheckedForEachTalkAndReportedOnce() {
    let items = [talk { $0.planned = .minutes(20) }, talk { $0.title = "B" }, talk { $0.title = "C" }]
    // 9 min is below 80% of 20 min, but not of 10.
    expect(
      scenario(items) { $0.talks.takes = .range(p10: .length(.minutes(9)), p90: .share(0.8)) },
      ["talks.takes range.order"])
    expect(scenario(items) { $0.talks.takes = .range(p10: .share(1.2), p90: .share(0.8)) }, ["talks.takes range.order"])
  }

  @Test func cuttingOffBeforeTheSignal() {
    let merged = [talk { $0.moderation.signalAt = 1.4 }]
    expect(
      scenario(merged) { $0.moderation.talk.cutOffAt = 1.3 },
      ["agenda[0].moderation.signal_at moderation.cut-off-below-signal"])
    expect(
      scenario([talk { $0.moderation.cutOffAt = 0.9 }]),
      ["agenda[0].moderation.cut_off_at moderation.cut-off-below-signal"])
    // Said once, however many talks there are.
    expect(
      scenario([talk(), talk { $0.title = "B" }]) { $0.moderation.talk.cutOffAt = 0.9 },
      ["moderation.cut_off_at moderation.cut-off-below-signal"])
    // The talk's own signal makes it right.
    expect(scenario([talk { $0.moderation.signalAt = 0.8 }]) { $0.moderation.talk.cutOffAt = 0.9 }, [])
  }

  /// A `questions` item before its rounds are put into it.
  private struct Parts {
    var item: Questions
    var rounds: Rounds
  }

  private func rounds(_ change: (inout Parts) -> Void) -> Scenario {
    let minute = UncertainLength.exactly(.length(.minutes(1)))
    let rounds = Rounds(question: minute, answer: minute, hands: .about(8))
    var parts = Parts(item: Questions(title: "Q", form: .rounds(rounds)), rounds: rounds)
    change(&parts)
    parts.item.form = .rounds(parts.rounds)
    return scenario([.questions(parts.item)])
  }

  @Test func questions() {
    expect(rounds { _ in }, [])
    expect(rounds { $0.rounds.hands = .withoutEnd }, [])
    expect(
      rounds { ($0.item.atLeast, $0.item.atMost) = (.minutes(10), .minutes(5)) },
      ["agenda[0].at_most questions.at-most-below-at-least"])
    expect(
      rounds { ($0.item.neverCloses, $0.item.isProtected) = (true, true) },
      ["agenda[0].protected questions.closes-never-protected"])
    expect(
      rounds { ($0.item.neverCloses, $0.item.atMost) = (true, .hours(1)) },
      ["agenda[0].at_most questions.closes-never-at-most"])
    expect(
      rounds { ($0.item.neverCloses, $0.rounds.hands) = (true, .withoutEnd) }, ["agenda[0].closes questions.endless"])
    expect(rounds { $0.rounds.hands = .exactly(-1) }, ["agenda[0].hands questions.hands-range"])
    expect(rounds { $0.rounds.hands = .about(0) }, ["agenda[0].hands questions.hands-range"])
    expect(rounds { $0.rounds.questionsPerRound = 0 }, ["agenda[0].round.questions questions.round-range"])
    expect(rounds { $0.rounds.answersPerRound = -1 }, ["agenda[0].round.answers questions.round-range"])
  }

  @Test func roundsOfNoTime() {
    let zero = UncertainLength.exactly(.length(.zero))
    let sometimesZero = UncertainLength.empirical([.length(.zero), .length(.minutes(2))])
    let broken = ["agenda[0].question questions.round-of-no-time"]
    expect(
      rounds { ($0.rounds.hands, $0.rounds.question, $0.rounds.answer) = (.withoutEnd, zero, sometimesZero) }, broken)
    expect(rounds { ($0.rounds.hands, $0.rounds.question, $0.rounds.answersPerRound) = (.withoutEnd, zero, 0) }, broken)
    expect(rounds { ($0.rounds.hands, $0.rounds.question) = (.withoutEnd, zero) }, [])
    expect(rounds { ($0.rounds.question, $0.rounds.answersPerRound) = (zero, 0) }, [])
    let short = UncertainLength.exactly(.length(.seconds(0.1)))
    expect(rounds { ($0.rounds.hands, $0.rounds.question, $0.rounds.answer) = (.withoutEnd, short, short) }, broken)
  }

  @Test func distributions() {
    func takes(_ takes: UncertainLength, _ broken: String..., sourceLocation: SourceLocation = #_sourceLocation) {
      expect(
        scenario([talk { $0.takes = takes }]), broken.map { "agenda[0].takes" + $0 }, sourceLocation: sourceLocation)
    }
    func m(_ minutes: Double) -> Measure { .length(.minutes(minutes)) }
    takes(.range(p10: m(0), p90: m(5)), " range.from-zero")
    takes(.range(p10: m(5), p90: m(5)), " range.order")
    takes(.gamma(mean: m(10), sd: m(0)), ".gamma.sd distribution.parameter")
    takes(.gamma(mean: .length(.seconds(1)), sd: m(60)), ".gamma.sd distribution.parameter")
    takes(
      .weibull(shape: .nan, scale: m(0)), ".weibull.shape distribution.parameter",
      ".weibull.scale distribution.parameter")
    takes(.metalog(p10: m(8), p50: m(12.9), p90: m(13), min: m(0), max: nil), ".metalog.p50 distribution.parameter")
    takes(.mixture([]), " distribution.no-values")
    takes(.empirical([]), " distribution.no-values")
    takes(
      .mixture([.init(weight: 0, takes: .exactly(m(1))), .init(weight: 1, takes: .range(p10: m(2), p90: m(1)))]),
      ".mixture[0].weight distribution.parameter", ".mixture[1].takes range.order")
    let deep = (0..<9).reduce(UncertainLength.exactly(m(1))) { inner, _ in .mixture([.init(weight: 1, takes: inner)]) }
    takes(deep, String(repeating: ".mixture[0].takes", count: 8) + " distribution.mixture-too-deep")
  }
}
