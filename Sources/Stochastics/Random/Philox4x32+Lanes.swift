// SPDX-License-Identifier: GPL-3.0-or-later

extension Philox4x32 {
  /// The four words of sixteen lanes, by word.
  typealias LaneBits = (SIMD16<UInt32>, SIMD16<UInt32>, SIMD16<UInt32>, SIMD16<UInt32>)

  /// ``bits(counter:key:rounds:)`` of ten rounds at the counters of the sixteen lanes of a draw: (block, draw · 16 + lane,
  /// variable's lower half, upper half).
  static func bits(laneCounters: (block: UInt32, draw: UInt32, variable: UInt64), seed: UInt64) -> LaneBits {
    var c0 = SIMD16(repeating: laneCounters.block)
    var c1 = SIMD16(repeating: laneCounters.draw << 4)
    for lane in 0..<16 { c1[lane] |= UInt32(lane) }
    var c2 = SIMD16(repeating: UInt32(truncatingIfNeeded: laneCounters.variable))
    var c3 = SIMD16(repeating: UInt32(truncatingIfNeeded: laneCounters.variable >> 32))
    var (key0, key1) = (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
    for _ in 0..<10 {
      let first = products(c0, 0xD251_1F53)
      let second = products(c2, 0xCD9E_8D57)
      c0 = second.high ^ c1 ^ SIMD16(repeating: key0)
      c1 = second.low
      c2 = first.high ^ c3 ^ SIMD16(repeating: key1)
      c3 = first.low
      key0 &+= 0x9E37_79B9
      key1 &+= 0xBB67_AE85
    }
    return (c0, c1, c2, c3)
  }

  /// The halves of sixteen products: two words at a time in 64 bits, since every processor multiplies so.
  @inline(__always)
  private static func products(
    _ words: SIMD16<UInt32>, _ factor: UInt64
  ) -> (high: SIMD16<UInt32>, low: SIMD16<UInt32>) {
    let pairs = unsafeBitCast(words, to: SIMD8<UInt64>.self)
    let lower = SIMD8<UInt64>(repeating: 0xFFFF_FFFF)
    let factors = SIMD8(repeating: factor)
    let thirtyTwo = SIMD8<UInt64>(repeating: 32)
    let even = (pairs & lower) &* factors
    let odd = (pairs &>> thirtyTwo) &* factors
    return (
      unsafeBitCast(even &>> thirtyTwo | (odd & ~lower), to: SIMD16<UInt32>.self),
      unsafeBitCast(even & lower | odd &<< thirtyTwo, to: SIMD16<UInt32>.self)
    )
  }
}
