// SPDX-License-Identifier: GPL-3.0-or-later

/// "Did you mean": the nearest of the words that would be right.
package enum Suggestion {
  /// The nearest of `words`, if it is near enough to be what was meant.
  package static func nearest(to word: String, among words: [String]) -> String? {
    let typed = Array(word.lowercased().replacing("-", with: "_").unicodeScalars)
    guard !typed.isEmpty, typed.count <= 40 else { return nil }
    var best: (word: String, distance: Int)?
    for candidate in words {
      let letters = Array(candidate.unicodeScalars)
      let distance = distance(typed, letters)
      // A third of the letters may be wrong, and at least one.
      guard distance <= max(1, letters.count / 3), distance < letters.count else { continue }
      if distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
  }

  /// The number of insertions, deletions, replacements and exchanges of neighbours that make one word of the other,
  /// no part of the word being edited twice.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in 0..<left.count {
      var row = [i + 1] + [Int](repeating: 0, count: right.count)
      for j in 0..<right.count {
        row[j + 1] = min(last[j + 1] + 1, row[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1)
        }
      }
      (beforeLast, last) = (last, row)
    }
    return last[right.count]
  }
}
