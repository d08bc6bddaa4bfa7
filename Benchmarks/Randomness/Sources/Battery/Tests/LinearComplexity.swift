// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// How long a linear feedback shift register must be to give a sequence of bits, one of each word.
///
/// Sources: Massey, "Shift-register synthesis and BCH decoding", IEEE Transactions on Information Theory 15(1), 1969;
/// Rueppel, Analysis and Design of Stream Ciphers, 1986, section 4.1 (of 2ⁿ sequences, 2^min(2n−2L, 2L−1) have the
/// complexity L > 0, one has 0); NIST SP 800-22 revision 1a, section 2.10, for the test.
struct LinearComplexity: RandomnessTest {
  let sequences: Int
  /// Which bit of a word, counted from the least significant.
  let bit: Int

  /// Bits of a sequence.
  static let length = 1000

  var statistics: [String] { ["linear complexity, bit \(bit)"] }

  func run(_ words: inout Words) -> [PValue] {
    var counts = [Int](repeating: 0, count: Self.length + 1)
    for _ in 0..<sequences {
      counts[Self.complexity((0..<Self.length).map { _ in words.next() >> UInt32(bit) & 1 })] += 1
    }
    return [
      ChiSquare.pValue(
        counts: counts, expected: Self.probabilities(length: Self.length).map { Double(sequences) * $0 })
    ]
  }

  /// The algorithm of Berlekamp and Massey, on 64 coefficients at once.
  ///
  /// - Precondition: there are at most 1,023 bits.
  static func complexity(_ bits: [UInt32]) -> Int {
    precondition(bits.count < 1024)
    // The newest bit is coefficient 0 of `past`, so that its product with `connection` is the discrepancy.
    var (past, connection, previous) = (Polynomial(), Polynomial.one, Polynomial.one)
    var complexity = 0
    for (n, bit) in bits.enumerated() {
      past.multiplyByX()
      previous.multiplyByX()
      past.words[0] |= UInt64(bit)
      guard connection.discrepancy(past) else { continue }
      let before = connection
      connection.words ^= previous.words
      if 2 * complexity <= n {
        complexity = n + 1 - complexity
        previous = before
      }
    }
    return complexity
  }

  static func probabilities(length n: Int) -> [Double] {
    (0...n).map { l in l == 0 ? exp2(-Double(n)) : exp2(Double(min(n - 2 * l, 2 * l - 1 - n))) }
  }

  /// Over GF(2), of a degree below 1,024.
  private struct Polynomial {
    var words = SIMD16<UInt64>()

    static let one: Polynomial = {
      var one = Polynomial()
      one.words[0] = 1
      return one
    }()

    @inline(__always)
    mutating func multiplyByX() {
      var carries = SIMD16<UInt64>()
      let tops = words &>> SIMD16(repeating: 63)
      for i in 1..<16 { carries[i] = tops[i - 1] }
      words = words &<< SIMD16(repeating: 1) | carries
    }

    /// Whether the coefficients of the product's middle add up to one.
    @inline(__always)
    func discrepancy(_ other: Polynomial) -> Bool {
      let product = words & other.words
      var folded: UInt64 = 0
      for i in 0..<16 { folded ^= product[i] }
      return folded.nonzeroBitCount & 1 == 1
    }
  }
}
