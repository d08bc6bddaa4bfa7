// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import PlainText

/// How quantiles are written in the archive: as a JSON array, which SQLite's `json_each` reads.
enum StoredGrid {
  static func text(_ grid: QuantileGrid) -> String {
    "[" + grid.values.map { "\($0)" }.joined(separator: ",") + "]"
  }

  /// - Throws: ``ArchiveCorruption`` where the text is none that ``text(_:)`` writes.
  static func grid(_ text: String) throws -> QuantileGrid {
    guard let node = try? JSONParser.parse(Array(text.utf8)), let elements = node.array else {
      throw ArchiveCorruption("quantiles that are no list")
    }
    let values = elements.compactMap { $0.number?.finite }
    guard values.count == elements.count, let grid = QuantileGrid(values) else {
      throw ArchiveCorruption("quantiles that aren't in order")
    }
    return grid
  }
}
