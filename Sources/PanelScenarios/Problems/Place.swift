// SPDX-License-Identifier: GPL-3.0-or-later

/// A place in a file, counted from 1, or in the value of a setting. Columns count Unicode scalars.
struct Place: Hashable, Comparable {
  var line: Int
  var column: Int
  /// The setting; `nil` for a place in the file.
  var setting: String?

  static let start = Place(line: 1, column: 1)

  static func < (left: Place, right: Place) -> Bool {
    (left.setting ?? "", left.line, left.column) < (right.setting ?? "", right.line, right.column)
  }
}
