// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// A forecast as one JSON object, `panelsim-forecast/1`.
///
/// Times are in seconds after the slot's scheduled start, lengths in seconds, chances in 0...1. A figure without
/// meaning is `null`. Keys stand in a fixed order. Of two forecasts from the same scenario, seed and number of trials,
/// only `threads`, `elapsed_seconds` and `trials_per_second` of `run` may differ; each has a line of its own.
public struct ForecastJSON: Sendable {
  private let forecast: Forecast

  public init(_ forecast: Forecast) { self.forecast = forecast }

  /// The name and version of the object's layout.
  public static let schema = "panelsim-forecast/1"

  /// The object with a line end at its end.
  public var text: String { value.text + "\n" }

  var value: JSONValue {
    .object([
      .init("schema", .string(Self.schema)),
      .init("scenario", scenario),
      .init("slot_seconds", .number(forecast.slot.seconds)),
      .init("run", .run(forecast.run)),
      .init("learnt_from", learning),
      .init("on_time", .estimate(forecast.onTime)),
      .init("hard_stopped", .estimate(forecast.hardStopped)),
      .init("lost_seconds", .estimate(forecast.lost)),
      .init("finish_seconds", .summary(forecast.finish)),
      .init("overrun_seconds", .estimate(forecast.overrun)),
      .init("overrun_if_late_seconds", .estimate(forecast.overrunIfLate)),
      .init("questions_seconds", .summary(forecast.questions?.lasting)),
      .init("questions_asked", .estimate(forecast.questions?.asked)),
      .init("questions_unasked", .estimate(forecast.questions?.unasked)),
      .init("questions_at_least", .estimate(forecast.questions?.served)),
      .init("goals", .array(forecast.goals.map(Self.goal))),
      .init("drivers", .array(forecast.drivers.all.map(Self.driver))),
      .init("remedies", .array(forecast.remedies.all.map(Self.remedy))),
      .init("segments", .array(forecast.segments.map(Self.segment))),
      .init("finish_histogram", Self.histogram(forecast.finishHistogram)),
    ])
  }

  private var scenario: JSONValue {
    .object(
      [.init("title", .string(forecast.scenario.title)), .init("sha256", .string(forecast.scenario.sha256))]
        + JSONValue.settings(of: forecast.scenario))
  }

  /// What the data ranges rest on; `null` where nothing was learnt.
  private var learning: JSONValue {
    guard let learning = forecast.learning.value ?? nil else { return .null }
    return .object([
      .init("sessions", .integer(learning.sessions)), .init("date", .string(DateWords.short(learning.date))),
      .init("alternatives", .integer(learning.alternatives)), .init("trials", .integer(learning.trials)),
    ])
  }

  static func goal(_ goal: GoalForecast) -> JSONValue {
    .object([
      .init("name", .string(goal.goal.name.rawValue)), .init("required", .number(goal.goal.required.probability)),
      .init("achieved", .estimate(goal.achieved)), .init("met", .string(goal.met.rawValue)),
    ])
  }

  private static func driver(_ driver: Driver) -> JSONValue {
    .object([
      .init("title", .string(driver.title)), .init("share", .estimate(driver.share)),
      .init("total", .estimate(driver.total)), .init("late_share", .estimate(driver.lateShare)),
    ])
  }

  private static func remedy(_ remedy: RemedyForecast) -> JSONValue {
    .object([
      .init("change", .string(remedy.remedy.kind.rawValue)), .init("to", detail(remedy.remedy.detail)),
      .init("trials", .integer(remedy.trials)),
      .init("difference", .difference(.by(remedy.difference), hasQuestions: true)),
    ])
  }

  /// What a remedy changes it to, where that is one thing.
  private static func detail(_ detail: Remedy.Detail?) -> JSONValue {
    switch detail {
    case .without(let title): .object([.init("without", .string(title))])
    case .length(let length): .object([.init("length_seconds", .number(length.seconds))])
    case .time(let time): .object([.init("time_seconds", .number(time.sinceStart.seconds))])
    case nil: .null
    }
  }

  private static func segment(_ segment: SegmentForecast) -> JSONValue {
    .object([
      .init("title", .string(segment.title)), .init("kind", .string(segment.kind.rawValue)),
      .init("by", .string(segment.by)), .init("planned_seconds", .number(segment.planned.seconds)),
      .init("happens", .estimate(segment.happens)), .init("start_seconds", .summary(segment.start)),
      .init("duration_seconds", .summary(segment.duration)), .init("over_planned", .estimate(segment.overPlanned)),
      .init("cut", .estimate(segment.cut)), .init("trimmed", .estimate(segment.trimmed)),
    ])
  }

  private static func histogram(_ histogram: Histogram) -> JSONValue {
    .object([
      .init("origin_seconds", .number(histogram.origin)), .init("bin_width_seconds", .number(histogram.binWidth)),
      .init("counts", .array(histogram.counts.map(JSONValue.integer))), .init("below", .integer(histogram.below)),
      .init("beyond", .integer(histogram.beyond)),
    ])
  }
}
