// SPDX-License-Identifier: GPL-3.0-or-later

/// A table for a terminal. The first column takes what room the others leave; where that is too little, the least
/// important of the others go.
struct Table: Sendable {
  var first: Column
  var others: [Column]
  /// The first column is never truncated below this unless its contents are shorter.
  var leastFirstWidth = 16

  struct Column: Hashable, Sendable {
    var heading: String
    var alignment: Alignment = .left
    /// Columns of lower importance go first.
    var importance: Int = 0
    /// Empty columns to its left.
    var gap: Int = 2
    var cells: [Cell]

    var width: Int { max(DisplayWidth.of(heading), cells.map { DisplayWidth.of($0.text) }.max() ?? 0) }
  }

  struct Cell: Hashable, Sendable, ExpressibleByStringLiteral {
    var text: String
    var role: Style.Role = .normal

    init(_ text: String, _ role: Style.Role = .normal) {
      self.text = text
      self.role = role
    }

    init(stringLiteral text: String) { self.init(text) }
  }

  /// The heading and the rows, each at most `width` columns wide.
  func lines(width: Int) -> [StyledLine] {
    let shown = columns(fitting: width)
    let taken = shown.reduce(0) { $0 + $1.gap + $1.width }
    let firstWidth = max(1, min(first.width, width - taken))
    var heading = StyledLine(Fitting.padded(first.heading, to: firstWidth), .faint)
    for column in shown {
      let text = Fitting.padded(column.heading, to: column.width, column.alignment)
      heading.append(Fitting.spaces(column.gap) + text, .faint)
    }
    let rows = first.cells.indices.map { row in
      var line = StyledLine(Fitting.padded(first.cells[row].text, to: firstWidth), first.cells[row].role)
      for column in shown {
        line.append(Fitting.spaces(column.gap))
        line.append(Fitting.padded(column.cells[row].text, to: column.width, column.alignment), column.cells[row].role)
      }
      return line
    }
    return [heading] + rows
  }

  /// Whether there is room for the column of this heading, if there is one.
  func shows(_ heading: String, width: Int) -> Bool { columns(fitting: width).contains { $0.heading == heading } }

  /// The columns beside the first that fit, in their order.
  private func columns(fitting width: Int) -> [Column] {
    var shown = others
    let needed = min(first.width, leastFirstWidth)
    while shown.reduce(needed, { $0 + $1.gap + $1.width }) > width {
      guard let least = shown.indices.min(by: { shown[$0].importance < shown[$1].importance }) else { break }
      shown.remove(at: least)
    }
    return shown
  }
}
