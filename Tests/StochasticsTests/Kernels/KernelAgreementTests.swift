// SPDX-License-Identifier: GPL-3.0-or-later

import Stochastics
import Testing

/// Every kernel on every instruction set, with columns made by lot.
@Suite("Kernels of all instruction sets")
struct KernelAgreementTests {
  /// What a column operation makes: any number of columns, as numbers.
  typealias Results = [[Double]]

  static let operations: [(name: String, run: @Sendable (ColumnKernels) throws -> Results)] = [
    ("draw, degree 3", { try draws(Lognormal(median: 600, sigma: 0.1), $0) }),
    ("draw, degree 5", { try draws(Lognormal(median: 60, sigma: 1.2), $0) }),
    ("draw, split cells", { try draws(Triangular(min: 100, mode: 300, max: 900), $0) }),
    ("draw, records", { try draws(Empirical(values: (0..<40).map { 300 + Double($0 * $0) }), $0) }),
    ("scores", { try scores(Gamma(mean: 600, sd: 120), $0) }),
    ("scores, records", { try scores(Empirical(values: [520, 605, 610, 610, 640, 800]), $0) }),
    (
      "clock",
      { kernels in
        var clock = Columns.clock
        var read = Columns.zeros
        kernels.advance(&clock, by: Columns.lengths)
        kernels.read(clock, into: &read)
        return [clock, read.map(Double.init)]
      }
    ),
    (
      "multiply",
      { kernels in
        var values = Columns.lengths
        kernels.multiply(&values, by: Columns.flags)
        return [values.map(Double.init)]
      }
    ),
    (
      "soften",
      { kernels in
        var values = Columns.lengths
        kernels.soften(
          &values, beyond: 0.9, of: Columns.base, to: Columns.short, where: Columns.flags, tolerance: 0.01)
        return [values.map(Double.init)]
      }
    ),
    (
      "cap",
      { kernels in
        var (values, limits, reached) = (Columns.lengths, Columns.zeros, Columns.zeros)
        kernels.cap(&values, at: 1.1, of: Columns.base, limits: &limits, reached: &reached, tolerance: 0.01)
        return [values, limits, reached].map { $0.map(Double.init) }
      }
    ),
    (
      "reduce",
      { kernels in
        var (values, base, reduced) = (Columns.lengths, Columns.zeros, Columns.zeros)
        kernels.reduce(
          &values, base: &base, reduced: &reduced, clock: Columns.clock, deadline: 3000, whole: 1800, size: 600,
          floor: 0.5, adapts: 0.7, tolerance: 0.01)
        return [values, base, reduced].map { $0.map(Double.init) }
      }
    ),
    (
      "exceed",
      { kernels in
        var (excess, exceeds) = (Columns.zeros, Columns.zeros)
        kernels.exceed(Columns.clock, limit: 1500, tolerance: 0.01, excess: &excess, exceeds: &exceeds)
        return [excess, exceeds].map { $0.map(Double.init) }
      }
    ),
    ("rounds", { Columns.rounds($0) }),
    (
      "statistics",
      { kernels in
        [1, 15, 16, 17, 1000, 1024].map { count in
          let all = kernels.moments(Columns.lengths, count: count)
          let some = kernels.moments(Columns.lengths, where: Columns.flags, count: count)
          let above = kernels.count(Columns.lengths, above: 600, tolerance: 0.01, count: count)
          return [
            Double(all.count), all.mean, all.m2, all.skewness, Double(some.count), some.mean, some.m2, Double(above),
          ]
        }
      }
    ),
    (
      "sketch",
      { kernels in
        var sketch = QuantileSketch(scale: 75)
        for values in [Columns.lengths, Columns.short, Columns.flags, Array(Columns.lengths.prefix(77))] {
          values.withUnsafeBufferPointer { sketch.add($0, with: kernels, notingExtremes: false) }
        }
        return [sketch.values(ofRanks: Array(1...sketch.count))]
      }
    ),
  ]

