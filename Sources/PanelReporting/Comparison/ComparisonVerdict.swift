// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// What each scenario changes against the first, in sentences that can be read aloud.
struct ComparisonVerdict {
  private let comparison: ComparedForecasts
  private var first: ComparedForecasts.Entry { comparison.entries[0] }
  private var base: String { name(0) }
  private var trials: String { CountWords.of(comparison.run.trials, "trial") }

  init(_ comparison: ComparedForecasts) { self.comparison = comparison }

  /// One for each scenario after the first.
  var sections: [[Block]] {
    comparison.entries.enumerated().dropFirst().map { index, entry in
      switch entry.change {
      case .reference, .nothing:
        [.paragraph("\(name(index)) and \(base) describe the same session: no difference.", .heading)]
      case .by(let difference):
        [
          .paragraph(onTime(index, entry.forecast, difference.onTime), .heading),
          .sentences(questions(index, entry.forecast, difference)),
        ]
      }
    }
  }

  private func name(_ index: Int) -> String { TextLayout.truncated(comparison.labels[index], to: 40) }

  private func onTime(_ index: Int, _ forecast: Forecast, _ difference: Estimate) -> String {
    let (mine, theirs) = (forecast.onTime.value, first.forecast.onTime.value)
    guard isKnown(difference) else {
      return "\(name(index)) and \(base) can't be told apart with \(trials) by how often they are done on time: "
        + "\(both(first.forecast.onTime))."
    }
    guard let pair = PairedFrequency.words(mine, theirs) else {
      let points = ChangeWords(difference, scale: 100).value.drop { $0 == "+" || $0 == "-" }
      return "\(name(index)) is done on time a little \(difference.value > 0 ? "more" : "less") often than \(base), "
        + "by \(points) percentage points."
    }
    return "\(name(index)) is done on time in \(pair.first) where \(base) is in \(pair.second)."
  }

  private func both(_ chance: Estimate) -> String {
    switch NaturalFrequency(chance) {
    case .all: "both are in all"
    case .none: "neither is in any"
    case .some(let count, let denominator): "both are in about \(count) of \(NumberWords.grouped(denominator)) sessions"
    case let frequency: "both are in \(frequency) sessions"
    }
  }

  private func questions(_ index: Int, _ forecast: Forecast, _ difference: ForecastDifference) -> [String] {
    switch (forecast.questions, first.forecast.questions) {
    case (nil, nil): []
    case (nil, _?): ["\(name(index)) has no questions."]
    case (let mine?, nil):
      ["\(base) has no questions; here they get \(LengthWords.sentence(mine.lasting.mean.value)) on average."]
    case (let mine?, let theirs?):
      [served(mine, theirs, difference.questionsServed), time(difference.questions)].compactMap { $0 }
    }
  }

  private func served(_ mine: QuestionsForecast, _ theirs: QuestionsForecast, _ difference: Estimate?) -> String? {
    guard let difference else { return nil }
    guard isKnown(difference) else {
      if mine.served.value == 1, theirs.served.value == 1 { return nil }
      return "How often questions are served can't be told apart."
    }
    guard let pair = PairedFrequency.words(mine.served.value, theirs.served.value) else {
      return "Questions are served hardly \(difference.value > 0 ? "more" : "less") often."
    }
    return "Questions are served in \(pair.first) where those of \(base) are in \(pair.second)."
  }

  private func time(_ difference: Estimate?) -> String? {
    guard let difference else { return nil }
    guard isKnown(difference) else {
      return difference.value == 0 && difference.standardError == 0
        ? "They get the same time." : "The time for questions can't be told apart."
    }
    let direction = difference.value > 0 ? "more" : "less"
    if difference.value.magnitude < 15 { return "Questions get hardly \(direction) time." }
    return "Questions get \(LengthWords.sentence(difference.value.magnitude)) \(direction) on average."
  }

  private func isKnown(_ difference: Estimate) -> Bool {
    guard let interval = difference.interval else { return false }
    return interval.low > 0 || interval.high < 0
  }
}
