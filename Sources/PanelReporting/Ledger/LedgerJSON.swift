// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel
internal import Stochastics

/// What became of kept forecasts as one JSON object, `panelsim-ledger/1`. Times and lengths are in seconds, ends counted
/// from the slot's start; a figure without meaning is `null`.
public struct LedgerJSON: Sendable {
  private let review: LedgerReview

  public init(_ review: LedgerReview) { self.review = review }

  /// The name and version of the object's layout.
  public static let schema = "panelsim-ledger/1"

  /// The object with a line end at its end.
  public var text: String {
    JSONValue.object([
      .init("schema", .string(Self.schema)), .init("scored", .array(review.scored.map(Self.scored))),
      .init("waiting", .array(review.waiting.map { .object(JSONValue.members(of: $0)) })),
      .init("left_out", .array(review.leftOut.map(Self.leftOut))), .init("ends", Self.sums(review.ends, "on_time")),
      .init("items", Self.sums(review.items, "over")),
    ]).text + "\n"
  }

  private static func scored(_ scored: ScoredForecast) -> JSONValue {
    .object([
      .init("forecast", .object(JSONValue.members(of: scored.forecast))),
      .init("recording", .object(JSONValue.members(of: scored.session))),
      .init("end", end(scored)), .init("items", .array(scored.items.map(item))),
      .init("missing", .array(scored.missing.map { .string($0.title) })),
    ])
  }

  private static func end(_ scored: ScoredForecast) -> JSONValue {
    guard let end = scored.end else { return .null }
    return .object(
      value(end.value) + [
        .init("on_time_said", .number(scored.forecast.onTime)), .init("on_time_came", .bool(end.wasOnTime)),
        .init("begins_with_recording", .bool(end.beginsWithRecording)),
        .init("plan_error_seconds", .number(end.planError)),
      ])
  }

  private static func item(_ item: ScoredItem) -> JSONValue {
    .object(
      [
        .init("title", .string(item.segment.title)), .init("kind", .string(item.segment.kind.rawValue)),
        .init("recorded_title", .string(item.title)), .init("found_by", .string(item.foundBy.rawValue)),
        .init("planned_seconds", .number(item.segment.planned.seconds)),
      ] + value(item.value) + [
        .init("over_said", .number(item.segment.overPlanned)),
        .init("over_came", item.ranOver.map { .bool($0) } ?? .null),
        .init("plan_error_seconds", .number(item.planError)),
      ])
  }

  private static func value(_ value: ScoredValue) -> [JSONValue.Member] {
    [
      .init("came_seconds", .number(value.came)),
      .init(
        "said_seconds",
        .object([
          .init("p10", .number(value.p10)), .init("p50", .number(value.p50)), .init("p90", .number(value.p90)),
        ])),
      .init("crps_seconds", .number(value.rankedProbability)),
      .init("place", .object([.init("below", .number(value.place.below)), .init("up_to", .number(value.place.upTo))])),
      .init(
        "within",
        .object(
          zip(ScoredValue.ranges, value.isWithin).map { range, isWithin in
            .init(NumberWords.required(range), .bool(isWithin))
          })),
    ]
  }

  private static func leftOut(_ left: LeftOutForecast) -> JSONValue {
    .object([
      .init("forecast", .object(JSONValue.members(of: left.forecast))), .init("reason", .string(left.reason.rawValue)),
      .init("recordings", .array(left.sessions.map { .object(JSONValue.members(of: $0)) })),
    ])
  }

  private static func sums(_ sums: LedgerSums?, _ chance: String) -> JSONValue {
    guard let sums else { return .null }
    return .object([
      .init("count", .integer(sums.count)), .init("sessions", .integer(sums.sessions)),
      .init("crps_seconds", mean(sums.rankedProbability)), .init("plan_error_seconds", mean(sums.planError)),
      .init("gain_seconds", mean(sums.gain)),
      .init(
        "coverage",
        .array(
          sums.coverage.map { coverage in
            .object([.init("promised", .number(coverage.promised)), .init("held", mean(coverage.held))])
          })),
      .init("places", .array(sums.places.counts.map { .number($0) })),
      .init("places_chance", .number(sums.places.chance)),
      .init(
        chance,
        sums.chance.map { chance in
          .object([
            .init("count", .integer(chance.count)), .init("said", .number(chance.said)),
            .init("came", .number(chance.came)), .init("standard_error", .number(chance.error)),
          ])
        } ?? .null),
    ])
  }

  private static func mean(_ mean: ClusteredMean) -> JSONValue {
    .object([.init("estimate", .number(mean.value)), .init("standard_error", .number(mean.standardError))])
  }
}
