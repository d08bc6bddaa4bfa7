// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel

/// Several scenarios with the same luck as one JSON object, `panelsim-comparison/1`.
///
/// `scenarios` stand in the order in which they were named. The `difference` of each is its figure less the first one's,
/// from the same trials; it is `null` for the first. Units and estimates are those of ``ForecastJSON``.
struct ComparisonJSON {
  let comparison: ComparedForecasts

  var value: JSONValue {
    [
      "schema": .string("panelsim-comparison/1"), "run": .run(comparison.run),
      "scenarios": .array(comparison.entries.map(Self.entry)),
    ]
  }

  private static func entry(_ entry: ComparedForecasts.Entry) -> JSONValue {
    let forecast = entry.forecast
    return .object([
        "file": .string(entry.name), "title": .string(forecast.scenario.title),
        "sha256": .string(forecast.scenario.sha256),
      ], .settings(of: forecast.scenario), .outcome(forecast), [
        "difference": .difference(entry.change, hasQuestions: forecast.questions != nil)
      ])
  }
}

extension JSONValue {
  /// The figures that scenarios are compared by.
  static func outcome(_ forecast: Forecast) -> JSONValue {
    [
      "slot_seconds": .number(forecast.slot.seconds), "on_time": .estimate(forecast.onTime),
      "questions_at_least": .estimate(forecast.questions?.served),
      "finish_seconds": .summary(forecast.finish),
      "overrun_seconds": .estimate(forecast.overrun),
      "questions_seconds": .summary(forecast.questions?.lasting),
      "questions_asked": .estimate(forecast.questions?.asked),
    ]
  }
}
