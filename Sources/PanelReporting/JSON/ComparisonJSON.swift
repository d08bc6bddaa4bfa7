// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// Several scenarios with the same luck as one JSON object, `panelsim-comparison/1`.
///
/// `scenarios` stand in the order in which they were named. The `difference` of each is its figure less the first one's,
/// from the same trials; it is `null` for the first. Units and estimates are those of ``ForecastJSON``.
public struct ComparisonJSON: Sendable {
  private let comparison: ComparedForecasts

  public init(_ comparison: ComparedForecasts) { self.comparison = comparison }

  /// The name and version of the object's layout.
  public static let schema = "panelsim-comparison/1"

  /// The object with a line end at its end.
  public var text: String {
    JSONValue.object([
      .init("schema", .string(Self.schema)), .init("run", .run(comparison.run)),
      .init("scenarios", .array(comparison.entries.map(Self.entry))),
    ]).text + "\n"
  }

  private static func entry(_ entry: ComparedForecasts.Entry) -> JSONValue {
    let forecast = entry.forecast
    return .object(
      [
        .init("file", .string(entry.name)), .init("title", .string(forecast.scenario.title)),
        .init("sha256", .string(forecast.scenario.sha256)),
      ] + JSONValue.settings(of: forecast.scenario) + JSONValue.outcome(forecast) + [
        .init("difference", .difference(entry.change, hasQuestions: forecast.questions != nil))
      ])
  }
}

extension JSONValue {
  /// The figures that scenarios are compared by.
  static func outcome(_ forecast: Forecast) -> [Member] {
    [
      .init("slot_seconds", .number(forecast.slot.seconds)), .init("on_time", .estimate(forecast.onTime)),
      .init("questions_at_least", .estimate(forecast.questions?.served)),
      .init("finish_seconds", .summary(forecast.finish)),
      .init("overrun_seconds", .estimate(forecast.overrun)),
      .init("questions_seconds", .summary(forecast.questions?.lasting)),
      .init("questions_asked", .estimate(forecast.questions?.asked)),
    ]
  }
}
