// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The rank over GF(2) of square matrices, a row of which is the fields of two words.
///
/// Source: Marsaglia, Tsay, "Matrices and the structure of random number sequences", Linear Algebra and its Applications
/// 67, 1985 (the ranks' distribution); L'Ecuyer, Simard, "TestU01", 2007, section 4 (`smarsa_MatrixRank`).
struct MatrixRank: RandomnessTest {
  let matrices: Int
  let field: BitField

  private var size: Int { 2 * field.width }

  var statistics: [String] { ["matrix rank \(size) × \(size), \(field.name)"] }

  func run(_ words: inout Words) -> [PValue] {
    var counts = [Int](repeating: 0, count: size + 1)
    for _ in 0..<matrices {
      let rows = (0..<size).map { _ in field(words.next()) << UInt64(field.width) | field(words.next()) }
      counts[Self.rank(rows)] += 1
    }
    let chances = Self.probabilities(size: size)
    return [ChiSquare.pValue(counts: counts, expected: chances.map { Double(matrices) * $0 })]
  }

  static func rank(_ rows: [UInt64]) -> Int {
    var rows = rows
    var rank = 0
    while let row = rows.popLast() {
      guard row != 0 else { continue }
      rank += 1
      let lead = row & (~row &+ 1)
      for i in rows.indices where rows[i] & lead != 0 { rows[i] ^= row }
    }
    return rank
  }

  /// The probabilities of rank 0, 1, …, n: 2^(−(n−r)²) · ∏ (1 − 2^(i−n))² / (1 − 2^(i−r)) over i < r.
  static func probabilities(size n: Int) -> [Double] {
    (0...n).map { r in
      (0..<r).reduce(exp2(-Double((n - r) * (n - r)))) { product, i in
        let factor = 1 - exp2(Double(i - n))
        return product * factor * factor / (1 - exp2(Double(i - r)))
      }
    }
  }
}
