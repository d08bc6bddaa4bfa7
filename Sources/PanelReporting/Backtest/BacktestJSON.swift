// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// Whether forecasts came true, as one JSON object, `panelsim-backtest/1`.
///
/// `crps` and `log_score` are of lengths in shares of the planned time; `log_score` is `null` where a forecast found
/// impossible what came. Errors are those of sums over sessions.
struct BacktestJSON {
  let backtest: Backtest

  var value: JSONValue {
    let members: JSONValue = [
      "schema": .string("panelsim-backtest/1"), "split": split, "seed": .unsigned(backtest.seed),
      "signal": [
        "low": .number(backtest.signal.lowerBound), "high": .number(backtest.signal.upperBound),
      ],
      "learnt": Self.material(backtest.learnt), "forecast": Self.material(backtest.forecast),
      "items": Self.scores(backtest.items), "alike": .array(backtest.alike.map(JSONValue.number)),
    ]
    return .object(members, Self.whole("sessions", backtest.sessions), Self.whole("ends", backtest.ends))
  }

  private static func whole(_ name: String, _ outcome: Backtest.Outcome) -> JSONValue {
    switch outcome {
    case .scores(let scores): [name: self.scores(scores)]
    case .none(let reason): [name: .null, "\(name)_missing": .string(reason)]
    }
  }

  private var split: JSONValue {
    switch backtest.split {
    case .folds(let count, let unit):
      ["kind": .string("folds"), "folds": .integer(count), "by": .string(unit.rawValue)]
    case .apart: ["kind": .string("train_test")]
    }
  }

  private static func material(_ material: Backtest.Material) -> JSONValue {
    [
      "sessions": .integer(material.sessions), "items": .integer(material.items),
      "cut_off": .integer(material.cutOff), "planned_seconds_least": .number(material.allotments.lowerBound.seconds),
      "planned_seconds_greatest": .number(material.allotments.upperBound.seconds),
    ]
  }

  private static func scores(_ scores: Backtest.Scores) -> JSONValue {
    [
      "verdict": scores.models.first.map { verdict($0.verdict) } ?? .null,
      "models": .array(scores.models.indices.map { model(scores.models[$0], excess: scores.excess[$0], $0) }),
      "failures": .array(
        scores.failures.map {
          ["name": .string($0.model), "reason": .string($0.reason)]
        }),
    ]
  }

  private static func verdict(_ verdict: BacktestVerdict) -> JSONValue {
    func answer(_ value: Bool?) -> JSONValue { value.map(JSONValue.bool) ?? .null }
    return [
      "came_true": answer(verdict.cameTrue), "range_80_holds": answer(verdict.rangeHolds),
      "over_holds": answer(verdict.overHolds), "pit_uniform": answer(verdict.isUniform),
      "places_even": answer(verdict.isUniform),
    ]
  }

  private static func model(_ model: ForecastScores, excess: ClusteredMean, _ index: Int) -> JSONValue {
    [
      "name": .string(model.name), "count": .integer(model.count),
      "sessions": .integer(model.sessions), "crps": mean(model.rankedProbability),
      "crps_excess": index == 0 ? .null : mean(excess), "log_score": mean(model.logarithmic),
      "ranges": .array(
        model.coverage.map {
          ["promised": .number($0.promised), "held": mean($0.held, isShare: true)]
        }),
      "over": [
        "predicted": .number(model.predictedOver), "observed": .number(model.observedOver),
        "difference_standard_error": .number(model.overError),
      ],
      "pit": [
        "counts": .array(model.pit.counts.map(JSONValue.number)), "inflation": .number(model.pit.inflation),
        "p_value": .number(model.pit.chance),
      ],
      "places": [
        "counts": .array(model.pit.counts.map(JSONValue.number)),
        "inflation": .number(model.pit.inflation), "chance": .number(model.pit.chance),
      ],
      "reliability": .array(
        model.reliability.map {
          [
            "count": .integer($0.count), "predicted": .number($0.predicted),
            "observed": mean($0.observed, isShare: true),
          ]
        }),
    ]
  }

  /// As an estimate; `null` for a mean that is infinite.
  private static func mean(_ mean: ClusteredMean, isShare: Bool = false) -> JSONValue {
    guard mean.value.isFinite else { return .null }
    let interval = isShare ? mean.intervalOfShare : mean.interval
    return [
      "estimate": .number(mean.value), "standard_error": .number(mean.standardError),
      "low": .number(interval?.low), "high": .number(interval?.high),
    ]
  }
}
