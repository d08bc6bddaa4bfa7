// SPDX-License-Identifier: GPL-3.0-or-later

internal import Foundation
internal import PanelModel

/// Kept forecasts as one JSON object, `panelsim-forecasts/1`: all that an archive has of them.
struct ForecastsJSON {
  let forecasts: [KeptForecast]

  var value: JSONValue {
    [
      "schema": .string("panelsim-forecasts/1"), "forecasts": .array(forecasts.map(Self.forecast)),
    ]
  }

  private static func forecast(_ forecast: KeptForecast) -> JSONValue {
    let (scenario, run) = (forecast.scenario, forecast.run)
    return .object(.members(of: forecast), [
        "scenario": [
            "text": .string(scenario.text), "sha256": .string(scenario.sha256),
            "settings": .array(scenario.settings.map(JSONValue.string)),
            "learnt_from": .array(scenario.learntFrom.map(JSONValue.string)),
          ],
        "run": [
            "version": .string(run.version), "engine": .string(run.engine),
            "trials": .integer(run.trials), "seed": .unsigned(run.seed),
          ],
        "slot_seconds": .number(forecast.slot.seconds), "on_time": .number(forecast.onTime),
        "end_quantiles_seconds": grid(forecast.end),
        "segments": .array(forecast.segments.map(segment)),
        // As it was written, which is JSON by itself.
        "forecast_json": .string(forecast.json),
      ])
  }

  private static func grid(_ grid: QuantileGrid) -> JSONValue { .array(grid.values.map { .number($0) }) }

  private static func segment(_ segment: KeptSegment) -> JSONValue {
    [
      "title": .string(segment.title), "kind": .string(segment.kind.rawValue),
      "by": .string(segment.by), "planned_seconds": .number(segment.planned.seconds),
      "happens": .number(segment.happens), "over_planned": .number(segment.overPlanned),
      "cut": .number(segment.cut), "trimmed": .number(segment.trimmed),
      "duration_quantiles_seconds": grid(segment.duration),
    ]
  }
}

extension JSONValue {
  /// Which forecast something is about.
  static func members(of forecast: KeptForecast) -> JSONValue {
    let session = forecast.session
    return [
      "number": forecast.number.map { .integer($0) } ?? .null,
      "made_at": .string(forecast.madeAt.formatted(.iso8601)), "session": .string(session.name),
      "title": .string(session.title), "event": .string(session.event),
      "date": .string(session.date.map(DateWords.short)), "start": .string(session.start?.description),
      "time_zone": .string(session.timeZone),
    ]
  }
}
