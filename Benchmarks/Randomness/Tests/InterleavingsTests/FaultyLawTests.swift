// SPDX-License-Identifier: GPL-3.0-or-later

import Battery
import Stochastics
import Testing

@testable import Interleavings

/// Laws like ours with a fault in the seeding, interleaved as ours is: the battery must see them.
@Suite struct FaultyLawTests {
  enum Fault: CaseIterable {
    /// All lanes of a draw start alike.
    case lanesForgotten
    /// Draws have the counters of their neighbours' lanes: lane 1 of a draw is lane 0 of the next.
    case countersOverlap
    /// The counter itself is the state.
    case noCipher
    /// Two rounds instead of ten.
    case tooFewRounds
  }

  /// Sixteen draws word by word, sixteen lanes each, 1,024 trials: what `Interleaving.draws` is.
  private func words(_ fault: Fault?) -> Words {
    var block: UInt32 = 0
    return Words(chunk: Interleaving.chunk) { buffer in
      for draw in UInt32(0)..<16 {
        var lanes = (UInt32(0)..<16).map { self.state(block: block, draw: draw, lane: $0, fault) }
        for trial in 0..<1024 {
          buffer[trial * 16 + Int(draw)] = self.next(&lanes[trial % 16])
        }
      }
      block += 1
    }
  }

  private func state(block: UInt32, draw: UInt32, lane: UInt32, _ fault: Fault?) -> SIMD4<UInt32> {
    let variable = Variable("question/0/takes").identifier
    var counter: SIMD4<UInt32> = [
      block, draw << 4 | lane, UInt32(truncatingIfNeeded: variable), UInt32(truncatingIfNeeded: variable >> 32),
    ]
    switch fault {
    case .lanesForgotten: counter[1] = draw << 4
    case .countersOverlap: counter[1] = draw + lane
    case .noCipher: return counter
    case .tooFewRounds: return Philox4x32.bits(counter: counter, key: [1, 0], rounds: 2)
    case nil: break
    }
    return Philox4x32.bits(counter: counter, key: [1, 0])
  }

  private func next(_ s: inout SIMD4<UInt32>) -> UInt32 {
    let sum = s[0] &+ s[3]
    let result = (sum << 7 | sum >> 25) &+ s[0]
    let shifted = s[1] << 9
    s[2] ^= s[0]
    s[3] ^= s[1]
    s[1] ^= s[2]
    s[0] ^= s[3]
    s[2] ^= shifted
    s[3] = s[3] << 11 | s[3] >> 21
    return result
  }

  private func mostExtreme(_ fault: Fault?) -> Double {
    var words = words(fault)
    return Battery.small.run(&words).map(\.twoSided).min() ?? 1
  }

  @Test(arguments: Fault.allCases) func faultsInTheSeedingAreCaught(fault: Fault) {
    #expect(mostExtreme(fault) < Finding.failing)
  }

  @Test func withoutAFaultItIsTheLawAndNothingShows() {
    var (ours, law) = (words(nil), Interleaving.draws.words(seed: 1))
    for _ in 0..<40_000 { #expect(ours.next() == law.next()) }
    #expect(mostExtreme(nil) > 1e-6)
  }
}
