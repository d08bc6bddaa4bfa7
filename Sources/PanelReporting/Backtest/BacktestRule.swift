// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

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
      over, (verdict.isEven, "places in forecasts", "even", Self.evenness(scores.places.chance)),
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

  /// How often luck alone is as uneven.
  static func evenness(_ chance: Double) -> String {
    if chance < 0.0005 { return "luck alone: less than 1 in 1,000" }
    return "luck alone: \(NumberWords.decimal(chance * 100, chance < 0.0995 ? 1 : 0)) in 100"
  }
}
