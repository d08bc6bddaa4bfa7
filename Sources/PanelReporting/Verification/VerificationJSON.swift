// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// What became of stored forecasts as one JSON object, `panelsim-ledger/1`. Times and lengths are in seconds, ends counted
/// from the slot's start; a figure without meaning is `null`.
struct VerificationJSON {
  let review: ForecastVerification

  var value: JSONValue {
    [
      "schema": .string("panelsim-ledger/1"), "scored": .array(review.scored.map(Self.scored)),
      "waiting": .array(review.waiting.map { .members(of: $0) }),
      "left_out": .array(review.leftOut.map(Self.leftOut)), "ends": Self.sums(review.ends, "on_time"),
      "items": Self.sums(review.items, "over"),
    ]
  }

  private static func scored(_ scored: ScoredForecast) -> JSONValue {
    [
      "forecast": .members(of: scored.forecast), "recording": .members(of: scored.session),
      "end": end(scored), "items": .array(scored.items.map(item)),
      "missing": .array(scored.missing.map { .string($0.title) }),
    ]
  }

  private static func end(_ scored: ScoredForecast) -> JSONValue {
    guard let end = scored.end else { return .null }
    return .object(
      value(end.value),
      [
        "on_time_said": .number(scored.forecast.onTime), "on_time_came": .bool(end.wasOnTime),
        "begins_with_recording": .bool(end.beginsWithRecording), "schedule_error_seconds": .number(end.scheduleError),
        "plan_error_seconds": .number(end.scheduleError),
      ])
  }

  private static func item(_ item: ScoredItem) -> JSONValue {
    .object(
      [
        "title": .string(item.segment.title), "kind": .string(item.segment.kind.rawValue),
        "recorded_title": .string(item.title), "found_by": .string(item.foundBy.rawValue),
        "planned_seconds": .number(item.segment.planned.seconds),
      ], value(item.value),
      [
        "over_said": .number(item.segment.overPlanned), "over_came": item.ranOver.map { .bool($0) } ?? .null,
        "schedule_error_seconds": .number(item.scheduleError), "plan_error_seconds": .number(item.scheduleError),
      ])
  }

  private static func value(_ value: ScoredValue) -> JSONValue {
    [
      "came_seconds": .number(value.came),
      "said_seconds": [
        "p10": .number(value.p10), "p50": .number(value.p50), "p90": .number(value.p90),
      ],
      "crps_seconds": .number(value.rankedProbability),
      "pit": ["below": .number(value.pit.below), "up_to": .number(value.pit.upTo)],
      "place": ["below": .number(value.pit.below), "up_to": .number(value.pit.upTo)],
      "within": .object(
        zip(ScoredValue.ranges, value.isWithin).map { range, isWithin in
          .init(NumberWords.required(range), .bool(isWithin))
        }),
    ]
  }

  private static func leftOut(_ left: LeftOutForecast) -> JSONValue {
    [
      "forecast": .members(of: left.forecast), "reason": .string(left.reason.rawValue),
      "recordings": .array(left.sessions.map { .members(of: $0) }),
    ]
  }

  private static func sums(_ sums: VerificationSums?, _ chance: String) -> JSONValue {
    guard let sums else { return .null }
    return [
      "count": .integer(sums.count), "sessions": .integer(sums.sessions),
      "crps_seconds": mean(sums.rankedProbability), "schedule_error_seconds": mean(sums.scheduleError),
      "plan_error_seconds": mean(sums.scheduleError),
      "gain_seconds": mean(sums.gain),
      "coverage": .array(
        sums.coverage.map { coverage in
          ["promised": .number(coverage.promised), "held": mean(coverage.held)]
        }),
      "pit": .array(sums.pit.counts.map { .number($0) }), "pit_p_value": .number(sums.pit.chance),
      "places": .array(sums.pit.counts.map { .number($0) }), "places_chance": .number(sums.pit.chance),
      chance:
        sums.chance.map { chance in
          [
            "count": .integer(chance.count), "said": .number(chance.said),
            "came": .number(chance.came), "standard_error": .number(chance.error),
          ]
        } ?? .null,
    ]
  }

  private static func mean(_ mean: ClusteredMean) -> JSONValue {
    ["estimate": .number(mean.value), "standard_error": .number(mean.standardError)]
  }
}
