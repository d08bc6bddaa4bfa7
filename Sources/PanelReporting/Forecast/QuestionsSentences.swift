// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// What is left for questions, in sentences that can be read aloud.
struct QuestionsSentences {
  private let answer: ForecastAnswer

  init(_ answer: ForecastAnswer) { self.answer = answer }

  var sentences: [String] {
    guard let questions = answer.forecast.questions else { return [] }
    if let asked = questions.asked, let unasked = questions.unasked, asked.value == 0, unasked.value == 0,
      questions.lasting.mean.value == 0
    {
      return ["Nobody has a question."]
    }
    // Where they never get any time, there is nothing to say of how often they get all of it.
    let served = questions.lasting.mean.value > 0 ? served(questions.served) : []
    return [lasting(questions.lasting)] + served + [asked(questions)].compactMap { $0 }
  }

  private func lasting(_ lasting: Summary) -> String {
    let (low, high) = (LengthWords.cell(lasting[.p10].value), LengthWords.cell(lasting[.p90].value))
    let mean = lasting.mean.value
    if mean > 0, lasting[.p90].value == 0 { return "Questions hardly ever get any time." }
    let words = LengthWords.sentence(mean)
    guard low != high else { return "Questions get \(words)." }
    return "Questions get \(words) on average, in 8 of 10 sessions between \(low) and \(high)."
  }

  private func served(_ served: Estimate) -> [String] {
    let items = answer.scenario.agenda.filter { $0.kind == .questions && $0.planned > .zero }
    guard let item = items.first else { return [] }
    let who =
      switch items.count {
      case 1: "they get their \(LengthWords.exact(item.planned.seconds))"
      case 2: "both rounds of questions get their time"
      default: "all \(items.count) rounds of questions get their time"
      }
    let isSingle = answer.forecast.run.trials == 1
    switch NaturalFrequency(served) {
    case .all:
      let bound = served.interval.map { 1 - $0.low } ?? 0
      let doubt = bound > 0 && bound <= 0.5 ? " (at most \(NaturalFrequency.bound(bound)) may not)" : ""
      let sessions = isSingle ? "the one session" : "all sessions"
      return ["In \(sessions) \(who) or end because nobody is left to ask\(doubt)."]
    case .none:
      return ["In no session do \(who) or end because nobody is left to ask."]
    case let frequency:
      return ["In \(frequency) sessions \(who) or end because nobody is left to ask."]
    }
  }

  private func asked(_ questions: QuestionsForecast) -> String? {
    guard let asked = questions.asked else { return nil }
    let count = Self.average(asked.value)
    let isNone = count == "0.0"
    let none = asked.value == 0 ? "No question is asked" : "Hardly any question is asked"
    guard let unasked = questions.unasked else {
      return isNone ? "\(none)." : "On average \(count) questions are asked."
    }
    if unasked.value == 0 {
      let isCertain = asked.value == asked.value.rounded() && asked.standardError == 0
      switch asked.value {
      case 0: return "Nobody has a question."
      case 1 where isCertain: return "The one question is asked."
      default: return "All \(isCertain ? NumberWords.grouped(Int(asked.value)) + " " : "")questions are asked."
      }
    }
    let rest = Self.average(unasked.value)
    let left = rest == "0.0" ? "hardly any is left unasked" : "\(rest) are left unasked"
    return isNone ? "\(none), \(left)." : "On average \(count) questions are asked, \(left)."
  }

  private static func average(_ number: Double) -> String { NumberWords.decimal(number, number < 20 ? 1 : 0) }
}
