// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A walk, a step up for each one and a step down for each zero: where it ends, how high it gets, how long it is above
/// zero, how often it returns there.
///
/// Sources: Feller, An Introduction to Probability Theory and Its Applications I, 3rd edition, chapter III, sections 4
/// (time above zero), 6 (returns), 7 (maxima); L'Ecuyer, Simard, "TestU01", 2007, section 4 (`swalk_RandomWalk1`).
struct RandomWalk: RandomnessTest {
  let walks: Int
  let field: BitField
  /// Steps of a walk, an even number.
  let steps: Int

  var statistics: [String] {
    ["end", "maximum", "time above 0", "returns"].map { "random walk's \($0), \(field.name)" }
  }

  func run(_ words: inout Words) -> [PValue] {
    var counts = [[Int]](repeating: Array(repeating: 0, count: steps + 1), count: 4)
    var (bits, left): (UInt64, Int) = (0, 0)
    for _ in 0..<walks {
      var walk = Walk()
      for _ in 0..<steps {
        if left == 0 { (bits, left) = (field(words.next()), field.width) }
        walk.step(up: bits & 1 == 1)
        bits >>= 1
        left -= 1
      }
      counts[0][(walk.position + steps) / 2] += 1
      counts[1][walk.maximum] += 1
      counts[2][walk.above / 2] += 1
      counts[3][walk.returns] += 1
    }
    let chances = [
      Binomial.probabilities(trials: steps, chance: 0.5), Self.maximum(steps), Self.pairsAbove(steps),
      Self.returns(steps),
    ]
    return zip(counts, chances).map { counts, chances in
      ChiSquare.pValue(counts: counts, expected: chances.map { Double(walks) * $0 })
    }
  }

  struct Walk {
    private(set) var position = 0
    private(set) var maximum = 0
    /// Steps that begin or end above zero.
    private(set) var above = 0
    private(set) var returns = 0

    @inline(__always)
    mutating func step(up: Bool) {
      let next = position + (up ? 1 : -1)
      if position > 0 || next > 0 { above += 1 }
      if next == 0 { returns += 1 }
      if next > maximum { maximum = next }
      position = next
    }
  }

  // MARK: Probabilities of 0, 1, …, n, where n steps are made

  static func maximum(_ n: Int) -> [Double] {
    (0...n).map { exp(Binomial.logChoices(n, (n + $0 + 1) / 2) - Double(n) * log(2)) }
  }

  /// Of half the steps above zero.
  static func pairsAbove(_ n: Int) -> [Double] {
    (0...n).map { k in
      guard k <= n / 2 else { return 0 }
      return exp(Binomial.logChoices(2 * k, k) + Binomial.logChoices(n - 2 * k, n / 2 - k) - Double(n) * log(2))
    }
  }

  static func returns(_ n: Int) -> [Double] {
    (0...n).map { r in
      guard r <= n / 2 else { return 0 }
      return exp(Binomial.logChoices(n - r, n / 2) - Double(n - r) * log(2))
    }
  }
}
