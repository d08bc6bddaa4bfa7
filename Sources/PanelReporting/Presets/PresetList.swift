// SPDX-License-Identifier: GPL-3.0-or-later

internal import Estimation
public import PanelModel

/// A line for each preset.
public struct PresetList: Answer {
  private let presets: [Preset]

  /// The list of these presets, in their order.
  public init(_ presets: [Preset]) { self.presets = presets }

  /// The table, what each is, and how it is used.
  public var document: Document {
    Document(table, presets.map { .item(Text("\($0.name): \($0.summary)")) }, [.paragraph(footer, .faint)])
  }

  /// One object, `panelsim-presets/1`.
  public var json: String? { PresetsJSON(presets: presets).value.document }

  private var table: [Block] {
    .table(
      "Preset", presets, \.name,
      [
        .right("half take", 9) { PresetWords($0).half }, .left("8 in 10", 8) { PresetWords($0).range },
        .right("over", 5) { PresetWords($0).over }, .right("lengths", 6) { NumberWords.grouped($0.source.count) },
        .right("sessions", 3) { NumberWords.grouped($0.source.sessions) },
        .left("has in it", 7) { PresetWords($0).includes.joined(separator: ", ") },
        .left("learnt from", 1) { TextLayout.truncated($0.source.recordings, to: 60) },
      ])
  }

  private var footer: String {
    """
    takes: { preset: \(presets.first?.name ?? "NAME") } uses one; panelsim presets NAME says where it comes from and what it \
    is worth. %: of the planned time. Your own recordings tell more: panelsim fit.
    """
  }
}

/// Presets as one JSON object, `panelsim-presets/1`. Parameters and scores are in seconds, or in shares of the planned time.
struct PresetsJSON {
  let presets: [Preset]

  var value: JSONValue {
    [
      "schema": .string("panelsim-presets/1"), "presets": .array(presets.map(Self.preset)),
    ]
  }

  private static func preset(_ preset: Preset) -> JSONValue {
    let (source, fit, backtest) = (preset.source, preset.fit, preset.backtest)
    return [
      "name": .string(preset.name), "summary": .string(preset.summary), "takes": .string(preset.takes.plainlyWritten),
      "unit": .string(PresetWords(preset).isShare ? "planned_time" : "second"),
      "includes_questions": .bool(preset.includesQuestions), "is_moderated": .bool(preset.isModerated),
      "source": [
        "recordings": .string(source.recordings), "origin": .string(source.origin),
        "licence": .string(source.licence), "lengths": .integer(source.count),
        "sessions": .integer(source.sessions), "learnt": .string(DateWords.short(source.date)),
      ],
      "fit": [
        "family": .string(fit.family.name),
        "parameters": .array(
          fit.parameters.map { parameter in
            [
              "name": .string(parameter.name), "value": .number(parameter.value),
              "standard_error": .number(parameter.standardError),
            ]
          }),
        "anderson_darling": .number(fit.distance), "chance": .number(fit.chance),
        "replicates": .integer(fit.replicates),
      ],
      "backtest": [
        "crps": .number(backtest.rankedProbability), "crps_standard_error": .number(backtest.rankedProbabilityError),
        "empirical_crps": .number(backtest.empirical), "held_80": .number(backtest.held),
        "held_80_standard_error": .number(backtest.heldError),
      ],
      "remarks": .array(preset.remarks.map { .string($0) }),
    ]
  }
}
