// SPDX-License-Identifier: GPL-3.0-or-later

/// Do the ones in 64 bits tell anything of the ones in the next 64?
///
/// Source: L'Ecuyer, Simard, "TestU01", 2007, section 4 (`sstring_HammingIndep`); Knuth, TAOCP 2, section 3.3.1 for the
/// chi-square test, of all pairs of weights against the product of binomial probabilities.
struct HammingIndependence: RandomnessTest {
  let pairs: Int

  /// Weights beyond these count as these.
  private let weights = 22...42

  var statistics: [String] { ["Hamming weights of neighbours"] }

  func run(_ words: inout Words) -> [PValue] {
    let classes = weights.count
    var counts = [Int](repeating: 0, count: classes * classes)
    for _ in 0..<pairs {
      let first = weight(&words)
      counts[first * classes + weight(&words)] += 1
    }
    var chances = [Double](repeating: 0, count: classes)
    for (weight, chance) in Binomial.probabilities(trials: 64, chance: 0.5).enumerated() {
      chances[place(weight)] += chance
    }
    let expected = chances.flatMap { a in chances.map { b in Double(pairs) * a * b } }
    return [ChiSquare.pValue(counts: counts, expected: expected)]
  }

  private func weight(_ words: inout Words) -> Int {
    place(words.next().nonzeroBitCount + words.next().nonzeroBitCount)
  }

  private func place(_ weight: Int) -> Int {
    min(max(weight, weights.lowerBound), weights.upperBound) - weights.lowerBound
  }
}
