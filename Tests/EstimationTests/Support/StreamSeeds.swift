// SPDX-License-Identifier: GPL-3.0-or-later
import Stochastics

/// A reproducible stream of uniform numbers for tests, with a generator of its own.
///
/// SplitMix64: G. L. Steele, D. Lea, C. H. Flood, Fast splittable pseudorandom number generators, OOPSLA 2014.
struct SplitMix64 {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func bits() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Above 0 and below 1.
  mutating func uniform() -> Double { (Double(bits() >> 12) + 0.5) * 0x1p-52 }

  mutating func value(of distribution: any Distribution) -> Double { distribution.quantile(uniform()) }
}
