// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Balls thrown into many urns: how many fall into one that isn't empty?
///
/// The mean is n − k + k(1 − 1/k)ⁿ for n balls and k urns. With few balls per urn the count is Poisson nearly: its
/// variance is smaller by the share 4n/3k. Sources: Knuth, TAOCP 2, section 3.3.2 I; L'Ecuyer, Simard, "TestU01", 2007,
/// section 4 (`sknuth_Collision`).
struct Collision: RandomnessTest {
  let balls: Int
  /// Of each of the words whose fields together name an urn.
  let field: BitField
  let wordsPerBall: Int

  var statistics: [String] { ["collisions, \(field.name) of \(wordsPerBall)"] }

  func run(_ words: inout Words) -> [PValue] {
    let urns = 1 << (field.width * wordsPerBall)
    var taken = [UInt64](repeating: 0, count: max(1, urns / 64))
    var collisions = 0
    for _ in 0..<balls {
      var urn: UInt64 = 0
      for _ in 0..<wordsPerBall { urn = urn << UInt64(field.width) | field(words.next()) }
      let (place, bit) = (Int(urn >> 6), UInt64(1) << (urn & 63))
      if taken[place] & bit == 0 { taken[place] |= bit } else { collisions += 1 }
    }
    let (n, k) = (Double(balls), Double(urns))
    return [Poisson.pValue(count: collisions, mean: n + k * expm1(n * log1p(-1 / k)))]
  }
}
