// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Stochastics
import Testing

@Suite("Sensitivity indices")
struct SensitivityIndicesTests {
  /// A function whose indices are known.
  struct Known: CustomTestStringConvertible, Sendable {
    var name: String
    var output: @Sendable ([Double]) -> Double
    var testDescription: String { name }
  }

  static let known = [
    Known(name: "ishigami_a7_b0.1") { inputs in
      let x = inputs.map { Double.pi * (2 * $0 - 1) }
      return sin(x[0]) + 7 * sin(x[1]) * sin(x[1]) + 0.1 * x[2] * x[2] * x[2] * x[2] * sin(x[0])
    },
    Known(name: "sobol_g_[0,1,4.5,9,99,99,99,99]") { inputs in
      zip(inputs, [0, 1, 4.5, 9, 99, 99, 99, 99]).reduce(1) { $0 * (abs(4 * $1.0 - 2) + $1.1) / (1 + $1.1) }
    },
    // The shares are those of the variances, whatever the distributions.
    Known(name: "additive_total_4lognormal+qa") { inputs in
      let scales = [0.12129436528428051, 0.12129436528428051, 0.12129436528428051, 0.12129436528428051]
      let normals = inputs.map { StandardNormal.quantile($0) }
      return zip(normals, scales + [0.51482253886287798]).reduce(0) { $0 + $1.0 * $1.1.squareRoot() }
    },
  ]

  static func truth(_ known: Known) throws -> (first: [Double], total: [Double]) {
    let data = try Data(Vectors.text("own/sobol_analytic.json").utf8)
    let all = try #require(try JSONSerialization.jsonObject(with: data) as? [String: [String: Any]])
    func numbers(_ key: String) throws -> [Double] {
      try #require(all[known.name]?[key] as? [String]).map { try #require(Double($0)) }
    }
    return (try numbers("S1"), try numbers("ST"))
  }

  @Test("are within 0.002 of the truth with 16,384 base points, for every scrambling", arguments: known)
  func knownAnswer(known: Known) throws {
    let truth = try Self.truth(known)
    for seed in 1...4 {
      let indices = try SensitivityIndices.ofModel(
        inputs: truth.first.count, points: 1 << 14, scramblings: 1, seed: UInt64(seed), output: known.output)
      for (input, index) in indices.enumerated() {
        #expect(abs(index.firstOrder.value - truth.first[input]) < 2e-3, "S\(input + 1), seed \(seed)")
        #expect(abs(index.total.value - truth.total[input]) < 2e-3, "T\(input + 1), seed \(seed)")
        #expect(index.firstOrder.interval == nil)
      }
    }
  }

  /// Statistical: 100 repetitions of 10 scramblings; of 95% intervals 95 cover on average, and fewer than 80 once in
  /// 10⁸ repetitions. Quasi-random points must also err far less than random ones of the same number (0.01).
  @Test("have errors that tell how far they are off")
  func coverage() throws {
    let known = Self.known[0]
    let truth = try Self.truth(known)
    var covered = [0, 0]
    for repetition in 0..<100 {
      let indices = try SensitivityIndices.ofModel(
        inputs: 3, points: 1 << 8, scramblings: 10, seed: UInt64(repetition) << 8, output: known.output)
      let first = try #require(indices[1].firstOrder.interval)
      let total = try #require(indices[0].total.interval)
      covered[0] += first.low <= truth.first[1] && truth.first[1] <= first.high ? 1 : 0
      covered[1] += total.low <= truth.total[0] && truth.total[0] <= total.high ? 1 : 0
      #expect(indices[1].firstOrder.standardError < 0.02)
    }
    #expect(covered.allSatisfy { $0 >= 80 }, "\(covered)")
  }

  @Test("don't exist where the output doesn't vary")
  func constantOutput() {
    #expect(throws: SensitivityError.constantOutput) {
      try SensitivityIndices.ofModel(inputs: 2, points: 1000, scramblings: 3, seed: 1) { _ in 0.1 }
    }
    #expect(throws: SensitivityError.outputNotFinite) {
      try SensitivityIndices.ofModel(inputs: 1, points: 64, scramblings: 3, seed: 1) { $0[0] > 0.5 ? .infinity : 0 }
    }
    #expect(throws: SensitivityError.constantOutput) { try SensitivityIndices(groups: []) }
    #expect("\(SensitivityError.constantOutput)".hasPrefix("the output doesn't vary"))
  }

  @Test("of the only input and of one that does nothing are exact")
  func oneInput() throws {
    let indices = try SensitivityIndices.ofModel(inputs: 2, points: 64, scramblings: 4, seed: 3) { $0[0] }
    #expect(abs(indices[0].firstOrder.value - 1) < 1e-12)
    #expect(indices[0].firstOrder.standardError < 1e-12)
    #expect(indices[1].total.value == 0)
    #expect(indices[1].total.standardError == 0)
    #expect(abs(indices[1].firstOrder.value) < 1e-12)
  }

  @Test("come from sums that may be merged")
  func merging() throws {
    let a = (0..<999).map { sin(Double($0)) }
    let b = (0..<999).map { cos(Double($0 * 7)) }
    let mixed = zip(a, b).map { $0 + $1 }
    let whole = try #require(PickFreezeMoments(a: a, b: b, mixed: mixed).indices)
    var merged = PickFreezeMoments()
    for part in [0..<1, 1..<500, 500..<999] {
      merged.merge(PickFreezeMoments(a: Array(a[part]), b: Array(b[part]), mixed: Array(mixed[part])))
    }
    let indices = try #require(merged.indices)
    #expect(abs(indices.firstOrder - whole.firstOrder) < 1e-12)
    #expect(abs(indices.total - whole.total) < 1e-12)
  }
}
