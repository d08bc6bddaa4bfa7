// SPDX-License-Identifier: GPL-3.0-or-later

/// Hands of words: how many different fields are in a hand?
///
/// Source: Knuth, TAOCP 2, section 3.3.2 E, the simplified version (`sknuth_SimpPoker` in TestU01).
struct Poker: RandomnessTest {
  let hands: Int
  let wordsPerHand: Int
  let field: BitField

  var statistics: [String] { ["poker, \(field.name) of \(wordsPerHand)"] }

  func run(_ words: inout Words) -> [PValue] {
    var counts = [Int](repeating: 0, count: field.values + 1)
    var lastSeen = [Int](repeating: -1, count: field.values)
    for hand in 0..<hands {
      var different = 0
      for _ in 0..<wordsPerHand {
        let kind = Int(field(words.next()))
        if lastSeen[kind] != hand {
          lastSeen[kind] = hand
          different += 1
        }
      }
      counts[different] += 1
    }
    let chances = Occupancy.distinct(kinds: field.values, draws: wordsPerHand)
    return [ChiSquare.pValue(counts: counts, expected: chances.map { Double(hands) * $0 })]
  }
}
