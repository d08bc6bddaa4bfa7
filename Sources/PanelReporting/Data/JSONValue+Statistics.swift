// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

extension JSONValue {
  /// `{ estimate, standard_error, low, high, data_low, data_high }`; `null` where the figure has no meaning. The last two
  /// are what data leave open that something was learnt from, `null` where nothing was, or nobody has looked.
  static func estimate(_ estimate: Estimate?) -> JSONValue {
    guard let estimate, estimate.value.isFinite else { return .null }
    return [
      "estimate": .number(estimate.value), "standard_error": .number(estimate.standardError),
      "low": .number(estimate.interval?.low), "high": .number(estimate.interval?.high),
      "data_low": .number(estimate.dataInterval?.low), "data_high": .number(estimate.dataInterval?.high),
    ]
  }

  /// `{ mean, sd, p5 … p99 }`; `null` where there is nothing to sum up.
  static func summary(_ summary: Summary?) -> JSONValue {
    guard let summary else { return .null }
    let quantiles = JSONValue.object(Summary.Level.allCases.map { Member($0.rawValue, quantile(summary[$0])) })
    return .object(
      [
        "mean": .estimate(summary.mean), "sd": .number(summary.standardDeviation),
      ], quantiles)
  }

  static func quantile(_ quantile: QuantileEstimate) -> JSONValue {
    [
      "estimate": .number(quantile.value), "low": .number(quantile.low), "high": .number(quantile.high),
    ]
  }

  /// What took the place of a file's values; nothing where nothing did.
  static func overrides(of scenario: ScenarioIdentity) -> JSONValue {
    scenario.overrides.isEmpty ? [:] : ["settings": .array(scenario.overrides.map(JSONValue.string))]
  }

  /// All it takes to repeat a run, and how long it took.
  static func run(_ run: Run) -> JSONValue {
    let members: JSONValue = [
      "version": .string(run.version), "engine": .string(run.engine),
      "trials": .integer(run.trials), "seed": .unsigned(run.seed),
      "threads": .integer(run.threads), "elapsed_seconds": .number(run.elapsed.seconds),
      "trials_per_second": .number(run.trialsPerSecond), "partial": .bool(run.isPartial),
    ]
    return run.precision.map { .object(members, ["precision": .precision($0)]) } ?? members
  }

  /// Half-widths of 95% intervals of chances: what was wanted, the widest, and whether that is enough.
  private static func precision(_ precision: ReachedPrecision) -> JSONValue {
    [
      "wanted": .number(precision.wanted.halfWidth), "widest": .number(precision.widest),
      "reached": .bool(precision.isReached),
    ]
  }

  /// What a scenario changes; `null` for the one that the others are compared with.
  static func difference(_ change: ForecastChange, hasQuestions: Bool) -> JSONValue {
    guard let difference = change.difference(hasQuestions: hasQuestions) else { return .null }
    return [
      "same_session": .bool(change == .nothing), "on_time": .estimate(difference.onTime),
      "questions_at_least": .estimate(difference.questionsServed), "finish_seconds": .estimate(difference.finish),
      "overrun_seconds": .estimate(difference.overrun), "questions_seconds": .estimate(difference.questions),
    ]
  }
}
