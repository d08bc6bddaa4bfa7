// SPDX-License-Identifier: GPL-3.0-or-later

/// Is each bit of a word one in half of all words, and does it agree with a bit of a later word in half of them?
///
/// Where sixteen streams are interleaved, lags below sixteen compare streams with each other and sixteen with themselves.
/// Each number of agreements is binomial, (2A − n)/√n is standard normal nearly, and for independent fair bits they are
/// uncorrelated: the sum of their squares is chi-square with as many degrees. Sources: Knuth, TAOCP 2, section 3.3.2 K
/// (serial correlation); L'Ecuyer, Simard, "TestU01", 2007, section 4 (`sstring_AutoCor`, of which this takes many lags
/// and pairs of bits together).
struct CrossCorrelation: RandomnessTest {
  /// Words of a run, a multiple of 64.
  let length: Int

  private static let lags = 1...64

  var statistics: [String] {
    ["ones in each bit", "correlation of like bits, lags 1–64", "correlation of unlike bits, lags 0–1"]
  }

  func run(_ words: inout Words) -> [PValue] {
    let planes = bitPlanes(&words)
    let zeros = [UInt64](repeating: 0, count: length / 64)
    let ones = planes.reduce(0) { $0 + square($1, zeros, lag: 0) }
    var like = 0.0
    for bit in planes.indices {
      for lag in Self.lags { like += square(planes[bit], planes[bit], lag: lag) }
    }
    var unlike = 0.0
    for first in planes.indices {
      for second in planes.indices where first != second {
        unlike += square(planes[first], planes[second], lag: 1)
        if first < second { unlike += square(planes[first], planes[second], lag: 0) }
      }
    }
    let bits = planes.count
    return [
      ChiSquare.pValue(ones, degrees: bits),
      ChiSquare.pValue(like, degrees: bits * Self.lags.count),
      ChiSquare.pValue(unlike, degrees: bits * (bits - 1) * 3 / 2),
    ]
  }

  /// For each bit of a word, that bit of all words.
  private func bitPlanes(_ words: inout Words) -> [[UInt64]] {
    var planes = [[UInt64]](repeating: Array(repeating: 0, count: length / 64), count: 32)
    for place in 0..<length / 64 {
      var block = SIMD32<UInt64>()
      for i in 0..<64 {
        let word = SIMD32<UInt64>(repeating: UInt64(words.next()))
        block |= (word &>> Self.bitNumbers & 1) &<< SIMD32(repeating: UInt64(i))
      }
      for bit in 0..<32 { planes[bit][place] = block[bit] }
    }
    return planes
  }

  private static let bitNumbers: SIMD32<UInt64> = {
    var numbers = SIMD32<UInt64>()
    for bit in 0..<32 { numbers[bit] = UInt64(bit) }
    return numbers
  }()

  /// The square of the standardised number of agreements of a plane with another one that begins `lag` words later.
  private func square(_ first: [UInt64], _ second: [UInt64], lag: Int) -> Double {
    let places = first.count - 1
    var differences = 0
    let (down, up) = (UInt64(lag), UInt64(64 - lag))
    for i in 0..<places {
      // Swift's shifts by 64 and more give 0, as is wanted here.
      let later = second[i] >> down | second[i + 1] << up
      differences += (first[i] ^ later).nonzeroBitCount
    }
    let n = Double(64 * places)
    let excess = n - 2 * Double(differences)
    return excess * excess / n
  }
}
