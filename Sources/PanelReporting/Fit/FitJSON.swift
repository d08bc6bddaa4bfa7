// SPDX-License-Identifier: GPL-3.0-or-later

internal import Estimation
internal import PanelModel
internal import Stochastics

/// What lengths were fitted with, and what came of it, as one JSON object, `panelsim-fit/1`.
struct FitJSON {
  let learnt: LearntLengths

  var value: JSONValue {
    [
      "schema": .string("panelsim-fit/1"), "of": .string(subject), "unit": .string(unit),
      "observations": counts, "observed": observed, "method": method, "best": .string(learnt.fits.first?.model.name),
      "fits": .array(learnt.fits.map { fit($0.model, $0.learnt) }),
      "alternatives": .array(learnt.alternatives.map { misfit($0.model, $0.learnt) }), "refused": .array(refused),
      "groups": learnt.groups.map(groups) ?? .null,
    ]
  }

  private var subject: String {
    switch learnt.subject {
    case .recorded(let subject): subject.rawValue
    case .table(let name): name
    }
  }

  private var unit: String? {
    switch learnt.scale {
    case .shares: "share"
    case .seconds: "s"
    case .numbers: nil
    }
  }

  private var counts: JSONValue {
    let counts = learnt.counts
    return [
      "count": .number(counts.all), "sessions": counts.sessions.map(JSONValue.integer) ?? .null,
      "exact": .number(counts.exact), "cut_off": .number(counts.cutOff),
      "at_most": .number(counts.atMost), "between": .number(counts.between),
      "took_no_time": .integer(counts.zero), "left_out": .integer(counts.untimed),
      "guessed_sessions": .integer(counts.guessed), "end_at_next": .integer(counts.endAtNext),
    ]
  }

  private var observed: JSONValue {
    let observed = learnt.observed
    return [
      "p10": .number(observed.quantile(0.1)), "p50": .number(observed.quantile(0.5)),
      "p90": .number(observed.quantile(0.9)), "open_share": .number(observed.open),
      "masses": .array(
        observed.masses.map {
          [
            "low": .number($0.low), "high": .number($0.high), "mass": .number($0.mass),
          ]
        }),
    ]
  }

  private var method: JSONValue {
    let method = learnt.method
    return [
      "intervals": .string(method.intervals.rawValue),
      "bootstrap": method.intervals == .bootstrap ? .integer(method.replicates) : .null,
      "goodness": method.goodnessReplicates.map(JSONValue.integer) ?? .null,
      "rounded": .number(method.grain), "seed": .unsigned(method.seed),
    ]
  }

  // MARK: Fits

