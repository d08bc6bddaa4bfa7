// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// The forecast in sentences that can be read aloud.
struct VerdictSection {
  private let answer: ForecastAnswer
  private var forecast: Forecast { answer.forecast }
  private var clock: SlotClock { answer.clock }

  init(_ answer: ForecastAnswer) { self.answer = answer }

  var blocks: [Block] {
    [.sentences(session, .heading), .sentences(lateness + stop + QuestionsSentences(answer).sentences)]
  }

  /// Whether the session ends in time, and when.
  var session: [String] { [onTime] + end }

  private var isSingle: Bool { forecast.run.trials == 1 }

  private var onTime: String {
    let trials = NumberWords.grouped(forecast.run.trials)
    let end = clock.byTheEnd
    switch NaturalFrequency(forecast.onTime) {
    case .all:
      let who = isSingle ? "The one simulated session is" : "All of \(trials) simulated sessions are"
      return "\(who) done \(end)" + certainty(forecast.onTime.interval.map { 1 - $0.low }, "be late")
    case .none:
      let who = isSingle ? "The one simulated session isn't" : "None of \(trials) simulated sessions is"
      return "\(who) done \(end)" + certainty(forecast.onTime.interval?.high, "still be")
    case let frequency:
      return "\(capitalised(frequency)) such sessions \(frequency.isSingular ? "is" : "are") done \(end)."
    }
  }

  /// What sessions that all agree leave open.
  private func certainty(_ bound: Double?, _ verb: String) -> String {
    guard let bound, bound > 0, bound < 1 else { return "." }
    if bound > 0.5 { return isSingle ? ", which says little about others." : "; so few say little about others." }
    return "; at most \(NaturalFrequency.bound(bound)) may \(verb)."
  }

  private var end: [String] {
    let finish = forecast.finish
    let words = { (level: Summary.Level) in clock.words(finish[level].value) }
    if words(.p5) == words(.p99) {
      return ["\(isSingle ? "It ends" : "They end") \(clock.at(finish[.p5].value, finish[.p99].value))."]
    }
    if words(.p10) == words(.p90) { return ["8 of 10 end \(clock.at(finish[.p10].value, finish[.p90].value))."] }
    let (half, most) = (by(.p50), by(.p90))
    return half == most ? ["9 of 10 end \(most)."] : ["Half end \(half), 9 of 10 \(most)."]
  }

  /// By when so many have ended. Where the slot's end is near, the chance of being on time decides on which side it is;
  /// but a session that was stopped ends in time without being done.
  private func by(_ level: Summary.Level) -> String {
    let seconds = forecast.finish[level].value
    let isLate =
      answer.scenario.hardStop == nil
      ? forecast.onTime.value < level.probability : seconds > answer.scenario.slot.length.seconds
    return clock.by(seconds, isLate: isLate)
  }

  private var lateness: [String] {
    guard let late = forecast.overrunIfLate, forecast.onTime.value < 1 else { return [] }
    let length = LengthWords.sentence(late.value)
    if isSingle { return ["It overruns by \(length)."] }
    return forecast.onTime.value == 0
      ? ["They overrun by \(length) on average."] : ["Those that overrun do so by \(length) on average."]
  }

  /// A hard stop and what it costs.
  private var stop: [String] {
    guard let hardStop = answer.scenario.hardStop else { return [] }
    let moment = clock.words(answer.scenario.slot.length.seconds + hardStop.seconds)
    let chance = forecast.hardStopped.value
    guard chance > 0 else { return ["\(isSingle ? "It didn't have" : "None had") to be stopped \(at(moment))."] }
    let lost = LengthWords.sentence(forecast.lost.value / chance)
    if isSingle { return ["It is stopped \(at(moment)), with \(lost) of the agenda undone."] }
    let frequency = NaturalFrequency(forecast.hardStopped)
    let who = frequency == .all ? "All" : capitalised(frequency)
    let verb = frequency.isSingular ? "is" : "are"
    return ["\(who) \(verb) stopped \(at(moment)), with \(lost) of the agenda undone on average."]
  }

  private func at(_ moment: String) -> String { clock.hasClock ? "at \(moment)" : "after \(moment)" }

  private func capitalised(_ frequency: NaturalFrequency) -> String {
    let words = frequency.description
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}

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
