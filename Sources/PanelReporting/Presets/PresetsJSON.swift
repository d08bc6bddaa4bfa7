// SPDX-License-Identifier: GPL-3.0-or-later

import Estimation
public import PanelModel

/// Presets as one JSON object, `panelsim-presets/1`. Parameters and scores are in seconds, or in shares of the planned time.
public struct PresetsJSON: Sendable {
  private let presets: [Preset]

  public init(_ presets: [Preset]) { self.presets = presets }

  /// The name and version of the object's layout.
  public static let schema = "panelsim-presets/1"

  /// The object with a line end at its end.
  public var text: String {
    JSONValue.object([
      .init("schema", .string(Self.schema)), .init("presets", .array(presets.map(Self.preset))),
    ]).text + "\n"
  }

  private static func preset(_ preset: Preset) -> JSONValue {
    let (source, fit, backtest) = (preset.source, preset.fit, preset.backtest)
    return .object([
      .init("name", .string(preset.name)), .init("summary", .string(preset.summary)),
      .init("takes", .string(preset.takes.plainlyWritten)),
      .init("unit", .string(PresetWords(preset).isShare ? "planned_time" : "second")),
      .init("includes_questions", .bool(preset.includesQuestions)), .init("is_moderated", .bool(preset.isModerated)),
      .init(
        "source",
        .object([
          .init("recordings", .string(source.recordings)), .init("origin", .string(source.origin)),
          .init("licence", .string(source.licence)), .init("lengths", .integer(source.count)),
          .init("sessions", .integer(source.sessions)), .init("learnt", .string(DateWords.short(source.date))),
        ])),
      .init(
        "fit",
        .object([
          .init("family", .string(fit.family.name)),
          .init(
            "parameters",
            .array(
              fit.parameters.map { parameter in
                .object([
                  .init("name", .string(parameter.name)), .init("value", .number(parameter.value)),
                  .init("standard_error", .number(parameter.standardError)),
                ])
              })),
          .init("anderson_darling", .number(fit.distance)), .init("chance", .number(fit.chance)),
          .init("replicates", .integer(fit.replicates)),
        ])),
      .init(
        "backtest",
        .object([
          .init("crps", .number(backtest.rankedProbability)),
          .init("crps_standard_error", .number(backtest.rankedProbabilityError)),
          .init("empirical_crps", .number(backtest.empirical)), .init("held_80", .number(backtest.held)),
          .init("held_80_standard_error", .number(backtest.heldError)),
        ])),
      .init("remarks", .array(preset.remarks.map { .string($0) })),
    ])
  }
}
