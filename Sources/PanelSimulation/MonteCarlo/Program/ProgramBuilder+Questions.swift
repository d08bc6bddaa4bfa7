// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

extension ProgramBuilder {
  /// Model.md, section 5.
  mutating func append(_ step: QuestionsStep, _ segment: ColumnProgram.SegmentID) {
    let start = newColumn()
    append(.readClock(into: start))
    let duration = newColumn()
    let happens = hardStop == nil ? nil : newColumn()
    let seen = newColumn()
    let closing = ClosingRule(
      closing: step.closing.time?.sinceStart.seconds, protected: step.closing.protected?.seconds,
      atMost: step.closing.atMost?.seconds, elapsed: step.progress.elapsed?.seconds ?? 0)
    let common = QuestionsRule(
      tie: tie(of: segment), atLeast: Float(step.atLeast.seconds), totals: makeQuestionsColumns(),
      happens: happens, seen: seen)
    switch step.form {
    case .simple(let takes):
      appendLength(takes, step.progress, into: duration)
      append(.holdQuestions(SimpleQuestionsRule(closing: closing, duration: duration, common: common)))
    case .rounds(let rounds):
      append(
        .holdRounds(
          RoundsRule(
            closing: closing, lastCall: rounds.lastCall.seconds, asked: rounds.asked, hands: hands(rounds.hands),
            question: draw(rounds.question), answer: draw(rounds.answer),
            questionsPerRound: rounds.questionsPerRound, answersPerRound: rounds.answersPerRound,
            duration: duration, common: common)))
    }
    append(.advance(by: duration))
    append(
      .record(
        SegmentColumns(segment: segment, start: start, happens: happens, duration: seen, cut: nil, trimmed: nil)))
  }

  /// The columns in which all questions of the plan are added up.
  private mutating func makeQuestionsColumns() -> QuestionsColumns {
    let hands = plan.steps.compactMap { step -> QuestionsStep.Hands? in
      guard case .questions(let questions) = step, case .rounds(let rounds) = questions.form else { return nil }
      return rounds.hands
    }
    return makeQuestionsColumns(counting: !hands.isEmpty, endless: hands.contains(.withoutEnd))
  }

  private mutating func hands(_ hands: QuestionsStep.Hands) -> HandsRule {
    switch hands {
    case .withoutEnd: .withoutEnd
    case .exactly(let count): .exactly(Int32(count))
    case .about(let mean, let atLeast, let variable):
      .drawn(add(variable), add(CountTable(poissonMean: mean, atLeast: atLeast)))
    }
  }
}
