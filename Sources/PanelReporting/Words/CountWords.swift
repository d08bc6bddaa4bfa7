// SPDX-License-Identifier: GPL-3.0-or-later

/// `1 turn`, `8,153 turns`.
enum CountWords {
  /// - Parameter noun: in the singular; its plural ends in s unless `plural` says otherwise.
  static func of(_ count: Int, _ noun: String, plural: String? = nil) -> String {
    "\(NumberWords.grouped(count)) \(count == 1 ? noun : plural ?? noun + "s")"
  }

  /// `a`, `a and b`, `a, b and c`.
  static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}
