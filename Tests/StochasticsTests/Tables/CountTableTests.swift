// SPDX-License-Identifier: GPL-3.0-or-later

import Stochastics
import Testing

@Suite("Tables of counts")
struct CountTableTests {
  @Test(
    "a Poisson count is the least n whose distribution function exceeds the bits",
    arguments: [0.01, 0.7, 8, 7.5, 40, 999])
  func poisson(mean: Double) {
    let table = CountTable(poissonMean: mean)
    let bits = (0..<4096).map { UInt32($0) << 20 | 0x5_5555 } + [0, .max, 1, .max - 1]
    var counts = [Int32](repeating: -1, count: bits.count)
    table.lookUp(bits: bits, into: &counts, count: bits.count)
    for (bits, count) in zip(bits, counts) {
      // Summed from below in the tests' own way: e^(−m) Σ mⁱ/i!, in logarithms so that large means don't underflow.
      var term = -mean
      var below = 0.0
      var sum = 0.0
      for n in 0...Int(count) {
        if n > 0 { term += Reference.log(mean) - Reference.log(Double(n)) }
        below = sum
        sum += Reference.exp(term)
      }
      let u = Double(bits) * 0x1p-32
      #expect(u >= below - 1e-9 && u <= sum + 1e-9, "mean \(mean), bits \(bits), count \(count)")
    }
  }

  @Test("a chance comes true in its share of all bits", arguments: [0, 0.02, 0.5, 0.7, 1])
  func chances(probability: Double) {
    let bits = (0..<4096).map { UInt32($0) << 20 }
    var indicator = [Float](repeating: -1, count: bits.count)
    ChanceThreshold(probability).indicate(bits: bits, into: &indicator, count: bits.count)
    #expect(abs(Double(indicator.reduce(0, +)) / 4096 - probability) <= 1.0 / 4096)
  }
}
