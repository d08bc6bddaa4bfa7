// SPDX-License-Identifier: GPL-3.0-or-later

import Stochastics
import Testing

/// The law of randomness, one trial at a time: what the column generator is held against.
enum ReferenceLaw {
  static func bits(seed: UInt64, trial: Int, variable: Variable, draw: Int) -> UInt32 {
    let block = trial / 1024
    let lane = trial % 1024 % 16
    let step = trial % 1024 / 16
    var s = ReferencePhilox.bits(
      counter: [
        UInt32(block), UInt32(draw * 16 + lane), UInt32(variable.identifier & 0xFFFF_FFFF),
        UInt32(variable.identifier >> 32),
      ],
      key: [UInt32(seed & 0xFFFF_FFFF), UInt32(seed >> 32)], rounds: 10)
    func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 { word << count | word >> (32 - count) }
    var result: UInt32 = 0
    for _ in 0...step {
      result = rotated(s[0] &+ s[3], 7) &+ s[0]
      let shifted = s[1] << 9
      s[2] ^= s[0]
      s[3] ^= s[1]
      s[1] ^= s[2]
      s[0] ^= s[3]
      s[2] ^= shifted
      s[3] = rotated(s[3], 11)
    }
    return result
  }
}

@Suite("The law of randomness")
struct UniformStreamTests {
  static func column(
    seed: UInt64, _ name: String, block: Int = 0, draw: Int = 0, _ kernels: KernelLevel = .best
  ) -> [UInt32] {
    let stream = UniformStream(seed: seed, variable: Variable(name))
    var bits = [UInt32](repeating: 0, count: TrialBlock.length)
    ColumnKernels(kernels).fill(
      &bits, from: DrawnStream(stream, block: TrialBlock(index: UInt32(block)), draw: draw))
    return bits
  }

  @Test(
    "a column holds what the law says of each trial", arguments: [0, 1, 7, 1_000_003], KernelLevel.available)
  func law(block: Int, kernels: KernelLevel) {
    for (seed, name, draw) in [(1, "a", 0), (UInt64.max, "talk/Ä/2/takes", 5), (1 << 40, "", (1 << 28) - 1)] {
      let column = Self.column(seed: seed, name, block: block, draw: draw, kernels)
      for trial in stride(from: 0, to: 1024, by: 13) {
        let expected = ReferenceLaw.bits(
          seed: seed, trial: block * 1024 + trial, variable: Variable(name), draw: draw)
        #expect(column[trial] == expected)
      }
    }
  }

  @Test("the law itself doesn't change from version to version")
  func stability() {
    #expect(Variable("talk/National perspective/2/takes").identifier == 10_633_999_389_698_853_479)
    let column = Self.column(seed: 1, "session/late_start")
    #expect(column.prefix(4) == [1_407_930_516, 4_037_435_264, 1_023_334_708, 2_556_243_686])
  }

  @Test("what differs in seed, block, draw or name differs in bits")
  func distinctness() {
    let columns = [
      Self.column(seed: 1, "a"), Self.column(seed: 2, "a"), Self.column(seed: 1, "b"),
      Self.column(seed: 1, "a", block: 1), Self.column(seed: 1, "a", draw: 1), Self.column(seed: 1 << 32, "a"),
    ]
    #expect(Set(columns.map { $0[0..<8] }).count == columns.count)
  }
}
