// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// A forecast as one JSON object, `panelsim-forecast/1`.
///
/// Times are in seconds after the slot's scheduled start, lengths in seconds, chances in 0...1. A figure without
/// meaning is `null`. Keys stand in a fixed order. Of two forecasts from the same scenario, seed and number of trials,
/// only `threads`, `elapsed_seconds` and `trials_per_second` of `run` may differ; each has a line of its own.
struct ForecastJSON {
  let forecast: Forecast

  var value: JSONValue {
    [
      "schema": .string("panelsim-forecast/1"), "scenario": scenario, "slot_seconds": .number(forecast.slot.seconds),
      "run": .run(forecast.run), "learnt_from": learning, "on_time": .estimate(forecast.onTime),
      "hard_stopped": .estimate(forecast.hardStopped), "lost_seconds": .estimate(forecast.lost),
      "finish_seconds": .summary(forecast.finish), "overrun_seconds": .estimate(forecast.overrun),
      "overrun_if_late_seconds": .estimate(forecast.overrunIfLate),
      "questions_seconds": .summary(forecast.questions?.lasting),
      "questions_asked": .estimate(forecast.questions?.asked),
      "questions_unasked": .estimate(forecast.questions?.unasked),
      "questions_at_least": .estimate(forecast.questions?.served), "goals": .array(forecast.goals.map(Self.goal)),
      "drivers": .array(forecast.drivers.all.map(Self.driver)),
      "remedies": .array(forecast.remedies.all.map(Self.remedy)),
      "segments": .array(forecast.segments.map(Self.segment)),
      "finish_histogram": Self.histogram(forecast.finishHistogram),
    ]
  }

  private var scenario: JSONValue {
    .object(
      ["title": .string(forecast.scenario.title), "sha256": .string(forecast.scenario.sha256)],
      .overrides(of: forecast.scenario))
  }

  /// What the data ranges rest on; `null` where nothing was learnt.
  private var learning: JSONValue {
    guard let learning = forecast.learning.value ?? nil else { return .null }
    return [
      "sessions": .integer(learning.sessions), "date": .string(DateWords.short(learning.date)),
      "alternatives": .integer(learning.alternatives), "trials": .integer(learning.trials),
    ]
  }

  static func goal(_ goal: GoalForecast) -> JSONValue {
    [
      "name": .string(goal.goal.name.rawValue), "required": .number(goal.goal.required.probability),
      "achieved": .estimate(goal.achieved), "met": .string(goal.met.rawValue),
    ]
  }

  private static func driver(_ driver: Driver) -> JSONValue {
    [
      "title": .string(driver.title), "share": .estimate(driver.share),
      "total": .estimate(driver.total), "late_share": .estimate(driver.lateShare),
    ]
  }

  private static func remedy(_ remedy: RemedyForecast) -> JSONValue {
    [
      "change": .string(remedy.remedy.kind.rawValue), "to": detail(remedy.remedy.detail),
      "trials": .integer(remedy.trials), "difference": .difference(.by(remedy.difference), hasQuestions: true),
    ]
  }

  /// What a remedy changes it to, where that is one thing.
  private static func detail(_ detail: Remedy.Detail?) -> JSONValue {
    switch detail {
    case .without(let title): ["without": .string(title)]
    case .length(let length): ["length_seconds": .number(length.seconds)]
    case .time(let time): ["time_seconds": .number(time.sinceStart.seconds)]
    case nil: .null
    }
  }

  private static func segment(_ segment: SegmentForecast) -> JSONValue {
    [
      "title": .string(segment.title), "kind": .string(segment.kind.rawValue),
      "by": .string(segment.by), "planned_seconds": .number(segment.planned.seconds),
      "happens": .estimate(segment.happens), "start_seconds": .summary(segment.start),
      "duration_seconds": .summary(segment.duration), "over_planned": .estimate(segment.overPlanned),
      "cut": .estimate(segment.cut), "trimmed": .estimate(segment.trimmed),
    ]
  }

  private static func histogram(_ histogram: Histogram) -> JSONValue {
    [
      "origin_seconds": .number(histogram.origin), "bin_width_seconds": .number(histogram.binWidth),
      "counts": .array(histogram.counts.map(JSONValue.integer)), "below": .integer(histogram.below),
      "beyond": .integer(histogram.beyond),
    ]
  }
}

extension Forecast {
  /// The forecast as one JSON object with a line end at its end, `panelsim-forecast/1` (Documentation/Formats.md).
  public var json: String { ForecastJSON(forecast: self).value.document }
}
