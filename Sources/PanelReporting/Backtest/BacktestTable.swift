// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// Every model's scores, a row for each.
struct BacktestTable {
  private let scores: Backtest.Scores
  private let heading: String

  init(_ scores: Backtest.Scores, heading: String) {
    self.scores = scores
    self.heading = heading
  }

  func lines(width: Int) -> [StyledLine] {
    let models = scores.models
    let held = [0.5, 0.8, 0.95].map { promised in
      Table.Column(
        heading: "\(NumberWords.decimal(promised * 100, 0))%", alignment: .right, importance: promised == 0.8 ? 9 : 6,
        cells: models.map { model in
          .init(model.coverage.first { $0.promised == promised }.map { Self.percent($0.held.value) } ?? "–")
        })
    }
    let errors = [0.5, 0.8, 0.95].map { promised in
      Table.Column(
        heading: "", importance: 2, gap: 1,
        cells: models.map { model in
          .init(Self.error(model.coverage.first { $0.promised == promised }?.held.standardError))
        })
    }
    var others: [Table.Column] = [
      .init(
        heading: "CRPS", alignment: .right, importance: 10,
        cells: models.map { .init(Self.score($0.rankedProbability.value * 100)) }),
      .init(
        heading: "", importance: 3, gap: 1,
        cells: models.map { .init(Self.error($0.rankedProbability.standardError, decimals: 2)) }),
      .init(
        heading: "above", alignment: .right, importance: 8,
        cells: models.indices.map { .init($0 == 0 ? "" : Self.signed(scores.excess[$0].value)) }),
      .init(
        heading: "", importance: 7, gap: 1,
        cells: models.indices.map {
          .init($0 == 0 ? "" : Self.error(scores.excess[$0].standardError, decimals: 2))
        }),
      .init(
        heading: "log", alignment: .right, importance: 4, cells: models.map { .init(Self.score($0.logarithmic.value)) }),
    ]
    for (column, error) in zip(held, errors) { others += [column, error] }
    others += [
      .init(
        heading: "over", alignment: .right, importance: 9, cells: models.map { .init(Self.percent($0.predictedOver)) }),
      .init(
        heading: "came", alignment: .right, importance: 5, cells: models.map { .init(Self.percent($0.observedOver)) }),
      .init(
        heading: "", importance: 2, gap: 1, cells: models.map { .init(Self.error($0.overError)) }),
      .init(
        heading: "even", alignment: .right, importance: 5, cells: models.map { .init(Self.chance($0.places.chance)) }),
    ]
    let table = Table(
      first: .init(heading: heading, cells: models.map { .init(SafeText.visible($0.name)) }), others: others,
      leastFirstWidth: 14)
    return table.lines(width: width)
  }

  private static func percent(_ share: Double) -> String { NumberWords.decimal(share * 100, 0) }

  private static func error(_ error: Double?, decimals: Int = 0) -> String {
    error.map { "±\(NumberWords.decimal($0 * 100, decimals))" } ?? ""
  }

  private static func signed(_ share: Double) -> String {
    let text = score(share * 100)
    return text.hasPrefix("-") || Double(text) == 0 ? text : "+" + text
  }

  /// `∞` for what was ruled out, or has too heavy a tail.
  private static func score(_ score: Double) -> String {
    score.isFinite ? NumberWords.decimal(score, 2) : score < 0 ? "-∞" : "∞"
  }

  private static func chance(_ chance: Double) -> String {
    chance < 0.005 ? "<0.01" : NumberWords.decimal(chance, 2)
  }
}
