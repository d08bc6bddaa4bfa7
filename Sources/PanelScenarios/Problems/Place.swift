// SPDX-License-Identifier: GPL-3.0-or-later

/// A place in a file, counted from 1, or in the value of an override. Columns count Unicode scalars.
struct Place: Hashable, Comparable {
  var line: Int
  var column: Int
  /// The override; `nil` for a place in the file.
  var override: String?

  static let start = Place(line: 1, column: 1)

  static func < (left: Place, right: Place) -> Bool {
    (left.override ?? "", left.line, left.column) < (right.override ?? "", right.line, right.column)
  }
}
