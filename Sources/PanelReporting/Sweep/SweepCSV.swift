// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel

/// A scenario with other values for some of its keys as one tidy table: a row for each combination and figure, RFC 4180
/// with CRLF line ends and a heading.
///
/// The columns are combination, one for each key, trials, seed, figure, unit, estimate, standard_error, low, high.
/// Combination 0 is the scenario as its file says it, with nothing in the keys' columns; differences are against it.
/// Combinations that an interrupted run didn't get to have no rows.
struct SweepCSV {
  let sweep: SweptForecasts

  /// The whole file.
  var text: String {
    let keys = sweep.axes.map { CSVField.text($0.key) }
    let heading = (["combination"] + keys + ["trials", "seed", OutcomeFigures.heading]).joined(separator: ",")
    let base = rows(0, sweep.axes.map { _ in "" }, sweep.base.forecast, .reference)
    let others = sweep.cells.enumerated().flatMap { index, cell in
      cell.outcome.map { rows(index + 1, cell.values.map(CSVField.text), $0.forecast, $0.change) } ?? []
    }
    return ([heading] + base + others).map { $0 + "\r\n" }.joined()
  }

  private func rows(_ number: Int, _ values: [String], _ forecast: Forecast, _ change: ForecastChange) -> [String] {
    let head = [String(number)] + values + [String(forecast.run.trials), String(forecast.run.seed)]
    return OutcomeFigures.rows(forecast, change).map { (head + [$0]).joined(separator: ",") }
  }
}
