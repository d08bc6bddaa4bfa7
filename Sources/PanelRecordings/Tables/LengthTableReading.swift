// SPDX-License-Identifier: GPL-3.0-or-later

import PlainText

/// How a table of bare lengths is read: which column holds what, and what its numbers count.
struct LengthTableReading {
  private enum Column: CaseIterable {
    case length, low, high, count, cutOff

    var names: [String] {
      switch self {
      case .length:
        [
          "length", "value", "actual", "actual_duration", "actual_length", "took", "duration", "time", "seconds",
          "minutes", "hours",
        ]
      case .low: ["low", "left", "lower", "from", "min", "at_least", "more_than"]
      case .high: ["high", "right", "upper", "to", "max", "at_most"]
      case .count: ["count", "weight", "n", "frequency", "freq"]
      case .cutOff: ["cut_off", "cutoff", "censored", "right_censored"]
      }
    }
  }

  private let header: [String]
  private let columns: [Column: (index: Int, unit: TimeUnit?)]
  private let unit: LengthTable.Unit?
  private var mark: DecimalMark
  private var hasBare = false
  private var hasSeconds = false

  init(header: [String], unit: LengthTable.Unit?, separator: UInt8) throws(RecordError) {
    self.header = header
    self.unit = unit
    mark = DecimalMark(separator: separator)
    guard !header.contains(where: TableCell.isBareNumber) else {
      throw RecordError("the first line has numbers", remedy: "begin with a header, such as length, or low,high,count")
    }
    var columns: [Column: (index: Int, unit: TimeUnit?)] = [:]
    for column in Column.allCases {
      let found = header.indices.filter { index in
        let name = ColumnName(header[index])
        return column.names.contains(name.base) || column.names.contains(header[index].lowercased())
      }
      guard found.count <= 1 else {
        let names = found.map { "“\(QuotedInput.of(header[$0]))”" }.joined(separator: " and ")
        throw RecordError("columns \(names) may mean the same", remedy: "leave one of them out")
      }
      if let index = found.first { columns[column] = (index, Self.unit(of: header[index])) }
    }
    // A single column can mean nothing else.
    if header.count == 1, columns.isEmpty { columns[.length] = (0, Self.unit(of: header[0])) }
    self.columns = columns
    try check()
  }

  /// What a column's name says its numbers count: `took_minutes`, or just `minutes`.
  private static func unit(of name: String) -> TimeUnit? {
    let name = ColumnName(name)
    return name.unit ?? (["seconds", "minutes", "hours"].contains(name.base) ? TimeUnit(word: name.base) : nil)
  }

  private func check() throws(RecordError) {
    let hasBounds = columns[.low] != nil || columns[.high] != nil
    if columns[.length] != nil, hasBounds {
      throw RecordError("there are lengths and bounds of them", remedy: "leave out the column that isn't meant")
    }
    if hasBounds, columns[.cutOff] != nil {
      throw RecordError(
        "there are bounds, and a column that says what was cut off",
        remedy: "leave the upper bound empty where something was cut off")
    }
    guard columns[.length] != nil || (columns[.low] != nil && columns[.high] != nil) else {
      let names = header.prefix(20).map { "“\(QuotedInput.of($0))”" }.joined(separator: ", ")
      throw RecordError(
        "no column holds lengths; the columns are \(names)", remedy: "call it length, or two of them low and high")
    }
  }

  var measure: LengthTable.Measure {
    if unit == .shares { return .shares }
    return hasBare ? .numbers : .seconds
  }

  mutating func row(_ cells: [String]) throws(RecordError) -> LengthTable.Row {
    guard cells.count == header.count else {
      throw RecordError("fields: \(cells.count), where the header has \(header.count)")
    }
    let count = try count(cells)
    if let column = columns[.length] {
      guard let length = try number(cells[column.index], column.unit) else {
        throw RecordError("an empty length", remedy: "leave the row out")
      }
      let isCut = try columns[.cutOff].map { (column) throws(RecordError) in try TableCell.truth(cells[column.index]) }
      return LengthTable.Row(low: length, high: isCut == true ? .infinity : length, count: count)
    }
    let low = try bound(cells, .low) ?? 0
    let high = try bound(cells, .high) ?? .infinity
    guard low < .infinity else { throw RecordError("a lower bound without end", remedy: "write a number") }
    guard low <= high else {
      throw RecordError(
        "the lower bound \(QuotedInput.of(cells[columns[.low]?.index ?? 0])) is above the upper one",
        remedy: "write the lesser one first")
    }
    return LengthTable.Row(low: low, high: high, count: count)
  }

  private mutating func count(_ cells: [String]) throws(RecordError) -> Double {
    guard let column = columns[.count] else { return 1 }
    guard let count = try mark.number(cells[column.index]), count > 0 else {
      throw RecordError("“\(QuotedInput.of(cells[column.index]))” is no count", remedy: "write a number above 0")
    }
    return count
  }

  private mutating func bound(_ cells: [String], _ which: Column) throws(RecordError) -> Double? {
    guard let column = columns[which] else { return nil }
    let text = cells[column.index]
    if ["inf", "+inf", "infinity", "∞", "-inf", "-infinity"].contains(text.lowercased()) {
      return text.hasPrefix("-") ? 0 : .infinity
    }
    return try number(text, column.unit)
  }

  /// What a cell says; `nil` for nothing.
  private mutating func number(_ text: String, _ own: TimeUnit?) throws(RecordError) -> Double? {
    if TableCell.isEmpty(text) { return nil }
    let percent = text.hasSuffix("%") ? text.dropLast().trimmed : nil
    if unit == .shares {
      guard let share = try mark.number(percent ?? text) else {
        throw RecordError("“\(QuotedInput.of(text))” is no share", remedy: "write 0.95 or 95%")
      }
      return try positive(percent == nil ? share : share / 100, text)
    }
    if percent != nil { throw RecordError("“\(QuotedInput.of(text))” is a share", remedy: "say --unit share") }
    let counted = own?.seconds ?? unit?.seconds
    if TableCell.isBareNumber(text), let value = try mark.number(text) {
      if counted == nil { hasBare = true } else { hasSeconds = true }
      try checkUnits(text)
      return try positive(value * (counted ?? 1), text)
    }
    let seconds = try TableCell.seconds(text, unit: own ?? .seconds, isPoint: false, mark: &mark)
    hasSeconds = true
    try checkUnits(text)
    return seconds
  }

  private func checkUnits(_ text: String) throws(RecordError) {
    guard hasBare, hasSeconds else { return }
    throw RecordError(
      "some lengths have a unit, and others, down to \(QuotedInput.of(text)), have none",
      remedy: "say what bare numbers count: --unit s, --unit m or --unit h")
  }

  private func positive(_ value: Double, _ text: String) throws(RecordError) -> Double {
    guard value >= 0 else {
      throw RecordError(
        "\(QuotedInput.of(text)) is below 0", remedy: "a length can't be; its start and its end may have been exchanged"
      )
    }
    return value
  }
}

extension LengthTable.Unit {
  /// How many seconds one is; `nil` for shares.
  public var seconds: Double? {
    switch self {
    case .seconds: 1
    case .minutes: 60
    case .hours: 3600
    case .shares: nil
    }
  }
}
