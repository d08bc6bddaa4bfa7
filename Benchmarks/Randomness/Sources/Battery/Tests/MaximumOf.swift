// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The greatest of t words, as a number between 0 and 1, to the power t is uniform.
///
/// Source: Knuth, TAOCP 2, section 3.3.2 H, maximum-of-t (`sknuth_MaxOft` in TestU01).
struct MaximumOf: RandomnessTest {
  let groups: Int
  let wordsPerGroup: Int
  let cells: Int

  var statistics: [String] { ["maximum of \(wordsPerGroup)"] }

  func run(_ words: inout Words) -> [PValue] {
    var counts = [Int](repeating: 0, count: cells)
    for _ in 0..<groups {
      var greatest = 0.0
      for _ in 0..<wordsPerGroup { greatest = max(greatest, words.uniform()) }
      let level = pow(greatest, Double(wordsPerGroup))
      counts[min(cells - 1, Int(level * Double(cells)))] += 1
    }
    let expected = [Double](repeating: Double(groups) / Double(cells), count: cells)
    return [ChiSquare.pValue(counts: counts, expected: expected)]
  }
}
