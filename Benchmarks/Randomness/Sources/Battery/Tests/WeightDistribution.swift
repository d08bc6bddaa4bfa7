// SPDX-License-Identifier: GPL-3.0-or-later

/// Of a group of words, how many have a field of zeros? A binomial number.
///
/// Source: Matsumoto, Kurita, "Twisted GFSR generators", ACM TOMACS 2(3), 1992, section 1; L'Ecuyer, Simard, "TestU01",
/// 2007, section 4 (`svaria_WeightDistrib`).
struct WeightDistribution: RandomnessTest {
  let groups: Int
  let wordsPerGroup: Int
  let field: BitField

  var statistics: [String] { ["weight distribution, \(field.name) of \(wordsPerGroup)"] }

  func run(_ words: inout Words) -> [PValue] {
    var counts = [Int](repeating: 0, count: wordsPerGroup + 1)
    for _ in 0..<groups {
      var hits = 0
      for _ in 0..<wordsPerGroup where field(words.next()) == 0 { hits += 1 }
      counts[hits] += 1
    }
    let chances = Binomial.probabilities(trials: wordsPerGroup, chance: 1 / Double(field.values))
    return [ChiSquare.pValue(counts: counts, expected: chances.map { Double(groups) * $0 })]
  }
}
