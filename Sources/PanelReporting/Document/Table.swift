// SPDX-License-Identifier: GPL-3.0-or-later

/// A table: rows that the first column names, and what is said of them in the others.
///
/// Where a medium is too narrow, the least important of the other columns go.
struct Table: Hashable, Sendable {
  var first: Column
  var others: [Column]
  /// In columns of a terminal: the first column is never truncated below this unless its contents are shorter.
  var leastFirstWidth: Int
  /// The same in less than 60 columns.
  var leastFirstWidthWhenNarrow: Int
  /// Whether it is no wider than text is, however wide the medium.
  var isNarrow = false
  /// Rows that needn't be read, and what is said in their place; from the first to the last.
  var omissions: [Omission] = []
  /// What is said below the table where there is no room for a column.
  var substitute: Substitute?
  /// Said instead of the table where not all of its columns have room, since it would hide something that matters.
  var narrow: [Block] = []

  struct Column: Hashable, Sendable {
    var heading: String
    var alignment = Alignment.left
    /// Columns of lower importance go first.
    var importance = 0
    /// Empty columns of a terminal to its left; with one it belongs to the column before it, as an interval in brackets
    /// does to its figure.
    var gap = 2
    var cells: [Text]

    var isNote: Bool { gap == 1 }
  }

  struct Substitute: Hashable, Sendable {
    /// The column's.
    var heading: String
    var blocks: [Block]
  }

  struct Omission: Hashable, Sendable {
    var rows: Range<Int>
    var note: String
  }

  /// Makes a column's cells, one from each row.
  struct Maker<Row> {
    var column: Column
    var cell: (Row) -> Text
    var isOptional = false

    static func left(
      _ heading: String, _ importance: Int, gap: Int = 2, _ cell: @escaping (Row) -> some CellContent
    ) -> Maker {
      Maker(column: Column(heading: heading, importance: importance, gap: gap, cells: [])) { cell($0).cell }
    }

    static func right(
      _ heading: String, _ importance: Int, gap: Int = 2, _ cell: @escaping (Row) -> some CellContent
    ) -> Maker {
      Maker(column: Column(heading: heading, alignment: .right, importance: importance, gap: gap, cells: [])) {
        cell($0).cell
      }
    }

    /// What belongs to the column before it.
    static func note(
      _ importance: Int, _ heading: String = "", _ cell: @escaping (Row) -> some CellContent
    ) -> Maker { left(heading, importance, gap: 1, cell) }

    /// Without a cell that says something there is no column.
    var ifAny: Maker {
      var maker = self
      maker.isOptional = true
      return maker
    }
  }

  /// - Parameters:
  ///   - heading: the first column's.
  ///   - least: the least width of the first column, unless its contents are shorter, in columns of a terminal.
  ///   - narrow: the same where there are less than 60 columns.
  ///   - columns: the others; `nil` is none.
  init<Row>(
    _ heading: String, _ rows: some Collection<Row>, least: Int = 16, narrow: Int? = nil,
    _ first: @escaping (Row) -> some CellContent, _ columns: [Maker<Row>?]
  ) {
    self.first = Column(heading: heading, cells: rows.map { first($0).cell })
    others = columns.compactMap { maker in
      guard let maker else { return nil }
      var column = maker.column
      column.cells = rows.map(maker.cell)
      return maker.isOptional && column.cells.allSatisfy { $0.string.isEmpty } ? nil : column
    }
    leastFirstWidth = least
    leastFirstWidthWhenNarrow = narrow ?? least
  }
}

/// What can stand in a table's cell.
protocol CellContent {
  var cell: Text { get }
}

extension Text: CellContent {
  var cell: Text { self }
}

extension String: CellContent {
  var cell: Text { Text(self) }
}

extension Optional: CellContent where Wrapped: CellContent {
  /// Nothing where there is nothing to say.
  var cell: Text { self?.cell ?? "" }
}
