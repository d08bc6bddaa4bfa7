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

/// The figures that scenarios are compared by, as the last six columns of a tidy table: figure, unit, estimate,
/// standard_error, low, high. A figure without meaning has empty fields.
enum OutcomeFigures {
  static let heading = "figure,unit,estimate,standard_error,low,high"

  /// A forecast's figures, then those of its change against another one, which end in `_difference`.
  static func rows(_ forecast: Forecast, _ change: ForecastChange) -> [String] {
    let questions = forecast.questions
    var rows = [
      row("on_time", "chance", forecast.onTime),
      row("questions_at_least", "chance", questions?.served),
      row("finish_mean", "s", forecast.finish.mean),
      row("finish_p50", "s", forecast.finish[.p50]),
      row("finish_p90", "s", forecast.finish[.p90]),
      row("overrun", "s", forecast.overrun),
      row("questions_mean", "s", questions?.lasting.mean),
      row("questions_asked", "count", questions?.asked),
    ]
    guard let difference = change.difference(hasQuestions: questions != nil) else { return rows }
    rows += [
      row("on_time_difference", "chance", difference.onTime),
      row("questions_at_least_difference", "chance", difference.questionsServed),
      row("finish_mean_difference", "s", difference.finish),
      row("overrun_difference", "s", difference.overrun),
      row("questions_mean_difference", "s", difference.questions),
    ]
    return rows
  }

  private static func row(_ figure: String, _ unit: String, _ estimate: Estimate?) -> String {
    let numbers = [estimate?.value, estimate?.standardError, estimate?.interval?.low, estimate?.interval?.high]
    return ([figure, unit] + numbers.map(CSVField.number)).joined(separator: ",")
  }

  private static func row(_ figure: String, _ unit: String, _ quantile: QuantileEstimate) -> String {
    let numbers = [quantile.value, nil, quantile.low, quantile.high]
    return ([figure, unit] + numbers.map(CSVField.number)).joined(separator: ",")
  }
}

/// One field of a CSV file (RFC 4180).
enum CSVField {
  /// A piece of text, always in quotation marks.
  ///
  /// Spreadsheets run a cell that begins like a formula; such a text gets an apostrophe in front, which they take for
  /// "this is text". Control and bidirectional characters are replaced as on a terminal (``SafeText``).
  static func text(_ text: String) -> String {
    let visible = SafeText.visible(text)
    let isFormula = startsFormula(text) || startsFormula(visible)
    return "\"" + (isFormula ? "'" : "") + doubled(visible) + "\""
  }

  /// Scalar by scalar: a mark that joins a quotation mark to another character doesn't hide it from other programs.
  private static func doubled(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] }))
  }

  /// A number, as in JSON; empty for `nil` and for what isn't finite.
  static func number(_ number: Double?) -> String {
    let value = JSONValue.number(number)
    return value == .null ? "" : value.text
  }

  /// Programs differ in what they skip at the start of a cell, so everything that may be skipped is.
  private static func startsFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    if first == "\t" || first == "\r" || first == "\n" { return true }
    let start = text.unicodeScalars.first { !($0.properties.isWhitespace || !SafeText.isHarmless($0)) }
    return start.map { formulaStarts.contains($0) } ?? false
  }

  /// With their full-width forms, which some programs treat alike.
  private static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]
}
