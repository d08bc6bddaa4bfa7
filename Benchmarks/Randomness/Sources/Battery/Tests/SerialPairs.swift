// SPDX-License-Identifier: GPL-3.0-or-later

/// Are all pairs of neighbours' fields equally frequent? Pairs don't overlap.
///
/// Source: Knuth, TAOCP 2, section 3.3.2 B.
struct SerialPairs: RandomnessTest {
  let pairs: Int
  let field: BitField

  var statistics: [String] { ["serial pairs, \(field.name)"] }

  func run(_ words: inout Words) -> [PValue] {
    let cells = field.values * field.values
    var counts = [Int](repeating: 0, count: cells)
    for _ in 0..<pairs {
      let first = Int(field(words.next()))
      counts[first << field.width | Int(field(words.next()))] += 1
    }
    let expected = [Double](repeating: Double(pairs) / Double(cells), count: cells)
    return [ChiSquare.pValue(counts: counts, expected: expected)]
  }
}
