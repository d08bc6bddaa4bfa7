// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

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
