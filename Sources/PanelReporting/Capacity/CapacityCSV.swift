// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel

/// How many panellists fit as one tidy table: a row for each count and figure, RFC 4180 with CRLF line ends and a
/// heading.
///
/// The columns are count, panellists, fits (yes, no, undecided), trials, seed, figure, unit, estimate, standard_error,
/// low, high. The intervals of on_time and questions_at_least hold together, over all counts, with the confidence of
/// the run; other figures have their own 95%.
struct CapacityCSV {
  let capacity: CapacityForecast

  static let heading = "count,panellists,fits,trials,seed," + OutcomeFigures.heading

  /// The whole file.
  var text: String {
    let rows = capacity.rows.flatMap { row in
      let run = row.forecast.run
      let head = "\(row.count),\(row.panellists),\(row.fits.rawValue),\(run.trials),\(run.seed),"
      return OutcomeFigures.rows(row.forecast, .reference).map { head + $0 }
    }
    return ([Self.heading] + rows).map { $0 + "\r\n" }.joined()
  }
}
