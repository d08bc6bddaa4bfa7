// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel

/// Several scenarios with the same luck as one tidy table: a row for each scenario and figure, RFC 4180 with CRLF line
/// ends and a heading.
///
/// The columns are scenario (1 for the first), file, title, trials, seed, figure, unit, estimate, standard_error, low,
/// high. Differences are against scenario 1, which has none.
struct ComparisonCSV {
  let comparison: ComparedForecasts

  static let heading = "scenario,file,title,trials,seed," + OutcomeFigures.heading

  /// The whole file.
  var text: String {
    let rows = comparison.entries.enumerated().flatMap { index, entry in
      let run = entry.forecast.run
      let head = [
        String(index + 1), CSVField.text(entry.name), CSVField.text(entry.forecast.scenario.title),
        String(run.trials), String(run.seed),
      ].joined(separator: ",")
      return OutcomeFigures.rows(entry.forecast, entry.change).map { head + "," + $0 }
    }
    return ([Self.heading] + rows).map { $0 + "\r\n" }.joined()
  }
}
