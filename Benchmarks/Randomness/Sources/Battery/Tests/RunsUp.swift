// SPDX-License-Identifier: GPL-3.0-or-later

/// How long do words go on rising? The word that ends a run is thrown away, so that runs don't depend on each other.
///
/// A run has length r with probability 1/r! − 1/(r + 1)!. Source: Knuth, TAOCP 2, section 3.3.2 G and exercise 14.
struct RunsUp: RandomnessTest {
  let runs: Int

  var statistics: [String] { ["runs up"] }

  func run(_ words: inout Words) -> [PValue] {
    let longest = 9
    var counts = [Int](repeating: 0, count: longest)
    for _ in 0..<runs {
      var last = words.next()
      var length = 1
      while true {
        let word = words.next()
        // A counter rises without end.
        guard word > last, length < 1000 else { break }
        last = word
        length += 1
      }
      counts[min(length, longest) - 1] += 1
    }
    var (expected, chance): ([Double], Double) = ([], 1)
    for length in 1...longest {
      let longer = chance / Double(length + 1)
      expected.append(Double(runs) * (length == longest ? chance : chance - longer))
      chance = longer
    }
    return [ChiSquare.pValue(counts: counts, expected: expected)]
  }
}
