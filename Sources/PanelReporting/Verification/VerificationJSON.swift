// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// What became of kept forecasts as one JSON object, `panelsim-ledger/1`. Times and lengths are in seconds, ends counted
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
        "begins_with_recording": .bool(end.beginsWithRecording), "plan_error_seconds": .number(end.planError),
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
        "plan_error_seconds": .number(item.planError),
      ])
  }

  private static func value(_ value: ScoredValue) -> JSONValue {
    [
      "came_seconds": .number(value.came),
      "said_seconds": [
        "p10": .number(value.p10), "p50": .number(value.p50), "p90": .number(value.p90),
      ],
      "crps_seconds": .number(value.rankedProbability),
      "place": ["below": .number(value.place.below), "up_to": .number(value.place.upTo)],
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
      "crps_seconds": mean(sums.rankedProbability), "plan_error_seconds": mean(sums.planError),
      "gain_seconds": mean(sums.gain),
      "coverage": .array(
        sums.coverage.map { coverage in
          ["promised": .number(coverage.promised), "held": mean(coverage.held)]
        }),
      "places": .array(sums.places.counts.map { .number($0) }), "places_chance": .number(sums.places.chance),
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
