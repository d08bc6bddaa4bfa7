// SPDX-License-Identifier: GPL-3.0-or-later

import Stochastics
import Testing

@Suite("Quantile tables")
struct QuantileTableTests {
  static let families: [any Distribution] = {
    do {
      return [
        Normal.standard, try Exactly(value: 600), try Lognormal(p10: 510, p90: 750),
        try Lognormal(median: 60, sigma: 1.5), try Gamma(mean: 600, sd: 120), try Gamma(mean: 600, sd: 1200),
        try Weibull(shape: 2.2, scale: 600), try Weibull(shape: 0.5, scale: 600),
        try Loglogistic(median: 600, shape: 3), try Exponential(mean: 120), try TruncatedNormal(mean: 600, sd: 120),
        try TruncatedNormal(mean: -600, sd: 300), try Triangular(min: 300, mode: 600, max: 900),
        try Triangular(min: 0, mode: 0, max: 900), try Uniform(min: 0, max: 900),
        try PERT(min: 300, mode: 600, max: 1500), try PERT(min: 0, mode: 600, max: 600),
        try Metalog(p10: 480, p50: 600, p90: 800, min: 0, max: nil),
        try Metalog(p10: 480, p50: 600, p90: 800, min: 0, max: 1200),
        try Empirical(values: [520, 605, 610, 610, 640, 800]),
        try Empirical(values: (0..<500).map { 300 + Double($0 * $0 % 997) }),
        try Mixture(components: [
          (weight: 3, distribution: try Lognormal(median: 600, sigma: 0.1)),
          (weight: 1, distribution: try Exactly(value: 900)),
        ]),
        try Mixture(components: [
          (weight: 1, distribution: try Uniform(min: 100, max: 200)),
          (weight: 1, distribution: try Uniform(min: 700, max: 800)),
        ]),
      ]
    } catch { fatalError("\(error)") }
  }()

  /// Values at given bits, in columns that are filled up with zeros.
  static func lookUp(_ table: QuantileTable, bits: [UInt32], _ kernels: KernelLevel = .portable) -> [Float] {
    columns(bits) { ColumnKernels(kernels).lookUp(table, bits: $0, into: $1) }
  }

  static func lookUp(_ table: QuantileTable, scores: [Float], _ kernels: KernelLevel = .portable) -> [Float] {
    let nothing = [Float](repeating: 0, count: TrialBlock.length)
    return columns(scores) {
      ColumnKernels(kernels).lookUp(table, factor: nothing, factorLoading: 0, own: $0, ownLoading: 1, into: $1)
    }
  }

  private static func columns<Input: Numeric>(
    _ inputs: [Input], _ body: (UnsafePointer<Input>, UnsafeMutablePointer<Float>) -> Void
  ) -> [Float] {
    stride(from: 0, to: inputs.count, by: TrialBlock.length).flatMap { start in
      let some = Array(inputs[start..<min(inputs.count, start + TrialBlock.length)])
      var values = [Float](repeating: 0, count: TrialBlock.length)
      body(some + Array(repeating: 0, count: TrialBlock.length - some.count), &values)
      return values.prefix(some.count)
    }
  }

  /// What the law says that 32 bits stand for: the side, and the distance from its end.
  static func exact(_ distribution: any Distribution, bits: UInt32) -> Double {
    bits < 1 << 31
      ? distribution.quantile(Double(Float(Int32(bits | 1))) * 0x1p-32)
      : distribution.upperQuantile(Double(Float(Int32(~bits | 1))) * 0x1p-32)
  }

  @Test(
    "values are within the stated error of the quantile function, tails and corners included",
    arguments: families.indices)
  func accuracy(family: Int) {
    let distribution = Self.families[family]
    let table = QuantileTable(distribution)
    #expect(table.greatestError <= 1e-5)
    var bits: [UInt32] = [0, 1, 2, 3, 100, .max, .max - 1, .max - 77, 1 << 31, 1 << 31 - 1]
    for octave in 0..<31 {
      for place in 0..<40 { bits.append(UInt32((1 << octave) + ((1 << octave) * place) / 40)) }
    }
    bits += bits.map { ~$0 }
    for edge in distribution.quantileBreaks {
      let middle = edge.lowerTail * 0x1p32
      for offset in [-4e5, -4e3, 4e3, 4e5] where middle + offset > 0 && middle + offset < 0x1p32 {
        bits.append(UInt32(middle + offset))
      }
    }
    for (bits, value) in KernelLevel.available.flatMap({ zip(bits, Self.lookUp(table, bits: bits, $0)) }) {
      let exact = Self.exact(distribution, bits: bits)
      // A float of the distance to a corner is off by up to 2⁻²⁴ of it; so is the corner's place.
      let isNearBreak = distribution.quantileBreaks.contains { abs($0.lowerTail * 0x1p32 - Double(bits)) < 512 }
      guard !isNearBreak else { continue }
      #expect(abs(Double(value) - exact) <= max(1.05e-5 * abs(exact), 1.05e-6), "\(distribution) at \(bits)")
    }
  }

  @Test("values rise with the bits, so that luck means the same in every family", arguments: families.indices)
  func monotone(family: Int) {
    let table = QuantileTable(Self.families[family])
    let bits = (0..<4096).map { UInt32($0) << 20 | 0x7_7777 }
    let values = Self.lookUp(table, bits: bits)
    for (low, high) in zip(values, values.dropFirst()) { #expect(low <= high * (1 + 1e-5) + 1e-5) }
  }

  @Test("a table over scores is the quantile of the score's probability", arguments: families.indices)
  func scores(family: Int) {
    let distribution = Self.families[family]
    let table = QuantileTable(distribution, by: .score)
    let scores = (-620...620).map { Float($0) / 100 + 0.0031 }
    for (score, value) in KernelLevel.available.flatMap({ zip(scores, Self.lookUp(table, scores: scores, $0)) }) {
      let exact =
        score < 0
        ? distribution.quantile(StandardNormal.cumulative(Double(score)))
        : distribution.upperQuantile(StandardNormal.survival(Double(score)))
      #expect(abs(Double(value) - exact) <= max(2e-5 * abs(exact), 1e-5), "\(distribution) at \(score)")
    }
  }

  @Test("scores beyond the table count as its ends")
  func clampedScores() throws {
    let table = QuantileTable(try Lognormal(median: 600, sigma: 0.2), by: .score)
    for kernels in KernelLevel.available {
      let values = Self.lookUp(table, scores: [-8, -30, 8, 30], kernels)
      #expect(values[0] == values[1])
      #expect(values[2] == values[3])
    }
  }
}
