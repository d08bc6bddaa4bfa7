// SPDX-License-Identifier: GPL-3.0-or-later

internal import Estimation
public import PanelModel
internal import Stochastics

/// What lengths were fitted with, and what came of it, as one JSON object, `panelsim-fit/1`.
public struct FitJSON: Sendable {
  private let learnt: LearntLengths

  public init(_ learnt: LearntLengths) { self.learnt = learnt }

  /// The name and version of the object's layout.
  public static let schema = "panelsim-fit/1"

  /// The object with a line end at its end.
  public var text: String {
    JSONValue.object([
      .init("schema", .string(Self.schema)), .init("of", .string(subject)), .init("unit", .string(unit)),
      .init("observations", counts), .init("observed", observed), .init("method", method),
      .init("best", .string(learnt.fits.first?.model.name)),
      .init("fits", .array(learnt.fits.map { fit($0.model, $0.learnt) })),
      .init("alternatives", .array(learnt.alternatives.map { alternative($0.model, $0.learnt) })),
      .init("refused", .array(refused)),
      .init("groups", learnt.groups.map(groups) ?? .null),
    ]).text + "\n"
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
    return .object([
      .init("count", .number(counts.all)), .init("sessions", counts.sessions.map(JSONValue.integer) ?? .null),
      .init("exact", .number(counts.exact)), .init("cut_off", .number(counts.cutOff)),
      .init("at_most", .number(counts.atMost)), .init("between", .number(counts.between)),
      .init("took_no_time", .integer(counts.zero)), .init("left_out", .integer(counts.untimed)),
      .init("guessed_sessions", .integer(counts.guessed)), .init("end_at_next", .integer(counts.endAtNext)),
    ])
  }

  private var observed: JSONValue {
    let observed = learnt.observed
    return .object([
      .init("p10", .number(observed.quantile(0.1))), .init("p50", .number(observed.quantile(0.5))),
      .init("p90", .number(observed.quantile(0.9))), .init("open_share", .number(observed.open)),
      .init(
        "masses",
        .array(
          observed.masses.map {
            .object([
              .init("low", .number($0.low)), .init("high", .number($0.high)), .init("mass", .number($0.mass)),
            ])
          })),
    ])
  }

  private var method: JSONValue {
    let method = learnt.method
    return .object([
      .init("intervals", .string(method.intervals.rawValue)),
      .init("bootstrap", method.intervals == .bootstrap ? .integer(method.replicates) : .null),
      .init("goodness", method.goodnessReplicates.map(JSONValue.integer) ?? .null),
      .init("rounded", .number(method.grain)), .init("seed", .unsigned(method.seed)),
    ])
  }

  // MARK: Fits

  private func fit(_ model: FitModel, _ fit: LearntDistribution) -> JSONValue {
    let distribution = fit.distribution
    let quantiles = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95].map { probability in
      JSONValue.Member(
        "p\(Int((probability * 100).rounded()))",
        .number(
          probability > 0.5 ? distribution.upperQuantile(1 - probability) : distribution.quantile(probability))
      )
    }
    return .object(
      misfit(model, fit) + [
        .init("parameters", .array(fit.parameters.map { Self.parameter($0, of: model) })),
        .init("mean", .number(distribution.mean)),
        .init("sd", .number(distribution.standardDeviation)), .init("quantiles", .object(quantiles)),
        .init("over", learnt.scale == .shares ? .number(distribution.survival(1)) : .null),
        .init("goodness", Self.goodness(fit.goodness)),
        .init("moderation", fit.moderation.map(Self.moderation) ?? .null), .init("scenario", scenario(fit)),
      ])
  }

  private func misfit(_ model: FitModel, _ fit: LearntDistribution) -> [JSONValue.Member] {
    [
      .init("model", .string(model.name)), .init("log_likelihood", .number(fit.logLikelihood)),
      .init("aic", .number(fit.criteria?.aic)), .init("aicc", .number(fit.criteria?.aicc)),
      .init("bic", .number(fit.criteria?.bic)),
    ]
  }

  private func alternative(_ model: FitModel, _ fit: LearntDistribution) -> JSONValue { .object(misfit(model, fit)) }

  private static func parameter(_ parameter: LearntParameter, of model: FitModel) -> JSONValue {
    .object([
      .init("name", .string(parameter.fitted.name)),
      .init("textbook", .string(model.textbookName(of: parameter.fitted.name))),
      .init("estimate", .number(parameter.fitted.value)),
      .init("standard_error", .number(parameter.fitted.standardError)),
      .init("low", .number(parameter.interval?.low)), .init("high", .number(parameter.interval?.high)),
    ])
  }

  private static func goodness(_ goodness: LearntDistribution.Goodness) -> JSONValue {
    switch goodness {
    case .notAsked: .null
    case .impossible(let reason): .object([.init("reason", .string(reason))])
    case .checked(let result):
      .object([
        .init("anderson_darling", .number(result.distance)), .init("chance", .estimate(result.chance)),
        .init("replicates", .integer(result.replicates)),
      ])
    }
  }

  private static func moderation(_ moderation: LearntModeration) -> JSONValue {
    .object([
      .init("signal", .number(moderation.signal)), .init("heeded", .number(moderation.heeded)),
      .init("heeded_low", .number(moderation.heededRange?.low)),
      .init("heeded_high", .number(moderation.heededRange?.high)),
      .init("heeded_is_known", .bool(moderation.heededIsKnown)), .init("cut_off", .number(moderation.cutOff)),
      .init("aic_gain", .number(moderation.gain)),
      .init("undisturbed_p50", .number(moderation.undisturbed.median)),
      .init("undisturbed_p90", .number(moderation.undisturbed.upperQuantile(0.1))),
    ])
  }

  private func scenario(_ fit: LearntDistribution) -> JSONValue {
    guard let settings = learnt.settings(for: fit) else { return .null }
    return .object(
      settings.map { .init(($0.block.map { $0 + "." } ?? "") + $0.key, .string($0.value)) })
  }

  private var refused: [JSONValue] {
    learnt.tried.compactMap { tried in
      guard case .refused(let reason) = tried.outcome else { return nil }
      return .object([.init("model", .string(tried.model.name)), .init("reason", .string(reason))])
    }
  }

  // MARK: Groups

  private func groups(_ groups: PooledGroups) -> JSONValue {
    switch groups.outcome {
    case .refused(let reason):
      return .object([.init("by", .string(groups.grouping.rawValue)), .init("reason", .string(reason))])
    case .pooled(let pooled):
      return .object([
        .init("by", .string(groups.grouping.rawValue)), .init("model", .string(pooled.model.name)),
        .init("between", .number(pooled.between)), .init("between_low", .number(pooled.betweenRange.low)),
        .init("between_high", .number(pooled.betweenRange.high)),
        .init("chance_of_no_difference", .number(pooled.chanceOfNoDifference)),
        .init("ungrouped", .integer(pooled.ungrouped)), .init("groups", .array(pooled.groups.map(group))),
      ])
    }
  }

  private func group(_ group: PooledGroups.Group) -> JSONValue {
    .object([
      .init("name", .string(group.name)), .init("count", .number(group.count)), .init("factor", .number(group.factor)),
      .init("low", .number(group.range.low)), .init("high", .number(group.range.high)),
      .init("p50", .number(group.next.median)),
      .init("p90", .number(group.next.upperQuantile(0.1))),
      .init("over", learnt.scale == .shares ? .number(group.next.survival(1)) : .null),
    ])
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
