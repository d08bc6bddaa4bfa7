// SPDX-License-Identifier: GPL-3.0-or-later

/// A ``Plot`` in a terminal: bars of blocks, lines and points as marks, the axis below.
struct TerminalPlot {
  private let plot: Plot
  private let width: Int
  private let rows: Int

  /// - Parameter width: in columns, the margin on the left among them.
  init(_ plot: Plot, width: Int, rows: Int = 8) {
    self.plot = plot
    self.width = max(16, width)
    self.rows = max(2, rows)
  }

  private static let lineMark: Character = "•"
  private static let guideMark: Character = "┄"
  private static let pointMark: Character = "●"
  private static let upright: Character = "│"

  /// The picture, its axis, and what the marks stand for.
  var lines: [StyledLine] {
    let margin = marginWidth
    let columns = width - margin - 1
    guard columns >= 8 else { return [] }
    var cells = [[Cell]](
      repeating: [Cell](repeating: Cell(character: " ", role: .normal), count: columns), count: rows)
    for layer in plot.layers { draw(layer, in: &cells) }
    let labels = heightLabels
    let picture = cells.enumerated().reversed().map { row, cells in
      var line = StyledLine(
        TextLayout.padded(labels[row] ?? "", to: margin, .right) + (labels[row] == nil ? " " : "┤"), .faint)
      for cell in cells { line.append(String(cell.character), cell.role) }
      return line
    }
    return picture + axis(margin, columns) + [key(margin)]
  }

  private struct Cell {
    var character: Character
    var role: Text.Role
  }

  // MARK: Layers

  private func draw(_ layer: Plot.Layer, in cells: inout [[Cell]]) {
    let columns = cells[0].count
    switch layer {
    case .bars(let bars, _):
      for column in 0..<columns {
        let middle = value(column, columns)
        guard let bar = bars.first(where: { middle >= $0.from && middle < $0.to }) else { continue }
        for row in 0..<rows {
          let block = Bars.vertical(plot.y.scale.place(bar.height), row: row, of: rows)
          if block != " " { cells[row][column] = Cell(character: block, role: .good) }
        }
      }
    case .line(let points, _):
      for column in 0..<columns {
        if let height = Self.height(points, at: value(column, columns)) {
          put(Self.lineMark, column, height, .heading, in: &cells)
        }
      }
    case .guide(let points, _):
      for column in 0..<columns {
        if let height = Self.height(points, at: value(column, columns)) {
          put(Self.guideMark, column, height, .faint, in: &cells)
        }
      }
    case .band(let low, let high, _):
      for row in 0..<rows {
        let middle = plot.y.scale.low + (Double(row) + 0.5) / Double(rows) * (plot.y.scale.high - plot.y.scale.low)
        guard middle >= low, middle <= high else { continue }
        for column in 0..<columns where cells[row][column].character == " " {
          cells[row][column] = Cell(character: "░", role: .faint)
        }
      }
    case .points(let points, _):
      for point in points { draw(point, in: &cells) }
    case .mark(let value, _):
      guard let column = column(value, columns) else { return }
      for row in 0..<rows where cells[row][column].character != Self.lineMark {
        cells[row][column] = Cell(character: Self.upright, role: .faint)
      }
    }
  }

  private func draw(_ point: Plot.Point, in cells: inout [[Cell]]) {
    guard let column = column(point.x, cells[0].count) else { return }
    if let low = point.low, let high = point.high {
      for row in row(low)...max(row(low), row(high)) {
        cells[row][column] = Cell(character: Self.upright, role: .normal)
      }
    }
    put(Self.pointMark, column, point.y, .heading, in: &cells)
  }

  private func put(_ mark: Character, _ column: Int, _ height: Double, _ role: Text.Role, in cells: inout [[Cell]]) {
    guard plot.y.scale.place(height) >= 0 else { return }
    cells[row(height)][column] = Cell(character: mark, role: role)
  }

  private func row(_ height: Double) -> Int {
    min(rows - 1, max(0, Int((plot.y.scale.place(height) * Double(rows)).rounded(.down))))
  }

  private func column(_ value: Double, _ columns: Int) -> Int? {
    let place = plot.x.scale.place(value)
    guard place >= 0, place <= 1 else { return nil }
    return min(columns - 1, Int(place * Double(columns)))
  }

  /// What stands in the middle of a column.
  private func value(_ column: Int, _ columns: Int) -> Double {
    plot.x.scale.low + (Double(column) + 0.5) / Double(columns) * (plot.x.scale.high - plot.x.scale.low)
  }

  /// A line's height, between its points; `nil` beyond them.
  private static func height(_ points: [Plot.Point], at x: Double) -> Double? {
    guard let next = points.firstIndex(where: { $0.x >= x }), next > 0 else {
      return points.first.flatMap { $0.x == x ? $0.y : nil }
    }
    let (a, b) = (points[next - 1], points[next])
    return b.x > a.x ? a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x) : b.y
  }

  // MARK: Around them

  private var heightTicks: [Double] { plot.y.scale.ticks(atMost: max(2, rows / 2)) }

  private var marginWidth: Int { heightTicks.map { DisplayWidth.of(plot.y.scale.label($0)) }.max() ?? 0 }

  private var heightLabels: [Int: String] {
    var labels: [Int: String] = [:]
    for tick in heightTicks { labels[row(tick)] = plot.y.scale.label(tick) }
    return labels
  }

  private func axis(_ margin: Int, _ columns: Int) -> [StyledLine] {
    let all = plot.x.scale.ticks(atMost: max(2, columns / 10))
    let ticks = all.compactMap { tick in column(tick, columns).map { (column: $0, label: plot.x.scale.label(tick)) } }
    var rule = [Character](repeating: "─", count: columns)
    for tick in ticks { rule[tick.column] = "┬" }
    let labels = TickLabels(ticks, indent: margin + 1, width: width).line
    return [StyledLine(TextLayout.spaces(margin + 1) + String(rule), .faint), StyledLine(labels)]
  }

  /// `█ observed  • fitted  │ planned time`.
  private func key(_ margin: Int) -> StyledLine {
    let parts = plot.layers.compactMap { layer -> String? in
      switch layer {
      case .bars(_, let name): name.map { "█ \($0)" }
      case .line(_, let name): name.map { "\(Self.lineMark) \($0)" }
      case .guide(_, let name): name.map { "\(Self.guideMark) \($0)" }
      case .band(_, _, let name): name.map { "░ \($0)" }
      case .points(_, let name): name.map { "\(Self.pointMark) \($0)" }
      case .mark(_, let label): "\(Self.upright) \(label)"
      }
    }
    let text = (parts + [plot.x.label]).map(SafeText.visible).joined(separator: "   ")
    return StyledLine(TextLayout.truncated(TextLayout.spaces(margin + 1) + text, to: width), .faint)
  }
}
