// SPDX-License-Identifier: GPL-3.0-or-later

/// The counter-based generator Philox4x32: a function from a counter and a key to 128 bits.
///
/// Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC '11, section 3.3 and table 2.
/// Ten rounds pass BigCrush with a wide margin (seven do too).
public enum Philox4x32 {
  /// The 128 bits that belong to `counter` under `key`. Ten rounds of two 32-bit multiplications each.
  @inline(__always)
  public static func bits(counter: SIMD4<UInt32>, key: SIMD2<UInt32>, rounds: Int = 10) -> SIMD4<UInt32> {
    var counter = counter
    var key = key
    for round in 0..<rounds {
      if round > 0 { key &+= SIMD2(0x9E37_79B9, 0xBB67_AE85) }
      let first = UInt64(counter[0]) &* 0xD251_1F53
      let second = UInt64(counter[2]) &* 0xCD9E_8D57
      counter = SIMD4(
        UInt32(truncatingIfNeeded: second >> 32) ^ counter[1] ^ key[0],
        UInt32(truncatingIfNeeded: second),
        UInt32(truncatingIfNeeded: first >> 32) ^ counter[3] ^ key[1],
        UInt32(truncatingIfNeeded: first))
    }
    return counter
  }
}
