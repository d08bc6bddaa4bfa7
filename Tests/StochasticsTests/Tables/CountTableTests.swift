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

  @Test(
    "a Poisson count that is at least so much is the least such n whose share of the rest exceeds the bits",
    arguments: [(8.0, 1), (8, 5), (8, 30), (0.5, 3), (999, 1100), (0.1, 60), (2000, 2600)])
  func poissonAtLeast(mean: Double, least: Int) {
    let table = CountTable(poissonMean: mean, atLeast: least)
    let bits = (0..<512).map { UInt32($0) << 23 | 0x5_5555 } + [0, .max, 1, .max - 1]
    var counts = [Int32](repeating: -1, count: bits.count)
    table.lookUp(bits: bits, into: &counts, count: bits.count)
    // Terms in relation to the first that counts, until they don't any more.
    var terms = [1.0]
    while terms.count < 3000 { terms.append(terms[terms.count - 1] * mean / Double(least + terms.count)) }
    let total = terms.reduce(0, +)
    for (bits, count) in zip(bits, counts) {
      #expect(Int(count) >= least)
      let below = terms.prefix(Int(count) - least).reduce(0, +) / total
      let upTo = terms.prefix(Int(count) - least + 1).reduce(0, +) / total
      let u = Double(bits) * 0x1p-32
      #expect(u >= below - 1e-9 && u <= upTo + 1e-9, "bits \(bits), count \(count)")
    }
  }

  @Test("kernels draw the counts of their bits", arguments: [0.01, 8, 999], KernelLevel.available)
  func draws(mean: Double, level: KernelLevel) {
    let kernels = ColumnKernels(level)
    let stream = DrawnStream(UniformStream(seed: 5, variable: Variable("hands")), block: TrialBlock(index: 9))
    let table = CountTable(poissonMean: mean)
    var bits = [UInt32](repeating: 0, count: TrialBlock.length)
    var room = bits
    var expected = [Int32](repeating: -1, count: TrialBlock.length)
    var counts = expected
    kernels.fill(&bits, from: stream)
    table.lookUp(bits: bits, into: &expected)
    kernels.draw(table, from: stream, into: &counts, bits: &room)
    #expect(counts == expected)
  }

  @Test(
    "a chance comes true where the bits are below it", arguments: [0, 0x1p-32, 0.02, 0.5, 0.7, 1],
    KernelLevel.available)
  func chances(probability: Double, level: KernelLevel) {
    let kernels = ColumnKernels(level)
    let stream = DrawnStream(UniformStream(seed: 1, variable: Variable("no show")), block: TrialBlock(index: 0))
    var bits = [UInt32](repeating: 0, count: TrialBlock.length)
    var indicator = [Float](repeating: -1, count: TrialBlock.length)
    kernels.fill(&bits, from: stream)
    kernels.indicate(ChanceThreshold(probability), from: stream, into: &indicator)
    #expect(indicator == bits.map { Double($0) * 0x1p-32 < probability ? 1 : 0 })
    kernels.indicate(ChanceThreshold(probability), complement: true, from: stream, into: &indicator)
    #expect(indicator == bits.map { Double($0) * 0x1p-32 < probability ? 0 : 1 })
  }
}
