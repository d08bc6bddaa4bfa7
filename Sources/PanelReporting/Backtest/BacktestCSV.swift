// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// Whether forecasts came true, as one tidy table: a row for each figure of each model, RFC 4180 with CRLF line ends and a
/// heading.
///
/// The columns are section, model, figure, unit, estimate, standard_error, low, high; `section` is `items`, `sessions` or
/// `ends`.
struct BacktestCSV {
  let backtest: Backtest

  static let heading = "section,model,figure,unit,estimate,standard_error,low,high"

  /// The whole file.
  var text: String {
    var rows = Self.rows("items", backtest.items)
    if case .scores(let scores) = backtest.sessions { rows += Self.rows("sessions", scores) }
    if case .scores(let scores) = backtest.ends { rows += Self.rows("ends", scores) }
    return ([Self.heading] + rows).map { $0 + "\r\n" }.joined()
  }

  private static func rows(_ section: String, _ scores: Backtest.Scores) -> [String] {
    scores.models.indices.flatMap { index in
      rows(section, scores.models[index], excess: index == 0 ? nil : scores.excess[index])
    }
  }

  private static func rows(_ section: String, _ model: ForecastScores, excess: ClusteredMean?) -> [String] {
    func row(_ figure: String, _ unit: String, _ numbers: [Double?]) -> String {
      ([section, CSVField.text(model.name), figure, unit] + numbers.map(CSVField.number)).joined(separator: ",")
    }
    func mean(_ figure: String, _ unit: String, _ mean: ClusteredMean) -> String {
      let interval = unit == "chance" ? mean.intervalOfShare : mean.interval
      return row(figure, unit, [mean.value, mean.standardError, interval?.low, interval?.high])
    }
    func exact(_ figure: String, _ unit: String, _ value: Double) -> String {
      row(figure, unit, [value, nil, nil, nil])
    }
    var rows = [
      exact("count", "count", Double(model.count)), exact("sessions", "count", Double(model.sessions)),
      mean("crps", "share", model.rankedProbability),
    ]
    if let excess { rows.append(mean("crps_excess", "share", excess)) }
    rows.append(mean("log_score", "nat", model.logarithmic))
    rows += model.coverage.map { mean("range_\(NumberWords.decimal($0.promised * 100, 0))", "chance", $0.held) }
    rows += [
      exact("over_predicted", "chance", model.predictedOver), exact("over_observed", "chance", model.observedOver),
      row("over_difference", "chance", [model.observedOver - model.predictedOver, model.overError, nil, nil]),
      exact("pit_p_value", "chance", model.pit.chance),
      exact("places_chance", "chance", model.pit.chance),
    ]
    // The second is its name of before.
    for name in ["pit", "places"] {
      rows += model.pit.counts.enumerated().map { exact("\(name)_\($0 + 1)", "count", $1) }
    }
    rows += model.reliability.enumerated().flatMap { index, group in
      [
        exact("reliability_\(index + 1)_predicted", "chance", group.predicted),
        mean("reliability_\(index + 1)_observed", "chance", group.observed),
      ]
    }
    return rows
  }
}
