// SPDX-License-Identifier: GPL-3.0-or-later

/// A line of a file, without its line break.
struct TextLine: Hashable {
  /// Counted from 1.
  let number: Int
  let text: String
}
