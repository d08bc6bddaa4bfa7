// SPDX-License-Identifier: GPL-3.0-or-later

extension TerminalRenderer {
  // MARK: Bars

  func lines(_ chart: BarChart) -> [StyledLine] {
    let longest = chart.rows.map { DisplayWidth.of($0.title) }.max() ?? 0
    let titleWidth = min(longest, paragraphWidth / 2)
    // A second figure costs columns that a narrow terminal doesn't have.
    let second = paragraphWidth >= 40 ? chart.second : nil
    let barWidth = max(4, min(32, paragraphWidth - titleWidth - (second == nil ? 10 : 16)))
    let headings = second.map { second in
      TextLayout.spaces(titleWidth + 4) + TextLayout.padded(second.shareHeading, to: 4, .right) + "  " + second.heading
    }
    return lines(.paragraph(second?.caption ?? chart.caption, .faint))
      + (headings.map { [StyledLine($0, .faint)] } ?? [])
      + chart.rows.map { row in
        var line = StyledLine("  " + TextLayout.padded(row.title, to: titleWidth) + "  ")
        line.append(TextLayout.padded(NumberWords.percent(row.share), to: 4, .right))
        if second != nil { line.append("  " + TextLayout.padded(row.second, to: 4, .right)) }
        if hasPictures { line.append(" " + Bars.horizontal(min(1, row.share), width: barWidth)) }
        return line
      }
  }

  // MARK: Heat maps

  /// One block, or several below each other where the columns don't fit: a number in each cell, and a shade that says the
  /// same.
  func lines(_ map: HeatMap) -> [StyledLine] {
    let rows = map.rows.map { TextLayout.truncated($0, to: width / 3) }
    let columns = map.columns.map { TextLayout.truncated($0, to: 12) }
    let rowWidth = rows.map(DisplayWidth.of).max() ?? 0
    // A number of up to four columns, a space, and a shade of two.
    let columnWidth = max(7, columns.map(DisplayWidth.of).max() ?? 0)
    let fitting = max(1, (width - rowWidth) / (columnWidth + 2))
    let blocks = stride(from: 0, to: columns.count, by: fitting).map { start in
      let shown = start..<min(columns.count, start + fitting)
      var heading = StyledLine(TextLayout.spaces(rowWidth))
      for column in shown { heading.append("  " + TextLayout.padded(columns[column], to: columnWidth, .right), .faint) }
      return [heading]
        + rows.indices.map { row in
          var line = StyledLine(TextLayout.padded(rows[row], to: rowWidth, .right))
          for column in shown {
            let cell = map.cell(row, column)
            let text = cell.map { self.text($0.chance) } ?? "not run"
            line.append("  ")
            line.append(TextLayout.padded(text, to: columnWidth, .right), cell?.role ?? .normal)
          }
          return line
        }
    }
    return lines(.paragraph(map.caption, .faint)) + blocks.joined(separator: [StyledLine()])
  }

  /// `60% ▒▒`.
  private func text(_ chance: Double) -> String {
    guard hasPictures else { return NumberWords.percent(chance) }
    let shades: [Character] = [" ", "░", "▒", "▓", "█"]
    let shade = shades[min(4, max(0, Int((chance * 5).rounded(.down))))]
    return NumberWords.percent(chance) + " " + String(repeating: shade, count: 2)
  }

  // MARK: Plots

  /// With their titles, side by side where there is room.
  func lines(_ plots: [Plot]) -> [StyledLine] {
    guard hasPictures else { return plots.flatMap { lines(.paragraph("\($0.title): \($0.description)")) } }
    let gap = 4
    guard width >= 120 else {
      return Array(plots.map { titled($0, width) }.joined(separator: [StyledLine()]))
    }
    let half = (min(width, 160) - gap) / 2
    return stride(from: 0, to: plots.count, by: 2).flatMap { first in
      let pair = plots[first..<min(first + 2, plots.count)].map { titled($0, half) }
      return (0..<(pair.map(\.count).max() ?? 0)).map { row in
        var line = row < pair[0].count ? pair[0][row] : StyledLine()
        guard pair.count > 1, row < pair[1].count else { return line }
        line.pad(to: half + gap)
        line.pieces += pair[1][row].pieces
        return line
      }
    }
  }

  private func titled(_ plot: Plot, _ width: Int) -> [StyledLine] {
    [StyledLine(TextLayout.truncated(plot.title, to: width))]
      + TerminalPlot(plot, width: min(width, 76), rows: 7).lines
  }
}
