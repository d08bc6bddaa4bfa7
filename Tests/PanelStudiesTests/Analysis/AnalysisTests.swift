// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelStudies
import Stochastics
import Testing

/// Known answers, worked out by hand.
@Suite struct AnalysisTests {
  private func analysis(
    _ recordings: [Recording], by grouping: SessionAnalysis.Grouping = .allotment
  ) -> SessionAnalysis {
    var study = Analysis(by: grouping)
    for recording in recordings { study.add(recording) }
    return study.result
  }

  @Test func ownAndInheritedDelays() throws {
    let result = analysis([RecordedPanels.late()])
    #expect(result.items.map(\.ownDelay.seconds) == [120, -120, -180])
    #expect(result.items.map { $0.inheritedDelay?.seconds } == [30, 180, 90])
    let talks = try #require(result.whole.items)
    #expect(talks.count == 2 && talks.over.successes == 1 && talks.cutOff == 1)
    #expect(talks.ownDelay.value == 0 && talks.inheritedDelay?.value == 105)
    #expect(talks.ratio.p50.value == 1 && talks.ratio.p10.value == 0.8 && talks.ratio.p90.value == 1.2)
    #expect(talks.ratio.p50.low == nil && talks.ratio.p50.high == nil)
    #expect(result.sessions.over?.trials == 1 && result.sessions.over?.successes == 0)
    #expect(result.sessions.time == .seconds(1350 + 420 - 90))
  }

  /// The second talk gave up 2 of its 10 minutes, being 3 late; the questions 1½, being 1½ late.
  @Test func whoGivesUpTime() throws {
    let losses = analysis([RecordedPanels.late(), RecordedPanels.late("again")]).losses
    #expect(losses.map(\.kind) == [.talk, .questions])
    #expect(losses.map(\.late) == [4, 2] && losses.map(\.shortened.successes) == [2, 2])
    #expect(losses.map(\.lost.value) == [60, 90] && losses.map(\.total.seconds) == [240, 180])
  }

  @Test func handoversBetweenItems() throws {
    let handovers = try #require(analysis([RecordedPanels.late()]).flow.handovers)
    #expect(handovers.count == 2 && handovers.timePerSession.value == 30 + 30)
    #expect(handovers.timePerSession.interval == nil)
  }

  @Test func speech() throws {
    let result = analysis([RecordedPanels.talk()], by: .speaker)
    let whole = try #require(result.whole.speech)
    #expect(whole.turns == 6 && whole.time == .seconds(99) && whole.ofSpeech == nil)
    #expect(whole.ofTime?.value == 0.99)
    #expect(result.groups.map(\.name) == ["Ada", "Mo", "Bea", "Guest", nil])
    let ada = try #require(result.groups[0].speech)
    #expect(ada.turns == 2 && ada.time == .seconds(40))
    #expect(ada.ofTime?.value == 0.4 && ada.ofTime?.interval == nil)
    #expect(ada.ofSpeech?.value == 40.0 / 99)
    #expect(result.roles.map(\.name) == ["panellist", "moderator", "floor"])
    #expect(result.roles[0].speech?.time == .seconds(60))
    #expect(
      analysis([RecordedPanels.talk()], by: .role).groups.map(\.name) == ["panellist", "moderator", "floor", nil])
  }

  @Test func overlapAndSilence() throws {
    let flow = analysis([RecordedPanels.talk()]).flow
    #expect(flow.overlap?.value == 10 && flow.overlapShare?.value == 10.0 / 89)
    let gaps = try #require(flow.gaps)
    #expect(gaps.count == 3 && gaps.timePerSession.value == 2 + 5 + 4)
    #expect(gaps.lengths.p50.value == 4)
  }

  /// Where only beginnings of turns are known, nothing is known of silences.
  @Test func beginningsAlone() {
    var recording = RecordedPanels.talk()
    for index in recording.turns.indices { recording.turns[index].ending = .nextTurn }
    let flow = analysis([recording]).flow
    #expect(flow == SpeechFlow())
  }

  @Test func questionsAndAnswers() throws {
    let questions = try #require(analysis([RecordedPanels.talk(), RecordedPanels.late()]).questions)
    #expect((questions.sessions, questions.guessed, questions.questions, questions.answers) == (1, 0, 1, 1))
    #expect(questions.question?.p50.value == 8 && questions.answer?.p50.value == 12)
  }

  /// A question in two turns is one; what is said before it is no answer.
  @Test func aQuestionInTwoTurns() throws {
    var recording = RecordedPanels.talk()
    recording.turns.insert(RecordedPanels.turn("Ada", .panellist, 72, 73), at: 3)
    recording.turns.insert(RecordedPanels.turn("Guest", .floor, 83, 85), at: 5)
    let questions = try #require(analysis([recording]).questions)
    #expect(questions.questions == 1 && questions.question?.p50.value == 10 && questions.answers == 1)
  }

  @Test func byAllotmentAndRoom() throws {
    let sessions = (0..<40).map { number in
      RecordedPanels.single(
        number, planned: number < 30 ? 20 : 5, took: number % 3 == 0 ? 22 : 4, room: number < 10 ? "A" : nil)
    }
    let groups = analysis(sessions).groups
    #expect(groups.map(\.allotment) == [.minutes(5), .minutes(20)])
    let twenty = try #require(groups[1].items)
    #expect(twenty.count == 30 && twenty.over == Proportion(successes: 10, trials: 30))
    #expect(twenty.ratio.p90.value == 1.1 && twenty.ratio.p50.value == 0.2)
    #expect(groups[1].sessions == 30 && groups[1].speech == nil)
    let rooms = analysis(sessions, by: .room).groups
    #expect(rooms.map(\.name) == ["A", nil] && rooms.map(\.items?.count) == [10, 30])
    #expect(analysis(sessions, by: .track).groups.map(\.items?.count) == [40])
  }

  @Test func anItemOfTwoSpeakersIsBoths() {
    var recording = RecordedPanels.late()
    recording.items[0].planned.speakers = [Speaker("Ada"), Speaker("Bea"), Speaker("Ada")]
    let groups = analysis([recording], by: .speaker).groups
    #expect(groups.map(\.name) == ["Bea", "Ada"] && groups.map(\.items?.count) == [2, 1])
  }

  @Test func nothing() {
    let result = analysis([])
    #expect(result.sessions == SessionCounts() && result.groups.isEmpty && result.whole.items == nil)
    var plan = RecordedPanels.late()
    plan.items = []
    #expect(analysis([plan]).sessions.onlyPlanned == 1)
  }
}
