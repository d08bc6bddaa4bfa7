// SPDX-License-Identifier: GPL-3.0-or-later

/// A test that takes words and says how surprising they are.
public protocol RandomnessTest: Sendable {
  /// One for each p-value.
  var statistics: [String] { get }

  /// As many p-values as there are statistics, of the next words.
  func run(_ words: inout Words) -> [PValue]
}
