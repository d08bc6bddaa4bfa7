// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// The forecast in sentences that can be read aloud.
struct VerdictSection {
  private let report: TerminalReport
  private var forecast: Forecast { report.forecast }
  private var clock: SlotClock { report.clock }

  init(_ report: TerminalReport) { self.report = report }

  var lines: [StyledLine] {
    report.paragraph(session.joined(separator: " "), .heading)
      + report.paragraph((lateness + stop + questions).joined(separator: " "))
  }

  /// Whether the session ends in time, and when.
  var session: [String] { [onTime] + end }

  private var onTime: String {
    let trials = forecast.run.trials
    let end = clock.byTheEnd
    switch NaturalFrequency(forecast.onTime) {
    case .all:
      let bound = forecast.onTime.interval.map { 1 - $0.low }
      let who =
        trials == 1 ? "The one simulated session is" : "All of \(NumberWords.grouped(trials)) simulated sessions are"
      return "\(who) done \(end)" + certainty(bound, "be late")
    case .none:
      let bound = forecast.onTime.interval?.high
      let who =
        trials == 1 ? "The one simulated session isn't" : "None of \(NumberWords.grouped(trials)) simulated sessions is"
      return "\(who) done \(end)" + certainty(bound, "still be")
    case let frequency:
      return "\(capitalised(frequency)) such sessions \(frequency.isSingular ? "is" : "are") done \(end)."
    }
  }

  /// What trials that all agree leave open.
  private func certainty(_ bound: Double?, _ verb: String) -> String {
    guard let bound, bound > 0, bound < 1 else { return "." }
    return "; at most \(NaturalFrequency.bound(bound)) may \(verb)."
  }

  private var end: [String] {
    let finish = forecast.finish
    let words = { (level: Summary.Level) in clock.words(finish[level].value) }
    if words(.p5) == words(.p99) { return ["They end \(at(words(.p50)))."] }
    if words(.p10) == words(.p90) { return ["8 of 10 end \(at(words(.p50)))."] }
    if words(.p50) == words(.p90) { return ["9 of 10 end \(by(words(.p90)))."] }
    return ["Half end \(by(words(.p50))), 9 of 10 \(by(words(.p90)))."]
  }

  private var lateness: [String] {
    guard let late = forecast.overrunIfLate, forecast.onTime.value < 1 else { return [] }
    let length = LengthWords.sentence(late.value)
    return forecast.onTime.value == 0
      ? ["They overrun by \(length) on average."] : ["Those that overrun do so by \(length) on average."]
  }

  /// A hard stop and what it costs.
  private var stop: [String] {
    guard let hardStop = report.scenario.hardStop else { return [] }
    let moment = clock.words(report.scenario.slot.length.seconds + hardStop.seconds)
    let chance = forecast.hardStopped.value
    guard chance > 0 else { return ["None had to be stopped \(at(moment))."] }
    let lost = LengthWords.sentence(forecast.lost.value / chance)
    let frequency = NaturalFrequency(forecast.hardStopped)
    let who = frequency == .all ? "All" : capitalised(frequency)
    let verb = frequency.isSingular ? "is" : "are"
    return ["\(who) \(verb) stopped \(at(moment)), with \(lost) of the agenda undone on average."]
  }

  private var questions: [String] {
    guard let questions = forecast.questions else { return [] }
    return [lasting(questions.lasting)] + served(questions) + [asked(questions)].compactMap { $0 }
  }

  private func lasting(_ lasting: Summary) -> String {
    let (low, high) = (LengthWords.cell(lasting[.p10].value), LengthWords.cell(lasting[.p90].value))
    let mean = LengthWords.sentence(lasting.mean.value)
    guard low != high else { return "Questions get \(mean)." }
    return "Questions get \(mean) on average, in 8 of 10 sessions between \(low) and \(high)."
  }

  private func served(_ questions: QuestionsForecast) -> [String] {
    let items = report.scenario.agenda.filter { $0.kind == .questions && $0.planned > .zero }
    guard let item = items.first else { return [] }
    let length = LengthWords.sentence(item.planned.seconds)
    let what =
      items.count == 1
      ? "they get their \(length) or end because nobody is left to ask"
      : "all of them get their time or end because nobody is left to ask"
    switch NaturalFrequency(questions.served) {
    case .all:
      let bound = questions.served.interval.map { NaturalFrequency.bound(1 - $0.low) }
      return ["In all trials \(what)\(bound.map { " (at most \($0) may not)" } ?? "")."]
    case .none: return ["In no trial \("do \(what)")."]
    case let frequency: return ["In \(frequency) sessions \(what)."]
    }
  }

  private func asked(_ questions: QuestionsForecast) -> String? {
    guard let asked = questions.asked else { return nil }
    let count = NumberWords.decimal(asked.value, asked.value < 20 ? 1 : 0)
    guard let unasked = questions.unasked else { return "On average \(count) questions are asked." }
    if unasked.value == 0 {
      let isCertain = asked.value == asked.value.rounded() && asked.standardError == 0
      return "All \(isCertain ? NumberWords.grouped(Int(asked.value)) + " " : "")questions are asked."
    }
    let rest = NumberWords.decimal(unasked.value, unasked.value < 20 ? 1 : 0)
    let left = rest == "0.0" ? "hardly any is left unasked" : "\(rest) are left unasked"
    return "On average \(count) questions are asked, \(left)."
  }

  private func at(_ moment: String) -> String { clock.hasClock ? "at \(moment)" : "after \(moment)" }
  private func by(_ moment: String) -> String { clock.hasClock ? "by \(moment)" : "within \(moment)" }

  private func capitalised(_ frequency: NaturalFrequency) -> String {
    let words = frequency.description
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
