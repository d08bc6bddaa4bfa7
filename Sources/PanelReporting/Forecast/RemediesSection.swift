// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// What would help: changes with what becomes of the chances, the best first.
struct RemediesSection {
  private let answer: ForecastAnswer
  private var remedies: [RemedyForecast] { answer.forecast.remedies.all }
  private var served: Estimate? { answer.forecast.questions?.served }

  init(_ answer: ForecastAnswer) { self.answer = answer }

  var blocks: [Block] {
    let words = RemedyWords(clock: answer.clock)
    var table = Table(
      "What would help", remedies, least: 30, { "  " + words.words($0.remedy) },
      [
        .right("done \(answer.clock.byTheEnd)", 2, onTime),
        served == nil ? nil : .right("questions served", 1, questions),
      ])
    table.isNarrow = true
    // Without the questions a table would hide what a change costs.
    table.narrow = narrow(words)
    return [.table(table)]
  }

  /// A line for each change, and one for what it does.
  private func narrow(_ words: RemedyWords) -> [Block] {
    let heading = "What would help: done \(answer.clock.byTheEnd)" + (served == nil ? "" : ", questions served")
    return [.paragraph(heading, .faint)]
      + remedies.flatMap { remedy -> [Block] in
        var figures = [onTime(remedy)]
        if remedy.difference.questionsServed != nil, served != nil { figures.append(questions(remedy)) }
        return [.line(Text("  " + words.words(remedy.remedy))), .figures(figures)]
      }
  }

  private func onTime(_ remedy: RemedyForecast) -> Text { cell(answer.forecast.onTime, remedy.difference.onTime) }

  private func questions(_ remedy: RemedyForecast) -> Text {
    guard let served, let difference = remedy.difference.questionsServed else { return "" }
    return cell(served, difference)
  }

  /// `60 → 91%`: the forecast's own figure, and what the change adds to it in the same trials.
  private func cell(_ before: Estimate, _ difference: Estimate) -> Text {
    let after = min(1, max(0, before.value + difference.value))
    let isWorse = difference.value <= -0.005 && difference.interval?.high ?? 0 < 0
    let (first, second) = (NumberWords.percent(before.value), NumberWords.percent(after))
    return Text("\(first.replacing("%", with: "")) → \(second)", isWorse ? .bad : .normal)
  }
}

/// Changes to a scenario, in the few words that a table has room for.
struct RemedyWords {
  let clock: SlotClock

  /// `one panellist fewer`, `9 minutes each`, `last question at 12:52`.
  func words(_ remedy: Remedy) -> String {
    switch remedy.kind {
    case .onePanellistFewer:
      guard case .without(let title)? = remedy.detail else { return "one panellist fewer" }
      return "without \(SafeText.visible(title))"
    case .minuteLessEach: return length(remedy).map { "\($0) each" } ?? "a minute less for each"
    case .cutOffAtLimit: return length(remedy).map { "cut off at \($0)" } ?? "cut off at the limit"
    case .signalEarlier: return length(remedy).map { "signal at \($0)" } ?? "signal a minute earlier"
    case .trimWhenBehind: return "trim talks when behind"
    case .lastQuestionEarlier:
      guard case .time(let time)? = remedy.detail else { return "last question 5 minutes earlier" }
      let moment = clock.words(time.sinceStart.seconds)
      return clock.hasClock ? "last question at \(moment)" : "last question \(moment) after the start"
    case .startOnTime: return "start on time"
    }
  }

  private func length(_ remedy: Remedy) -> String? {
    guard case .length(let length)? = remedy.detail else { return nil }
    return LengthWords.exact(length.seconds)
  }
}
