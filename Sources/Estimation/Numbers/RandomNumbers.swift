// SPDX-License-Identifier: GPL-3.0-or-later

import Stochastics

/// Random numbers for resampling: a stream of its own for each purpose and replicate, whatever thread it is on.
package struct RandomNumbers {
  private var counter: SIMD4<UInt32>
  private let key: SIMD2<UInt32>
  private var spare: UInt64?

  /// - Parameter replicate: up to 2³².
  package init(seed: UInt64, purpose: String, replicate: Int) {
    key = SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
    let purpose = Variable(purpose).identifier
    counter = SIMD4(
      0, UInt32(replicate), UInt32(truncatingIfNeeded: purpose), UInt32(truncatingIfNeeded: purpose >> 32))
  }

  package mutating func next() -> UInt64 {
    if let spare {
      self.spare = nil
      return spare
    }
    let bits = Philox4x32.bits(counter: counter, key: key)
    counter[0] &+= 1
    spare = UInt64(bits[2]) << 32 | UInt64(bits[3])
    return UInt64(bits[0]) << 32 | UInt64(bits[1])
  }

  /// Above 0 and below 1, in the middle of one of 2⁵² equal parts.
  package mutating func uniform() -> Double { (Double(next() >> 12) + 0.5) * 0x1p-52 }

  /// Every order is equally likely. Swift's own shuffling may change with its version, and figures with it.
  ///
  /// Source: R. Durstenfeld, Algorithm 235, Communications of the ACM 7 (1964), page 420.
  package mutating func shuffle<Element>(_ elements: inout [Element]) {
    for place in elements.indices.dropLast() {
      // The upper word of the product is even over the rest but for one part in 2⁵⁰ or less.
      let rest = UInt64(elements.count - place)
      elements.swapAt(place, place + Int(next().multipliedFullWidth(by: rest).high))
    }
  }
}
