// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// The three things that a verdict rests on, each with its sign, what was said and what came.
struct BacktestRule {
  private let scores: ForecastScores

  init(_ scores: ForecastScores) { self.scores = scores }

  func lines(width: Int) -> [StyledLine] {
    let verdict = scores.verdict
    var rows: [(holds: Bool?, name: String, said: String, came: String)] = []
    if let range = scores.coverage.first(where: { $0.promised == 0.8 }) {
      rows.append(
        (verdict.rangeHolds, "8-in-10 ranges", "hold 80%", Self.share(range.held.value, range.held.standardError)))
    }
    rows.append(
      (
        verdict.overHolds, "run over", NumberWords.decimal(scores.predictedOver * 100, 1) + "%",
        Self.share(scores.observedOver, scores.overError)
      ))
    rows.append((verdict.isEven, "places in forecasts", "even", Self.evenness(scores.places.chance)))
    let table = Table(
      first: .init(heading: "", cells: rows.map { Self.cell($0.holds, $0.name) }),
      others: [
        .init(heading: "said", alignment: .right, importance: 1, cells: rows.map { .init($0.said) }),
        .init(heading: "came", gap: 4, cells: rows.map { .init($0.came) }),
      ], leastFirstWidth: 14)
    return table.lines(width: width)
  }

  private static func cell(_ holds: Bool?, _ name: String) -> Table.Cell {
    switch holds {
    case true?: .init("✓ " + name, .good)
    case false?: .init("✗ " + name, .bad)
    case nil: .init("? " + name, .unsure)
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
