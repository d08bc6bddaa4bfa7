// SPDX-License-Identifier: GPL-3.0-or-later

import PlainText

/// Which column of a timing table holds what, and what its rows are.
struct TableLayout {
  enum Rows {
    /// An item of an agenda each: what was planned, what it took.
    case items
    /// A turn each: who spoke from when to when.
    case turns
  }

  struct Column {
    let index: Int
    let name: String
    let unit: TimeUnit?
  }

  let header: [String]
  let rows: Rows
  private(set) var columns: [TableColumn: Column] = [:]
  /// Columns whose bare numbers are taken for seconds because nothing says what they count.
  private(set) var guessedSeconds: [String] = []

  subscript(column: TableColumn) -> Column? { columns[column] }

  /// Whether it is more than a programme.
  var tellsWhatTookPlace: Bool { [.actual, .length, .from, .to, .ended].contains { columns[$0] != nil } }

  /// The columns that nothing is read from.
  var ignored: [String] {
    let used = Set(columns.values.map(\.index))
    return header.indices.filter { !used.contains($0) && !header[$0].isEmpty }.map { header[$0] }
  }

  /// - Parameters:
  ///   - sample: the first rows.
  ///   - map: as in ``ImportOptions/columns``.
  init(header: [String], sample: [[String]], map: [String: String]) throws(RecordError) {
    self.header = header
    var columns = try Self.mapped(map, header)
    Self.guess(header, sample, &columns)
    Self.settleLengths(&columns, sample)
    if [.planned, .actual, .plannedEnd].contains(where: { columns[$0] != nil }) {
      rows = .items
    } else if columns[.from] != nil, columns[.to] != nil || columns[.length] != nil {
      rows = .turns
    } else {
      throw Self.unclear(header, columns)
    }
    self.columns = columns
    try settleUnits(sample)
  }

  private static func mapped(
    _ map: [String: String], _ header: [String]
  ) throws(RecordError) -> [TableColumn: Column] {
    var columns: [TableColumn: Column] = [:]
    for (key, value) in map.sorted(by: { $0.key < $1.key }) {
      guard let column = TableColumn(key: key) else {
        let names = TableColumn.allCases.map(\.key)
        let nearest = Suggestion.nearest(to: key, among: names).map { "did you mean \($0)? " } ?? ""
        throw RecordError(
          "--map knows no “\(QuotedInput.of(key))”", remedy: nearest + "it knows " + names.joined(separator: ", "))
      }
      let (name, unit) = header.contains(value) ? (value, nil) : split(value)
      let places = header.indices.filter { header[$0] == name }
      guard let index = places.first else {
        let nearest = Suggestion.nearest(to: name, among: header).map { "did you mean “\(QuotedInput.of($0))”? " } ?? ""
        throw RecordError(
          "no column is called “\(QuotedInput.of(name))”, which --map takes for \(key)", remedy: nearest + list(header))
      }
      guard places.count == 1 else { throw RecordError("\(places.count) columns are called “\(QuotedInput.of(name))”") }
      columns[column] = Column(index: index, name: name, unit: unit ?? ColumnName(name).unit)
    }
    return columns
  }

  /// `duration:m` is a name and a unit.
  private static func split(_ value: String) -> (name: String, unit: TimeUnit?) {
    for unit in TimeUnit.allCases where value.hasSuffix(":" + unit.rawValue) {
      return (String(value.dropLast(unit.rawValue.count + 1)), unit)
    }
    return (value, nil)
  }