  @Test("do the same as the portable ones but for rounding", arguments: operations.indices)
  func portable(operation: Int) throws {
    let expected = try Self.operations[operation].run(ColumnKernels(.portable))
    for level in KernelLevel.available {
      let actual = try Self.operations[operation].run(ColumnKernels(level))
      #expect(actual.count == expected.count)
      for (actual, expected) in zip(actual, expected) {
        #expect(actual.count == expected.count)
        let differing = zip(actual, expected).first { abs($0 - $1) > 1e-6 * max(1, abs($1)) }
        #expect(differing == nil, "\(Self.operations[operation].name) with \(level)")
      }
    }
  }

  @Test(
    "give the same bits with AVX2 and with AVX-512", .enabled(if: KernelLevel.available.count == 3),
    arguments: operations.indices)
  func sameBits(operation: Int) throws {
    let run = Self.operations[operation].run
    #expect(try run(ColumnKernels(.avx2)) == run(ColumnKernels(.avx512)), "\(Self.operations[operation].name)")
  }

  // MARK: Operations

  /// A hundred columns, so that the far tails come up too.
  static func draws(_ distribution: some Distribution, _ kernels: ColumnKernels) -> Results {
    let table = QuantileTable(distribution)
    let stream = UniformStream(seed: 9, variable: Variable("length"))
    return (0..<100).flatMap { (block: UInt32) in
      let drawn = DrawnStream(stream, block: TrialBlock(index: block))
      var (values, bits, lookedUp) = (Columns.zeros, [UInt32](repeating: 0, count: TrialBlock.length), Columns.zeros)
      kernels.draw(table, from: drawn, into: &values)
      kernels.fill(&bits, from: drawn)
      kernels.lookUp(table, bits: bits, into: &lookedUp)
      #expect(values == lookedUp)
      return [values.map(Double.init)]
    }
  }

  static func scores(_ distribution: some Distribution, _ kernels: ColumnKernels) -> Results {
    let table = QuantileTable(distribution, by: .score)
    return [0.5, 1, 3].map { loading in
      var values = Columns.zeros
      kernels.lookUp(
        table, factor: Columns.scores, factorLoading: Float(loading), own: Columns.scores.reversed(), ownLoading: 0.8,
        into: &values)
      return values.map(Double.init)
    }
  }
}

/// Columns made by lot.
private enum Columns {
  static let zeros = [Float](repeating: 0, count: TrialBlock.length)
  static let lengths = column(1) { 300 + 600 * $0 }
  static let base = column(2) { 500 + 200 * $0 }
  static let short = column(3) { 90 * $0 * $0 }
  static let flags = column(4) { $0 < 0.7 ? 1 : 0 }
  static let scores = column(5) { 6 * $0 - 3 }
  static let clock = column(6) { 3600 * $0 }.map(Double.init)
  static let hands = column(7) { 9 * $0 }.map { Int32($0) }

  static func column(_ seed: UInt64, _ value: (Float) -> Float) -> [Float] {
    var bits = [UInt32](repeating: 0, count: TrialBlock.length)
    let stream = UniformStream(seed: seed, variable: Variable("column"))
    ColumnKernels(.portable).fill(&bits, from: DrawnStream(stream, block: TrialBlock(index: 0)))
    return bits.map { value(Float($0 >> 8) * 0x1p-24) }
  }

  /// Three rounds of two draws and one.
  static func rounds(_ kernels: ColumnKernels) -> KernelAgreementTests.Results {
    var elapsed = [Double](repeating: 0, count: TrialBlock.length)
    var (isHeld, reached) = (zeros, [Int32](repeating: 0, count: TrialBlock.length))
    var held: [Double] = []
    for round in 0..<3 {
      held.append(
        Double(
          kernels.openRound(
            wanted: hands, done: 2 * round, step: 2, room: clock, elapsed: elapsed, tolerance: 0.01,
            qualifying: &isHeld, reached: &reached)))
      var sums = zeros
      for draw in 0..<2 {
        kernels.add(lengths, toRound: &sums, qualifying: isHeld, wanted: hands, beyond: 2 * round + draw)
      }
      kernels.add(short, toRound: &sums, qualifying: isHeld, wanted: hands, beyond: -1)
      kernels.advance(&elapsed, by: sums)
    }
    return [elapsed, held, reached.map(Double.init), isHeld.map(Double.init)]
  }
}
