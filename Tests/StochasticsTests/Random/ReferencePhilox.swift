// SPDX-License-Identifier: GPL-3.0-or-later

/// Philox of any width, word by word as the paper's section 3.3 has it: what the package's own Philox is held against.
enum ReferencePhilox {
  static func bits<Word: FixedWidthInteger & UnsignedInteger>(
    counter: [Word], key: [Word], rounds: Int
  ) -> [Word] {
    let multipliers: [UInt64]
    switch (Word.bitWidth, counter.count) {
    case (32, 2): multipliers = [0xD256_D193]
    case (32, 4): multipliers = [0xD251_1F53, 0xCD9E_8D57]
    case (64, 2): multipliers = [0xD2B7_4407_B1CE_6E93]
    default: multipliers = [0xD2E7_470E_E14C_6C93, 0xCA5A_8263_9512_1157]
    }
    let weyl: [UInt64] =
      Word.bitWidth == 32 ? [0x9E37_79B9, 0xBB67_AE85] : [0x9E37_79B9_7F4A_7C15, 0xBB67_AE85_84CA_A73B]
    var x = counter
    var k = key
    for round in 0..<rounds {
      if round > 0 { for index in k.indices { k[index] &+= Word(truncatingIfNeeded: weyl[index]) } }
      let first = x[0].multipliedFullWidth(by: Word(truncatingIfNeeded: multipliers[0]))
      if x.count == 2 {
        x = [Word(truncatingIfNeeded: first.high) ^ k[0] ^ x[1], Word(truncatingIfNeeded: first.low)]
      } else {
        let second = x[2].multipliedFullWidth(by: Word(truncatingIfNeeded: multipliers[1]))
        x = [
          Word(truncatingIfNeeded: second.high) ^ x[1] ^ k[0], Word(truncatingIfNeeded: second.low),
          Word(truncatingIfNeeded: first.high) ^ x[3] ^ k[1], Word(truncatingIfNeeded: first.low),
        ]
      }
    }
    return x
  }
}