  private static func guess(_ header: [String], _ sample: [[String]], _ columns: inout [TableColumn: Column]) {
    let names = header.map(ColumnName.init)
    let mapped = Set(columns.values.map(\.index))
    var taken = mapped
    for column in TableColumn.inOrder where columns[column] == nil {
      // The surest name counts; of two alike the one that stands first.
      let ranked = names.indices.compactMap { index -> (index: Int, rank: Int)? in
        guard !taken.contains(index), let rank = column.names.firstIndex(of: names[index].base) else { return nil }
        return (index, rank)
      }
      guard let best = ranked.min(by: { ($0.rank, $0.index) < ($1.rank, $1.index) }) else { continue }
      columns[column] = Column(index: best.index, name: header[best.index], unit: names[best.index].unit)
      taken.insert(best.index)
    }
    // A start of `09:30` beside planned times and what came of them is a planned one.
    if let from = columns[.from], !mapped.contains(from.index), from.unit == nil, columns[.planned] != nil,
      !ColumnName(from.name).base.contains("actual"), columns[.to] == nil || columns[.actual] != nil,
      sample.contains(where: { isClock($0, from.index) }),
      sample.allSatisfy({ isClock($0, from.index) || cell($0, from.index).isEmpty })
    {
      if columns[.start] == nil { columns[.start] = from }
      columns[.from] = nil
    }
  }

  /// A column of lengths beside planned ones says what items took.
  private static func settleLengths(_ columns: inout [TableColumn: Column], _ sample: [[String]]) {
    guard columns[.planned] != nil, columns[.actual] == nil, let length = columns[.length] else { return }
    columns[.actual] = length
    columns[.length] = nil
  }

  private mutating func settleUnits(_ sample: [[String]]) throws(RecordError) {
    for key in TableColumn.allCases where key.isTime {
      guard let column = columns[key], column.unit == nil else { continue }
      let cells = sample.map { Self.cell($0, column.index) }.filter { !TableCell.isEmpty($0) }
      if key == .from || key == .to, let first = cells.first, Self.mayBeClock(cells) {
        guard rows == .items else {
          throw RecordError(
            "whether \(QuotedInput.of(first)) is in minutes and seconds or in hours and minutes isn't clear",
            remedy: "say --map \(key.key)=\(QuotedInput.of(column.name)):mm:ss or :hh:mm")
        }
        columns[key] = Column(index: column.index, name: column.name, unit: .clock)
        continue
      }
      guard let bare = cells.first(where: { TableCell.isBareNumber($0) }) else { continue }
      // Turns are written in seconds wherever they aren't written with colons; planned times are in anything.
      guard [.from, .to, .length].contains(key) else {
        throw RecordError(
          "column “\(QuotedInput.of(column.name))” has bare numbers such as \(QuotedInput.of(bare))",
          remedy: "say what they count: --map \(key.key)=\(QuotedInput.of(column.name)):m for minutes, or :s, :h, :ms")
      }
      columns[key] = Column(index: column.index, name: column.name, unit: .seconds)
      guessedSeconds.append(column.name)
    }
  }

  /// Whether all times may be of a day: none before six in the morning, where no session begins and few recordings are
  /// so long.
  private static func mayBeClock(_ cells: [String]) -> Bool {
    cells.allSatisfy { cell in
      let seconds = TableCell.clockSeconds(cell)
      return seconds.map { $0 >= 6 * 3600 } ?? false
    }
  }

  private static func unclear(_ header: [String], _ columns: [TableColumn: Column]) -> RecordError {
    if let length = columns[.length] {
      let name = QuotedInput.of(length.name)
      return RecordError(
        "whether “\(name)” was planned or is what it took isn't clear",
        remedy: "say --map planned=\(name):m or --map actual=\(name):m; " + list(header))
    }
    return RecordError(
      "which columns hold the times isn't clear",
      remedy: "say --map planned=…,actual=… for a row per item, or --map speaker=…,from=…,to=… for a row per turn; "
        + list(header))
  }

  private static func list(_ header: [String]) -> String {
    let names = header.prefix(20).map { "“\(QuotedInput.of($0))”" }.joined(separator: ", ")
    return "columns: \(names)\(header.count > 20 ? ", …" : "")"
  }

  private static func cell(_ row: [String], _ index: Int) -> String { index < row.count ? row[index].trimmed : "" }

  private static func isClock(_ row: [String], _ index: Int) -> Bool {
    TableCell.clockSeconds(cell(row, index)) != nil && cell(row, index).count(where: { $0 == ":" }) == 1
  }
}
