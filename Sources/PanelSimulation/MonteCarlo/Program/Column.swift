// SPDX-License-Identifier: GPL-3.0-or-later

/// A place for one number per trial of a block.
struct Column: Hashable, Sendable {
  let index: Int
}

extension Column: CustomStringConvertible {
  var description: String { "c\(index)" }
}
