// SPDX-License-Identifier: GPL-3.0-or-later

internal import Foundation
public import PanelModel

/// Kept forecasts as one JSON object, `panelsim-forecasts/1`: all that an archive has of them.
public struct ForecastsJSON: Sendable {
  private let forecasts: [KeptForecast]

  public init(_ forecasts: [KeptForecast]) { self.forecasts = forecasts }

  /// The name and version of the object's layout.
  public static let schema = "panelsim-forecasts/1"

  /// The object with a line end at its end.
  public var text: String {
    JSONValue.object([
      .init("schema", .string(Self.schema)), .init("forecasts", .array(forecasts.map(Self.forecast))),
    ]).text + "\n"
  }

  private static func forecast(_ forecast: KeptForecast) -> JSONValue {
    let (scenario, run) = (forecast.scenario, forecast.run)
    return .object(
      JSONValue.members(of: forecast) + [
        .init(
          "scenario",
          .object([
            .init("text", .string(scenario.text)), .init("sha256", .string(scenario.sha256)),
            .init("settings", .array(scenario.settings.map(JSONValue.string))),
            .init("learnt_from", .array(scenario.learntFrom.map(JSONValue.string))),
          ])),
        .init(
          "run",
          .object([
            .init("version", .string(run.version)), .init("engine", .string(run.engine)),
            .init("trials", .integer(run.trials)), .init("seed", .unsigned(run.seed)),
          ])),
        .init("slot_seconds", .number(forecast.slot.seconds)), .init("on_time", .number(forecast.onTime)),
        .init("end_quantiles_seconds", grid(forecast.end)),
        .init("segments", .array(forecast.segments.map(segment))),
        // As it was written, which is JSON by itself.
        .init("forecast_json", .string(forecast.json)),
      ])
  }

  private static func grid(_ grid: QuantileGrid) -> JSONValue { .array(grid.values.map { .number($0) }) }

  private static func segment(_ segment: KeptSegment) -> JSONValue {
    .object([
      .init("title", .string(segment.title)), .init("kind", .string(segment.kind.rawValue)),
      .init("by", .string(segment.by)), .init("planned_seconds", .number(segment.planned.seconds)),
      .init("happens", .number(segment.happens)), .init("over_planned", .number(segment.overPlanned)),
      .init("cut", .number(segment.cut)), .init("trimmed", .number(segment.trimmed)),
      .init("duration_quantiles_seconds", grid(segment.duration)),
    ])
  }
}

extension JSONValue {
  /// Which forecast something is about.
  static func members(of forecast: KeptForecast) -> [Member] {
    let session = forecast.session
    return [
      .init("number", forecast.number.map { .integer($0) } ?? .null),
      .init("made_at", .string(forecast.madeAt.formatted(.iso8601))), .init("session", .string(session.name)),
      .init("title", .string(session.title)), .init("event", .string(session.event)),
      .init("date", .string(session.date.map(DateWords.short))), .init("start", .string(session.start?.description)),
      .init("time_zone", .string(session.timeZone)),
    ]
  }
}