  private func fit(_ model: FitModel, _ fit: LearntDistribution) -> JSONValue {
    let distribution = fit.distribution
    let quantiles = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95].map { level in
      let quantile = level > 0.5 ? distribution.upperQuantile(1 - level) : distribution.quantile(level)
      return JSONValue.Member("p\(Int((level * 100).rounded()))", .number(quantile))
    }
    return .object(
      misfit(model, fit),
      [
        "parameters": .array(fit.parameters.map { Self.parameter($0, of: model) }),
        "mean": .number(distribution.mean),
        "sd": .number(distribution.standardDeviation), "quantiles": .object(quantiles),
        "over": learnt.scale == .shares ? .number(distribution.survival(1)) : .null,
        "goodness": Self.goodness(fit.goodness),
        "moderation": fit.moderation.map(Self.moderation) ?? .null, "scenario": scenario(fit),
      ])
  }

  private func misfit(_ model: FitModel, _ fit: LearntDistribution) -> JSONValue {
    [
      "model": .string(model.name), "log_likelihood": .number(fit.logLikelihood),
      "aic": .number(fit.criteria?.aic), "aicc": .number(fit.criteria?.aicc), "bic": .number(fit.criteria?.bic),
      "delta_aicc": .number(learnt.correctedExcess(of: fit)),
    ]
  }

  private static func parameter(_ parameter: LearntParameter, of model: FitModel) -> JSONValue {
    [
      "name": .string(parameter.fitted.name), "textbook": .string(model.textbookName(of: parameter.fitted.name)),
      "estimate": .number(parameter.fitted.value), "standard_error": .number(parameter.fitted.standardError),
      "low": .number(parameter.interval?.low), "high": .number(parameter.interval?.high),
    ]
  }

  private static func goodness(_ goodness: LearntDistribution.Goodness) -> JSONValue {
    switch goodness {
    case .notAsked: .null
    case .impossible(let reason): ["reason": .string(reason)]
    case .checked(let result):
      [
        "anderson_darling": .number(result.distance), "p_value": .estimate(result.chance),
        "chance": .estimate(result.chance),
        "replicates": .integer(result.replicates),
      ]
    }
  }

  private static func moderation(_ moderation: LearntModeration) -> JSONValue {
    [
      "signal": .number(moderation.signal), "heeded": .number(moderation.heeded),
      "heeded_low": .number(moderation.heededRange?.low), "heeded_high": .number(moderation.heededRange?.high),
      "heeded_is_known": .bool(moderation.heededIsKnown), "cut_off": .number(moderation.cutOff),
      "aic_gain": .number(moderation.gain), "undisturbed_p50": .number(moderation.undisturbed.median),
      "undisturbed_p90": .number(moderation.undisturbed.upperQuantile(0.1)),
    ]
  }

  private func scenario(_ fit: LearntDistribution) -> JSONValue {
    guard let overrides = learnt.overrides(for: fit) else { return .null }
    return .object(
      overrides.map { .init(($0.block.map { $0 + "." } ?? "") + $0.key, .string($0.value)) })
  }

  private var refused: [JSONValue] {
    learnt.tried.compactMap { tried in
      guard case .refused(let reason) = tried.outcome else { return nil }
      return ["model": .string(tried.model.name), "reason": .string(reason)]
    }
  }

  // MARK: Groups

  private func groups(_ groups: PooledGroups) -> JSONValue {
    switch groups.outcome {
    case .refused(let reason):
      return ["by": .string(groups.grouping.rawValue), "reason": .string(reason)]
    case .pooled(let pooled):
      return [
        "by": .string(groups.grouping.rawValue), "model": .string(pooled.model.name),
        "between": .number(pooled.between), "between_low": .number(pooled.betweenRange.low),
        "between_high": .number(pooled.betweenRange.high),
        "p_value": .number(pooled.chanceOfNoDifference),
        "chance_of_no_difference": .number(pooled.chanceOfNoDifference),
        "ungrouped": .integer(pooled.ungrouped), "groups": .array(pooled.groups.map(group)),
      ]
    }
  }

  private func group(_ group: PooledGroups.Group) -> JSONValue {
    [
      "name": .string(group.name), "count": .number(group.count), "factor": .number(group.factor),
      "low": .number(group.range.low), "high": .number(group.range.high), "p50": .number(group.next.median),
      "p90": .number(group.next.upperQuantile(0.1)),
      "over": learnt.scale == .shares ? .number(group.next.survival(1)) : .null,
    ]
  }
}

extension LearntLengths {
  /// ΔAICc: how far a fit's corrected criterion is above the lowest; `nil` where it has none.
  func correctedExcess(of fit: LearntDistribution) -> Double? {
    guard let own = fit.criteria?.aicc, let least = fits.compactMap({ $0.learnt.criteria?.aicc }).min() else {
      return nil
    }
    return own - least
  }
}

extension FitModel {
  /// What textbooks call a parameter: a log-logistic distribution's median, and an exponential one's mean, are its scale.
  func textbookName(of parameter: String) -> String {
    switch (self, parameter) {
    case (.family(.loglogistic), "median"), (.family(.exponential), "mean"): "scale"
    default: parameter
    }
  }
}
