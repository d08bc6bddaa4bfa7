// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel
internal import Stochastics

/// Whether forecasts came true, as one JSON object, `panelsim-backtest/1`.
///
/// `crps` and `log_score` are of lengths in shares of the planned time; `log_score` is `null` where a forecast found
/// impossible what came. Errors are those of sums over sessions.
public struct BacktestJSON: Sendable {
  private let backtest: Backtest

  public init(_ backtest: Backtest) { self.backtest = backtest }

  /// The name and version of the object's layout.
  public static let schema = "panelsim-backtest/1"

  /// The object with a line end at its end.
  public var text: String {
    var members: [JSONValue.Member] = [
      .init("schema", .string(Self.schema)), .init("split", split), .init("seed", .unsigned(backtest.seed)),
      .init(
        "signal",
        .object([
          .init("low", .number(backtest.signal.lowerBound)), .init("high", .number(backtest.signal.upperBound)),
        ])),
      .init("learnt", Self.material(backtest.learnt)), .init("forecast", Self.material(backtest.forecast)),
      .init("items", Self.scores(backtest.items)), .init("alike", .array(backtest.alike.map(JSONValue.number))),
    ]
    for (name, outcome) in [("sessions", backtest.sessions), ("ends", backtest.ends)] {
      switch outcome {
      case .scores(let scores): members.append(.init(name, Self.scores(scores)))
      case .none(let reason): members += [.init(name, .null), .init("\(name)_missing", .string(reason))]
      }
    }
    return JSONValue.object(members).text + "\n"
  }

  private var split: JSONValue {
    switch backtest.split {
    case .folds(let count, let unit):
      .object([.init("kind", .string("folds")), .init("folds", .integer(count)), .init("by", .string(unit.rawValue))])
    case .apart: .object([.init("kind", .string("train_test"))])
    }
  }

  private static func material(_ material: Backtest.Material) -> JSONValue {
    .object([
      .init("sessions", .integer(material.sessions)), .init("items", .integer(material.items)),
      .init("cut_off", .integer(material.cutOff)),
      .init("planned_seconds_least", .number(material.allotments.lowerBound.seconds)),
      .init("planned_seconds_greatest", .number(material.allotments.upperBound.seconds)),
    ])
  }

  private static func scores(_ scores: Backtest.Scores) -> JSONValue {
    .object([
      .init("verdict", scores.models.first.map { verdict($0.verdict) } ?? .null),
      .init("models", .array(scores.models.indices.map { model(scores.models[$0], excess: scores.excess[$0], $0) })),
      .init(
        "failures",
        .array(
          scores.failures.map {
            .object([.init("name", .string($0.model)), .init("reason", .string($0.reason))])
          })),
    ])
  }

  private static func verdict(_ verdict: BacktestVerdict) -> JSONValue {
    func answer(_ value: Bool?) -> JSONValue { value.map(JSONValue.bool) ?? .null }
    return .object([
      .init("came_true", answer(verdict.cameTrue)), .init("range_80_holds", answer(verdict.rangeHolds)),
      .init("over_holds", answer(verdict.overHolds)), .init("places_even", answer(verdict.isEven)),
    ])
  }

  private static func model(_ model: ForecastScores, excess: ClusteredMean, _ index: Int) -> JSONValue {
    .object([
      .init("name", .string(model.name)), .init("count", .integer(model.count)),
      .init("sessions", .integer(model.sessions)), .init("crps", mean(model.rankedProbability)),
      .init("crps_excess", index == 0 ? .null : mean(excess)), .init("log_score", mean(model.logarithmic)),
      .init(
        "ranges",
        .array(
          model.coverage.map {
            .object([.init("promised", .number($0.promised)), .init("held", mean($0.held, isShare: true))])
          })),
      .init(
        "over",
        .object([
          .init("predicted", .number(model.predictedOver)), .init("observed", .number(model.observedOver)),
          .init("difference_standard_error", .number(model.overError)),
        ])),
      .init(
        "places",
        .object([
          .init("counts", .array(model.places.counts.map(JSONValue.number))),
          .init("inflation", .number(model.places.inflation)), .init("chance", .number(model.places.chance)),
        ])),
      .init(
        "reliability",
        .array(
          model.reliability.map {
            .object([
              .init("count", .integer($0.count)), .init("predicted", .number($0.predicted)),
              .init("observed", mean($0.observed, isShare: true)),
            ])
          })),
    ])
  }

  /// As an estimate; `null` for a mean that is infinite.
  private static func mean(_ mean: ClusteredMean, isShare: Bool = false) -> JSONValue {
    guard mean.value.isFinite else { return .null }
    let interval = isShare ? mean.intervalOfShare : mean.interval
    return .object([
      .init("estimate", .number(mean.value)), .init("standard_error", .number(mean.standardError)),
      .init("low", .number(interval?.low)), .init("high", .number(interval?.high)),
    ])
  }
}
