// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

extension PlanCompiler {
  /// Model.md, section 5.
  mutating func compile(_ questions: Questions, _ segment: PlannedSegment) throws(PlanError) {
    let name = "questions/\(questions.title)/1"
    let start = newColumn()
    append(.readClock(into: start))
    let duration = newColumn()
    let happens = hardStop == nil ? nil : newColumn()
    let seen = newColumn()
    let closing = ClosingRule(
      closing: questions.neverCloses ? nil : scenario.slot.length.seconds - needed(after: segment),
      protected: questions.isProtected ? questions.atLeast.seconds : nil,
      atMost: questions.atMost?.seconds)
    let common = QuestionsRule(
      tie: tie(of: segment), atLeast: Float(questions.atLeast.seconds), totals: makeQuestionsColumns(),
      happens: happens, seen: seen)
    switch questions.form {
    case .simple(let takes):
      append(.draw(try draw(takes, planned: nil, as: "\(name)/takes"), into: duration))
      append(.holdQuestions(SimpleQuestionsRule(closing: closing, duration: duration, common: common)))
    case .rounds(let rounds):
      append(
        .holdRounds(
          RoundsRule(
            closing: closing, lastCall: rounds.lastCall.seconds,
            hands: try hands(rounds.hands, name: name),
            question: try draw(rounds.question, planned: nil, as: "\(name)/question"),
            answer: try draw(rounds.answer, planned: nil, as: "\(name)/answer"),
            questionsPerRound: rounds.questionsPerRound, answersPerRound: rounds.answersPerRound,
            duration: duration, common: common)))
    }
    append(.advance(by: duration))
    append(
      .record(
        SegmentColumns(
          segment: segment.id, start: start, happens: happens, duration: seen, cut: nil, trimmed: nil)))
  }

  /// The columns in which all `questions` items of the agenda are added up.
  private mutating func makeQuestionsColumns() -> QuestionsColumns {
    let hands = scenario.agenda.compactMap { item -> Hands? in
      guard case .questions(let questions) = item, case .rounds(let rounds) = questions.form else { return nil }
      return rounds.hands
    }
    return makeQuestionsColumns(counting: !hands.isEmpty, endless: hands.contains(.withoutEnd))
  }

  private mutating func hands(_ hands: Hands, name: String) throws(PlanError) -> HandsRule {
    switch hands {
    case .withoutEnd: .withoutEnd
    case .exactly(let count): .exactly(Int32(count))
    case .about(let mean): .drawn(try variable("\(name)/hands"), add(CountTable(poissonMean: mean)))
    }
  }
}
