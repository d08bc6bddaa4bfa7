// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// How many words lie between two whose field is zero? A geometric number.
///
/// Source: Knuth, TAOCP 2, section 3.3.2 D (`sknuth_Gap` in TestU01).
struct Gap: RandomnessTest {
  let gaps: Int
  let field: BitField

  var statistics: [String] { ["gaps, \(field.name)"] }

  func run(_ words: inout Words) -> [PValue] {
    let hit = 1 / Double(field.values)
    // Beyond here ten or so are expected, all together.
    let longest = Int(log(10 / Double(gaps)) / log1p(-hit))
    var counts = [Int](repeating: 0, count: longest + 1)
    for _ in 0..<gaps {
      var length = 0
      // A generator that never hits would never come to an end.
      while field(words.next()) != 0 && length < 10 * longest { length += 1 }
      counts[min(length, longest)] += 1
    }
    let expected = counts.indices.map { length in
      Double(gaps) * exp(Double(length) * log1p(-hit)) * (length == longest ? 1 : hit)
    }
    return [ChiSquare.pValue(counts: counts, expected: expected)]
  }
}
