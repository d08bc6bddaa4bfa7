// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

extension JSONValue {
  /// `{ estimate, standard_error, low, high, data_low, data_high }`; `null` where the figure has no meaning. The last two
  /// are what data leave open that something was learnt from, `null` where nothing was, or nobody has looked.
  static func estimate(_ estimate: Estimate?) -> JSONValue {
    guard let estimate, estimate.value.isFinite else { return .null }
    return .object([
      .init("estimate", .number(estimate.value)), .init("standard_error", .number(estimate.standardError)),
      .init("low", .number(estimate.interval?.low)), .init("high", .number(estimate.interval?.high)),
      .init("data_low", .number(estimate.dataInterval?.low)), .init("data_high", .number(estimate.dataInterval?.high)),
    ])
  }

  /// `{ mean, sd, p5 … p99 }`; `null` where there is nothing to sum up.
  static func summary(_ summary: Summary?) -> JSONValue {
    guard let summary else { return .null }
    let quantiles = Summary.Level.allCases.map { Member($0.rawValue, quantile(summary[$0])) }
    return .object(
      [
        .init("mean", .estimate(summary.mean)), .init("sd", .number(summary.standardDeviation)),
      ] + quantiles)
  }

  static func quantile(_ quantile: QuantileEstimate) -> JSONValue {
    .object([
      .init("estimate", .number(quantile.value)), .init("low", .number(quantile.low)),
      .init("high", .number(quantile.high)),
    ])
  }

  /// What took the place of a file's values; nothing where nothing did.
  static func settings(of scenario: ScenarioIdentity) -> [Member] {
    scenario.settings.isEmpty ? [] : [.init("settings", .array(scenario.settings.map(JSONValue.string)))]
  }

  /// All it takes to repeat a run, and how long it took.
  static func run(_ run: Run) -> JSONValue {
    var members: [Member] = [
      .init("version", .string(run.version)), .init("engine", .string(run.engine)),
      .init("trials", .integer(run.trials)), .init("seed", .unsigned(run.seed)),
      .init("threads", .integer(run.threads)), .init("elapsed_seconds", .number(run.elapsed.seconds)),
      .init("trials_per_second", .number(run.trialsPerSecond)), .init("partial", .bool(run.isPartial)),
    ]
    if let precision = run.precision { members.append(.init("precision", .precision(precision))) }
    return .object(members)
  }

  /// Half-widths of 95% intervals of chances: what was wanted, the widest, and whether that is enough.
  private static func precision(_ precision: ReachedPrecision) -> JSONValue {
    .object([
      .init("wanted", .number(precision.wanted.halfWidth)), .init("widest", .number(precision.widest)),
      .init("reached", .bool(precision.isReached)),
    ])
  }

  /// What a scenario changes; `null` for the one that the others are compared with.
  static func difference(_ change: ForecastChange, hasQuestions: Bool) -> JSONValue {
    guard let difference = change.difference(hasQuestions: hasQuestions) else { return .null }
    return .object([
      .init("same_session", .bool(change == .nothing)), .init("on_time", .estimate(difference.onTime)),
      .init("questions_at_least", .estimate(difference.questionsServed)),
      .init("finish_seconds", .estimate(difference.finish)),
      .init("overrun_seconds", .estimate(difference.overrun)),
      .init("questions_seconds", .estimate(difference.questions)),
    ])
  }
}
