// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// Questions and answers so far.
struct QuestionSums {
  private var guessed = 0
  private var counts = Moments()
  private var questions: [Double] = []
  private var answers: [Double] = []

  mutating func add(_ session: AnalysedSession) {
    guard let change = session.change else { return }
    if session.recording.questionsStart?.basis == .guessed { guessed += 1 }
    questions += change.questions.map(\.seconds)
    answers += change.answers.map(\.seconds)
    counts.add(Double(change.questions.count))
  }

  var figures: QuestionFigures? {
    guard counts.count > 0 else { return nil }
    return QuestionFigures(
      sessions: counts.count, guessed: guessed, questions: questions.count, perSession: counts.estimateOfMean(),
      question: Quantiles(of: questions), answer: Quantiles(of: answers), answers: answers.count)
  }
}

/// What items of a kind gave up so far because they began late.
struct LossSums {
  private var shortened = 0
  private var lost = Moments()

  mutating func add(_ item: AnalysedItem) {
    guard let late = item.inheritedDelay, late > Length.tolerance else { return }
    let short = item.allotment - item.took
    if short > Length.tolerance { shortened += 1 }
    lost.add(min(late.seconds, max(0, short.seconds)))
  }

  func figures(_ kind: AgendaItem.Kind?) -> LossFigures? {
    guard lost.count > 0 else { return nil }
    return LossFigures(
      kind: kind, late: lost.count, shortened: Proportion(successes: shortened, trials: lost.count),
      lost: lost.estimateOfMean(), total: .seconds(lost.mean * Double(lost.count)))
  }
}
