// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// A row of a forecast's CSV: what it is about and a figure with its error.
struct CSVRow: Sendable {
  let text: String

  private init(_ section: String, _ title: String, _ figure: String, _ unit: String, fields: [String]) {
    text = ([section, CSVField.text(title), figure, unit] + fields).joined(separator: ",")
  }

  /// A figure that is known exactly, in its own spelling.
  init(_ section: String, _ title: String, _ figure: String, _ unit: String, exact: String) {
    self.init(section, title, figure, unit, fields: [exact, "", "", "", "", ""])
  }

  /// A figure that is known exactly.
  init(_ section: String, _ title: String, _ figure: String, _ unit: String, _ value: Double?) {
    self.init(section, title, figure, unit, exact: CSVField.number(value))
  }

  /// An estimate; empty fields where it has no meaning.
  init(_ section: String, _ title: String, _ figure: String, _ unit: String, _ estimate: Estimate?) {
    self.init(
      section, title, figure, unit,
      fields: [
        estimate?.value, estimate?.standardError, estimate?.interval?.low, estimate?.interval?.high,
        estimate?.dataInterval?.low, estimate?.dataInterval?.high,
      ].map(CSVField.number))
  }

  /// The rows of a distribution: `figure_mean`, `figure_sd`, `figure_p5` … `figure_p99`, in seconds.
  static func summary(_ section: String, _ title: String, _ figure: String, _ summary: Summary) -> [CSVRow] {
    let moments = [
      CSVRow(section, title, figure + "_mean", "s", summary.mean),
      CSVRow(section, title, figure + "_sd", "s", summary.standardDeviation),
    ]
    let quantiles = Summary.Level.allCases.map { level in
      let quantile = summary[level]
      return CSVRow(
        section, title, "\(figure)_\(level.rawValue)", "s",
        fields: [
          CSVField.number(quantile.value), "", CSVField.number(quantile.low), CSVField.number(quantile.high), "", "",
        ])
    }
    return moments + quantiles
  }
}
