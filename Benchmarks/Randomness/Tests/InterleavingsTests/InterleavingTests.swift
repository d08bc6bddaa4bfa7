// SPDX-License-Identifier: GPL-3.0-or-later

import Battery
import Stochastics
import Testing

@testable import Interleavings

@Suite struct InterleavingTests {
  private func word(seed: UInt64 = 5, _ name: String = "question/0/takes", trial: Int, draw: Int = 0) -> UInt32 {
    let length = TrialBlock.length
    var bits = [UInt32](repeating: 0, count: length)
    ColumnKernels().fill(
      &bits,
      from: DrawnStream(
        UniformStream(seed: seed, variable: Variable(name)), block: TrialBlock(index: UInt32(trial / length)),
        draw: draw))
    return bits[trial % length]
  }

  /// The words at some places, each counted from the first.
  private func words(_ interleaving: Interleaving, at places: [Int], reversed: Bool = false) -> [UInt32] {
    var source = interleaving.words(seed: 5, reversed: reversed)
    let all = (0...(places.max() ?? 0)).map { _ in source.next() }
    return places.map { all[$0] }
  }

  /// Of two chunks.
  private let places = [0, 1, 17, 1024, 16383, 16384, 16384 + 777]

  @Test func trialsFollowEachOther() {
    #expect(words(.trials, at: places) == places.map { word(trial: $0) })
  }

  @Test func lanesFollowEachOther() {
    let expected = places.map { place in
      word(trial: place / 1024 * 1024 + place % 64 * 16 + place % 1024 / 64)
    }
    #expect(words(.lanes, at: places) == expected)
  }

  @Test func sixteenStreamsTakeTurns() {
    #expect(
      words(.variables, at: places)
        == places.map { word("question/\(String($0 % 16, radix: 16))/takes", trial: $0 / 16) })
    #expect(words(.seeds, at: places) == places.map { word(seed: 5 + UInt64($0 % 16), trial: $0 / 16) })
    #expect(words(.draws, at: places) == places.map { word(trial: $0 / 16, draw: $0 % 16) })
    #expect(
      words(.blocks, at: places)
        == places.map { word(trial: $0 / 16384 * 16384 + $0 % 16 * 1024 + $0 % 16384 / 16) })
    #expect(
      words(.mixed, at: places)
        == places.map {
          word(
            seed: 5 + UInt64($0 & 1), "question/\($0 >> 1 & 1)/takes",
            trial: $0 / 16384 * 2048 + ($0 >> 2 & 1) * 1024 + $0 % 16384 / 16, draw: $0 >> 3 & 1)
        })
  }

  @Test func startsAreTheFirstRowsOfDraws() {
    #expect(words(.starts, at: places) == places.map { word(trial: $0 % 16, draw: $0 / 16) })
  }

  @Test func bitsAreReversed() {
    let plain = words(.seeds, at: places)
    let reversed = words(.seeds, at: places, reversed: true)
    for (word, other) in zip(plain, reversed) {
      for bit in UInt32(0)..<32 { #expect(word >> bit & 1 == other >> (31 - bit) & 1) }
    }
  }

  /// Statistical, fixed seed, one pass of the small battery: at 10⁻⁷ each, of 16 · 32 values.
  @Test(arguments: Interleaving.allCases, [false, true]) func nothingShowsInASmallPass(
    interleaving: Interleaving, reversed: Bool
  ) {
    var words = interleaving.words(seed: 20_261_125, reversed: reversed)
    for (name, value) in zip(Battery.small.statistics, Battery.small.run(&words)) {
      #expect(value.twoSided > 1e-7, "\(name)")
    }
  }
}
