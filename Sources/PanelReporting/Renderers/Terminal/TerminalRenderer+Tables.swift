// SPDX-License-Identifier: GPL-3.0-or-later

/// The first column of a table takes what room the others leave; where that is too little, the least important of the
/// others go.
extension TerminalRenderer {
  func lines(_ table: Table) -> [StyledLine] {
    let width = table.isNarrow ? paragraphWidth : width
    let columns = shownColumns(table, width)
    guard table.narrow.isEmpty || columns.count == table.others.count else { return table.narrow.flatMap(lines) }
    let below = table.substitute.flatMap { substitute in
      columns.contains { $0.heading == substitute.heading } ? nil : substitute.blocks.flatMap(lines)
    }
    return withOmissions(rows(table, columns, width), table.omissions) + (below ?? [])
  }

  /// The heading and the rows, each at most `width` columns wide.
  private func rows(_ table: Table, _ shown: [Table.Column], _ width: Int) -> [StyledLine] {
    let taken = shown.reduce(0) { $0 + $1.gap + $1.width }
    let firstWidth = max(1, min(table.first.width, width - taken))
    var heading = StyledLine(TextLayout.padded(table.first.heading, to: firstWidth), .faint)
    for column in shown {
      let text = TextLayout.padded(column.heading, to: column.width, column.alignment)
      heading.append(TextLayout.spaces(column.gap) + text, .faint)
    }
    return [heading]
      + table.first.cells.indices.map { row in
        let first = table.first.cells[row]
        var line = StyledLine(TextLayout.padded(first.string, to: firstWidth), first.role)
        for column in shown {
          let cell = column.cells[row]
          line.append(TextLayout.spaces(column.gap))
          line.append(TextLayout.padded(cell.string, to: column.width, column.alignment), cell.role)
        }
        return line
      }
  }

  /// - Parameter lines: the heading, then the rows.
  private func withOmissions(_ lines: [StyledLine], _ omissions: [Table.Omission]) -> [StyledLine] {
    var shown = Array(lines.prefix(1))
    var next = 0
    for omission in omissions {
      shown += lines[(next + 1)..<(omission.rows.lowerBound + 1)] + [StyledLine(omission.note, .faint)]
      next = omission.rows.upperBound
    }
    return shown + lines.dropFirst(next + 1)
  }

  /// The columns beside the first that fit, in their order.
  private func shownColumns(_ table: Table, _ width: Int) -> [Table.Column] {
    var shown = table.others
    let least = self.width < 60 ? table.leastFirstWidthWhenNarrow : table.leastFirstWidth
    let needed = min(table.first.width, least)
    while shown.reduce(needed, { $0 + $1.gap + $1.width }) > width {
      guard let least = shown.indices.min(by: { shown[$0].importance < shown[$1].importance }) else { break }
      shown.remove(at: least)
    }
    return shown
  }
}

extension Table.Column {
  /// In columns of a terminal.
  fileprivate var width: Int {
    max(DisplayWidth.of(heading), cells.map { DisplayWidth.of($0.string) }.max() ?? 0)
  }
}
