// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// The chance to be on time by two keys, one down and one across: a number in each cell, and a shade that says the same.
struct SweepMap {
  private let report: SweepReport
  private var sweep: SweptForecasts { report.sweep }

  init(_ report: SweepReport) { self.report = report }

  /// One block, or several below each other where the columns don't fit; none unless there are two keys.
  var blocks: [[StyledLine]] {
    guard sweep.axes.count == 2 else { return [] }
    let (rows, columns) = (labels(0, limit: report.width / 3), labels(1, limit: 12))
    let rowWidth = rows.map(DisplayWidth.of).max() ?? 0
    let columnWidth = max(Self.least, columns.map(DisplayWidth.of).max() ?? 0)
    let fitting = max(1, (report.width - rowWidth) / (columnWidth + 2))
    return stride(from: 0, to: columns.count, by: fitting).map { start in
      let shown = start..<min(columns.count, start + fitting)
      return (start == 0 ? caption : []) + [heading(rowWidth, shown.map { columns[$0] }, columnWidth)]
        + rows.indices.map { row in line(row, Fitting.padded(rows[row], to: rowWidth, .right), shown, columnWidth) }
    }
  }

  /// A number of up to four columns, a space, and a shade of two.
  private static let least = 7
  private static let shades: [Character] = [" ", "░", "▒", "▓", "█"]

  private func labels(_ axis: Int, limit: Int) -> [String] {
    sweep.axes[axis].values.map { Fitting.truncated(SweepReport.shown($0), to: limit) }
  }

  private var caption: [StyledLine] {
    report.paragraph("Done on time by \(report.keys[0]) (down) and \(report.keys[1]) (across)", .faint)
  }

  private func heading(_ rowWidth: Int, _ labels: [String], _ width: Int) -> StyledLine {
    var line = StyledLine(Fitting.spaces(rowWidth))
    for label in labels { line.append("  " + Fitting.padded(label, to: width, .right), .faint) }
    return line
  }

  private func line(_ row: Int, _ label: String, _ columns: Range<Int>, _ width: Int) -> StyledLine {
    var line = StyledLine(label)
    for column in columns {
      let cell = sweep.cells[row * sweep.axes[1].values.count + column]
      let text = cell.outcome.map { Self.text($0.forecast.onTime.value) } ?? "not run"
      line.append("  ")
      line.append(Fitting.padded(text, to: width, .right), role(cell))
    }
    return line
  }

  /// `60% ▒▒`.
  static func text(_ chance: Double) -> String {
    let shade = shades[min(4, max(0, Int((chance * 5).rounded(.down))))]
    return NumberWords.percent(chance) + " " + String(repeating: shade, count: 2)
  }

  /// Whether the goal is reached, where there is one.
  private func role(_ cell: SweptForecasts.Cell) -> Style.Role {
    let goal = cell.outcome?.forecast.goals.first { $0.goal.name == .onTime }
    return switch goal?.met {
    case .yes: .good
    case .no: .bad
    case .undecided: .unsure
    case nil: .normal
    }
  }
}
