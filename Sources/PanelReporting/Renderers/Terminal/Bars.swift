// SPDX-License-Identifier: GPL-3.0-or-later

/// Bars out of block characters, to an eighth of a column or row.
enum Bars {
  private static let lower: [Character] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  private static let left: [Character] = [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]

  /// A bar to the right, `fraction` of `width` columns long; what isn't nothing shows.
  static func horizontal(_ fraction: Double, width: Int) -> String {
    let eighths = eighths(fraction, of: width)
    let rest = eighths % 8 == 0 ? "" : String(left[eighths % 8])
    return String(repeating: "█", count: eighths / 8) + rest
  }

  /// What the bars of `fractions`, `rows` rows high, show in the row `row`, counted from the bottom.
  static func vertical(_ fraction: Double, row: Int, of rows: Int) -> Character {
    lower[min(8, max(0, eighths(fraction, of: rows) - 8 * row))]
  }

  private static func eighths(_ fraction: Double, of cells: Int) -> Int {
    guard fraction > 0 else { return 0 }
    return max(1, Int((min(1, fraction) * Double(8 * cells)).rounded()))
  }
}

/// The labels below the ticks of an axis, each centred below its tick as far as there is room.
struct TickLabels {
  private(set) var line = ""
  /// The columns of the ticks that have got a label.
  private(set) var labelled: [Int] = []

  /// - Parameters:
  ///   - ticks: from the left.
  ///   - indent: the columns before the axis.
  ///   - width: the columns that there are, the indent among them.
  init(_ ticks: [(column: Int, label: String)], indent: Int, width: Int) {
    var used = 0
    for tick in ticks {
      let wide = DisplayWidth.of(tick.label)
      let start = min(max(0, indent + tick.column - wide / 2), width - wide)
      guard start > used || used == 0, start >= 0 else { continue }
      line += TextLayout.spaces(start - used) + tick.label
      used = start + wide
      labelled.append(tick.column)
    }
  }
}
