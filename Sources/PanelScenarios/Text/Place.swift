// SPDX-License-Identifier: GPL-3.0-or-later

/// A place in a file, counted from 1. Columns count Unicode scalars.
struct Place: Hashable, Comparable {
  var line: Int
  var column: Int

  static let start = Place(line: 1, column: 1)

  static func < (left: Place, right: Place) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
