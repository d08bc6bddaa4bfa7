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

  private typealias Maker = Table.Maker<Int>

  var block: Block {
    let models = scores.models
    let ranges = [0.5, 0.8, 0.95].flatMap { promised -> [Maker] in
      func held(_ index: Int) -> ClusteredMean? { models[index].coverage.first { $0.promised == promised }?.held }
      return [
        .right("\(NumberWords.decimal(promised * 100, 0))%", promised == 0.8 ? 9 : 6) {
          held($0).map { Self.percent($0.value) } ?? "–"
        }, .note(2) { Self.error(held($0)?.standardError) },
      ]
    }
    return .table(
      Table(
        heading, models.indices, least: 14, { SafeText.visible(models[$0].name) },
        [
          .right("CRPS", 10) { Self.score(models[$0].rankedProbability.value * 100) },
          .note(3) { Self.error(models[$0].rankedProbability.standardError, decimals: 2) },
          .right("above", 8) { $0 == 0 ? "" : Self.signed(scores.excess[$0].value) },
          .note(7) { $0 == 0 ? "" : Self.error(scores.excess[$0].standardError, decimals: 2) },
          .right("log", 4) { Self.score(models[$0].logarithmic.value) },
        ] + ranges + [
          .right("over", 9) { Self.percent(models[$0].predictedOver) },
          .right("came", 5) { Self.percent(models[$0].observedOver) }, .note(2) { Self.error(models[$0].overError) },
          .right("PIT p", 5) { Self.chance(models[$0].pit.chance) },
        ]))
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

/// The three things that a verdict rests on, each with its sign, what was said and what came.
struct BacktestRule {
  private let scores: ForecastScores

  init(_ scores: ForecastScores) { self.scores = scores }

  private typealias Row = (holds: Bool?, name: String, said: String, came: String)

  var block: Block {
    .table(
      Table(
        "", rows, least: 14, { Self.cell($0.holds, $0.name) },
        [.right("said", 1, \.said), .left("came", 0, gap: 4, \.came)]))
  }

  private var rows: [Row] {
    let verdict = scores.verdict
    let range = scores.coverage.first { $0.promised == 0.8 }.map { range in
      (verdict.rangeHolds, "8-in-10 ranges", "hold 80%", Self.share(range.held.value, range.held.standardError))
    }
    let over = (
      verdict.overHolds, "run over", NumberWords.decimal(scores.predictedOver * 100, 1) + "%",
      Self.share(scores.observedOver, scores.overError)
    )
    return (range.map { [$0] } ?? []) + [
      over, (verdict.isUniform, "PIT", "uniform", Self.pValue(scores.pit.chance)),
    ]
  }

  private static func cell(_ holds: Bool?, _ name: String) -> Text {
    switch holds {
    case true?: Text("✓ " + name, .good)
    case false?: Text("✗ " + name, .bad)
    case nil: Text("? " + name, .unsure)
    }
  }

  /// `79.6 ± 2.9%`.
  static func share(_ share: Double, _ error: Double?) -> String {
    let value = NumberWords.decimal(share * 100, 1)
    return error.map { "\(value) ± \(NumberWords.decimal($0 * 100, 1))%" } ?? value + "%"
  }

  /// Of a test that the transform is uniform.
  static func pValue(_ chance: Double) -> String {
    "p-value \(FitWords.pValue(chance))"
  }
}
