// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel
internal import Stochastics

/// What an analyst reads of a back-test: the verdict in words, the rule that it follows, every model's scores, where what
/// came lies in its forecasts, and the same for whole sessions.
extension Backtest: Answer {
  /// The verdict, the rule that it follows, the models' scores, and plots of PIT values and reliability.
  public var document: Document {
    let words = BacktestWords(self)
    return Document(
      [[.paragraph(words.subject)], [.paragraph(words.verdict, .heading)] + words.advice.map { .paragraph($0) }]
        + (items.models.first.map { figures(items, $0, itemNoun) } ?? []) + whole(words)
        + [words.legend.map { .paragraph($0, .faint) }])
  }

  /// One object, `panelsim-backtest/1`.
  public var json: String? { BacktestJSON(backtest: self).value.document }
  /// One row for each model and figure, of items, sessions and ends.
  public var csv: String? { BacktestCSV(backtest: self).text }

  /// Where what came lies in its forecasts, and how far chances to run over can be relied on.
  public var svg: String? {
    var plots = items.models.first.map { BacktestPlots($0, noun: itemNoun).both } ?? []
    for (outcome, noun) in [(sessions, "sessions"), (ends, "ends of sessions")] {
      guard case .scores(let scores) = outcome, let model = scores.models.first else { continue }
      plots += BacktestPlots(model, noun: noun).both
    }
    return SVGSheet(title: "Forecasts held against what came", plots: plots).text
  }

  /// What items are called, in the plural.
  var itemNoun: String { forecast.areTalks ? "talks" : "items" }

  private func whole(_ words: BacktestWords) -> [[Block]] {
    var sections: [[Block]] = []
    switch sessions {
    case .none(let reason):
      sections.append([.paragraph("Whole sessions weren't forecast: \(SafeText.visible(reason)).")])
    case .scores(let scores): sections += whole(scores, "sessions", words.sessions)
    }
    // Most recordings don't tell, which is not worth a line.
    if case .scores(let scores) = ends { sections += whole(scores, "ends of sessions", words.ends) }
    return sections
  }

  private func whole(_ scores: Scores, _ noun: String, _ words: (ForecastScores) -> String) -> [[Block]] {
    guard let model = scores.models.first else { return [] }
    return [[.paragraph(words(model), .heading)]] + figures(scores, model, noun)
  }

  /// The rule, the models and the pictures.
  private func figures(_ scores: Scores, _ model: ForecastScores, _ noun: String) -> [[Block]] {
    let failures = scores.failures.map { failure in
      Block.paragraph(
        "\(SafeText.visible(failure.model)) isn't among them: \(SafeText.visible(failure.reason)).", .faint)
    }
    return [
      [BacktestRule(model).block], [BacktestTable(scores, heading: noun.capitalizedFirst).block] + failures,
      [.plots(BacktestPlots(model, noun: noun).both)],
    ]
  }
}
