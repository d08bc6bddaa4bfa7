// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// A line for each preset.
public struct PresetList: Sendable {
  private let presets: [Preset]
  private let width: Int
  private let style: Style

  /// - Parameter width: in columns.
  public init(_ presets: [Preset], width: Int = 80, style: Style = .plain) {
    self.presets = presets
    self.width = max(TerminalReport.leastWidth, width)
    self.style = style
  }

  /// The table, what each is, and how it is used.
  public var text: String {
    let said = presets.flatMap { paragraph("\($0.name): \($0.summary)") }
    let lines = table.lines(width: width) + [StyledLine()] + said + [StyledLine()] + footer
    return lines.map { $0.rendered(style) + "\n" }.joined()
  }

  private var table: Table {
    func column(
      _ heading: String, _ importance: Int, _ alignment: Alignment = .right, _ cell: (Preset) -> String
    ) -> Table.Column {
      Table.Column(
        heading: heading, alignment: alignment, importance: importance, cells: presets.map { .init(cell($0)) })
    }
    return Table(
      first: .init(heading: "Preset", cells: presets.map { .init($0.name) }),
      others: [
        column("half take", 9) { PresetWords($0).half }, column("8 in 10", 8, .left) { PresetWords($0).range },
        column("over", 5) { PresetWords($0).over ?? "" },
        column("lengths", 6) { NumberWords.grouped($0.source.count) },
        column("sessions", 3) { NumberWords.grouped($0.source.sessions) },
        column("has in it", 7, .left) { PresetWords($0).includes.joined(separator: ", ") },
        column("learnt from", 1, .left) { Fitting.truncated($0.source.recordings, to: 60) },
      ], leastFirstWidth: 16)
  }

  private func paragraph(_ text: String, _ role: Style.Role = .normal) -> [StyledLine] {
    Fitting.wrapped(text, to: min(width, TerminalReport.textWidth)).map { StyledLine($0, role) }
  }

  private var footer: [StyledLine] {
    paragraph(
      """
      takes: { preset: \(presets.first?.name ?? "NAME") } uses one; panelsim presets NAME says where it comes from and what it \
      is worth. %: of the planned time. Your own recordings tell more: panelsim fit.
      """, .faint)
  }
}
