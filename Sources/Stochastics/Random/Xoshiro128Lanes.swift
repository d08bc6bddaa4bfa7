// SPDX-License-Identifier: GPL-3.0-or-later

/// Sixteen generators xoshiro128++ side by side.
///
/// Source: Blackman, Vigna, "Scrambled linear pseudorandom number generators", ACM TOMS 47(4), 2021, section 5 and
/// table 3 (the 32-bit generators; scrambler ++ with a = 7).
struct Xoshiro128Lanes {
  static let count = 16

  private var state0, state1, state2, state3: SIMD16<UInt32>

  /// Each lane starts with its own four words. The chance of the one bad state, all zeros, is 2⁻¹²⁸.
  @inline(__always)
  init(_ words: Philox4x32.LaneBits) {
    (state0, state1, state2, state3) = words
  }

  /// The next 32 bits of each lane.
  @inline(__always)
  mutating func next() -> SIMD16<UInt32> {
    let result = Self.rotated(state0 &+ state3, by: 7) &+ state0
    let shifted = state1 &<< SIMD16(repeating: 9)
    state2 ^= state0
    state3 ^= state1
    state1 ^= state2
    state0 ^= state3
    state2 ^= shifted
    state3 = Self.rotated(state3, by: 11)
    return result
  }

  @inline(__always)
  private static func rotated(_ words: SIMD16<UInt32>, by count: UInt32) -> SIMD16<UInt32> {
    (words &<< SIMD16(repeating: count)) | (words &>> SIMD16(repeating: 32 - count))
  }
}
