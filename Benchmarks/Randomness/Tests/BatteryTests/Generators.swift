// SPDX-License-Identifier: GPL-3.0-or-later

@testable import Battery

/// One generator that is good and a number that are known not to be.
enum Generators {
  /// The upper halves of SplitMix64. Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators",
  /// OOPSLA '14, figure 17.
  static func good(seed: UInt64 = 1) -> () -> UInt32 {
    var state = seed
    return {
      state &+= 0x9E37_79B9_7F4A_7C15
      var word = state
      word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
      word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
      return UInt32(truncatingIfNeeded: (word ^ (word >> 31)) >> 32)
    }
  }

  /// Modulo 2³²: bit k has the period 2^(k + 1). Source: Knuth, TAOCP 2, section 3.3.4, table 1 line 16.
  static func congruential() -> UInt32Source {
    var state: UInt32 = 1
    return {
      state = state &* 1_664_525 &+ 1_013_904_223
      return state
    }
  }

  /// Its 31 bits, and one of zeros. Source: Knuth, TAOCP 2, section 3.3.4, "really horrible".
  static func randu() -> UInt32Source {
    var state: UInt32 = 1
    return {
      state = state &* 65539 & 0x7FFF_FFFF
      return state << 1
    }
  }

  /// Every bit is linear. Source: Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8(14), 2003, section 3.
  static func xorshift32() -> UInt32Source {
    var state: UInt32 = 2_463_534_242
    return {
      state ^= state << 13
      state ^= state >> 17
      state ^= state << 5
      return state
    }
  }

  /// The lowest bit is linear, the others aren't. Source: Blackman, Vigna, "Scrambled linear pseudorandom number
  /// generators", ACM TOMS 47(4), 2021, section 5.
  static func xoshiro128plus() -> UInt32Source {
    var s: SIMD4<UInt32> = [0x9E37_79B9, 0x243F_6A88, 0xB7E1_5162, 0x3243_F6A8]
    return {
      let result = s[0] &+ s[3]
      let shifted = s[1] << 9
      s[2] ^= s[0]
      s[3] ^= s[1]
      s[1] ^= s[2]
      s[0] ^= s[3]
      s[2] ^= shifted
      s[3] = s[3] << 11 | s[3] >> 21
      return result
    }
  }

  static func counter() -> UInt32Source {
    var state: UInt32 = 0
    return {
      state &+= 1
      return state
    }
  }

  /// Good words, each of them twice: two interleaved streams that are the same.
  static func twins() -> UInt32Source {
    let good = good()
    var (last, isNew) = (UInt32(0), false)
    return {
      isNew.toggle()
      if isNew { last = good() }
      return last
    }
  }

  /// Sixteen good streams, the last of which says what the first said three turns ago.
  static func echo() -> UInt32Source {
    let good = good()
    var (turn, heard) = (0, [UInt32](repeating: 0, count: 3))
    return {
      defer { turn += 1 }
      let word = good()
      if turn % 16 == 0 { heard.append(word) }
      return turn % 16 == 15 ? heard.removeFirst() : word
    }
  }

  /// Good words whose highest bit is one in 55 of 100.
  static func biased() -> UInt32Source {
    let (good, coin) = (good(), good(seed: 2))
    return { good() | (coin() < 429_496_730 ? 1 << 31 : 0) }
  }

  typealias UInt32Source = () -> UInt32
}
