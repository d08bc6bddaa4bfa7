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
