// SPDX-License-Identifier: GPL-3.0-or-later

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
