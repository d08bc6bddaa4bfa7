// SPDX-License-Identifier: GPL-3.0-or-later

internal import Foundation
public import PanelModel
internal import Stochastics

/// A line for each stored forecast of an archive.
public struct ForecastList: Answer {
  private let forecasts: [StoredForecast]

  /// The list of these forecasts, in their order.
  public init(_ forecasts: [StoredForecast]) { self.forecasts = forecasts }

  /// The table, and how forecasts are scored and removed.
  public var document: Document {
    guard !forecasts.isEmpty else {
      return Document([.paragraph("No forecasts yet; panelsim simulate FILE --record stores one.")])
    }
    let footer = """
      \(CountWords.of(forecasts.count, "forecast")); panelsim backtest --forecasts holds them against what was recorded, \
      panelsim sessions forget --forecast NUMBER removes one
      """
    return Document(table, [.paragraph(footer, .faint)])
  }

  /// One object, `panelsim-forecasts/1`.
  public var json: String? { ForecastsJSON(forecasts: forecasts).value.document }

  private var table: [Block] {
    .table(
      "Forecast", forecasts, least: 18, VerificationWords.numbered,
      [
        .left("for", 4) { $0.session.name.map { TextLayout.truncated(SafeText.visible($0), to: 20) } }.ifAny,
        .left("date", 8) { $0.session.date.map(DateWords.short) }.ifAny,
        .left("made", 6) { VerificationWords.moment($0.madeAt) },
        .right("on time", 9) { NumberWords.percent($0.onTime) },
        .left("half by", 7) { forecast in
          forecast.end.distribution.map { VerificationWords.clock(of: forecast).words($0.quantile(0.5)) }
        }.ifAny,
        .left("8 in 10", 5) { forecast in
          forecast.end.distribution.map {
            VerificationWords.clock(of: forecast).words($0.quantile(0.1), $0.upperQuantile(0.1))
          }
        }.ifAny, .right("trials", 2) { NumberWords.grouped($0.run.trials) },
        .left("event", 1) { $0.session.event.map { TextLayout.truncated(SafeText.visible($0), to: 20) } }.ifAny,
      ])
  }
}

/// Stored forecasts as one JSON object, `panelsim-forecasts/1`: all that an archive has of them.
struct ForecastsJSON {
  let forecasts: [StoredForecast]

  var value: JSONValue {
    [
      "schema": .string("panelsim-forecasts/1"), "forecasts": .array(forecasts.map(Self.forecast)),
    ]
  }

  private static func forecast(_ forecast: StoredForecast) -> JSONValue {
    let (scenario, run) = (forecast.scenario, forecast.run)
    return .object(
      .members(of: forecast),
      [
        "scenario": [
          "text": .string(scenario.text), "sha256": .string(scenario.sha256),
          "settings": .array(scenario.overrides.map(JSONValue.string)),
          "learnt_from": .array(scenario.learntFrom.map(JSONValue.string)),
        ],
        "run": [
          "version": .string(run.version), "engine": .string(run.engine),
          "trials": .integer(run.trials), "seed": .unsigned(run.seed),
        ],
        "slot_seconds": .number(forecast.slot.seconds), "on_time": .number(forecast.onTime),
        "end_quantiles_seconds": grid(forecast.end), "segments": .array(forecast.segments.map(segment)),
        // As it was written, which is JSON by itself.
        "forecast_json": .string(forecast.json),
      ])
  }

  private static func grid(_ grid: QuantileGrid) -> JSONValue { .array(grid.values.map { .number($0) }) }

  private static func segment(_ segment: StoredSegment) -> JSONValue {
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
  static func members(of forecast: StoredForecast) -> JSONValue {
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
