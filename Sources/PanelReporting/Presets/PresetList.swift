// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// A line for each preset.
public struct PresetList: Answer {
  private let presets: [Preset]

  public init(_ presets: [Preset]) { self.presets = presets }

  /// The table, what each is, and how it is used.
  public var document: Document {
    Document(table, presets.map { .item(Text("\($0.name): \($0.summary)")) }, [.paragraph(footer, .faint)])
  }

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
