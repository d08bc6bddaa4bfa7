// SPDX-License-Identifier: GPL-3.0-or-later

import Stochastics

extension PanelBenchmark {
  /// Random bits, and turning them into lengths, family by family. A step is a block of draws.
  static let sampling: [PanelBenchmark] =
    [
      PanelBenchmark(
        "sampling/bits", unit: "draw", unitsPerStep: TrialBlock.length, counting: .measuredPart(steps: 2000)
      ) { BitsWork() }
    ]
    + BenchmarkFamily.all.map { family in
      PanelBenchmark(
        "sampling/\(family.name)", unit: "draw", unitsPerStep: TrialBlock.length, counting: .measuredPart(steps: 500)
      ) {
        let distribution = try family.make()
        return SamplingWork(distribution: distribution, table: QuantileTable(distribution))
      }
    }

  private struct BitsWork: BenchmarkWork {
    let stream = UniformStream(seed: 1, variable: Variable("benchmark"))
    var bits = [UInt32](repeating: 0, count: TrialBlock.length)

    mutating func run(steps: Int) {
      for step in 0..<steps {
        stream.fill(&bits, block: TrialBlock(index: UInt32(truncatingIfNeeded: step)), draw: 0)
      }
    }

    /// The last block's share of ones.
    func check() throws {
      let ones = bits.reduce(0) { $0 + $1.nonzeroBitCount }
      let count = Double(32 * bits.count)
      try WrongAnswer.unless("the share of ones", Double(ones) / count, is: 0.5, error: 0.5 / count.squareRoot())
    }
  }

  private struct SamplingWork: BenchmarkWork {
    let distribution: any Distribution
    let table: QuantileTable
    let stream = UniformStream(seed: 1, variable: Variable("benchmark"))
    var bits = [UInt32](repeating: 0, count: TrialBlock.length)
    var values = [Float](repeating: 0, count: TrialBlock.length)

    mutating func run(steps: Int) {
      for step in 0..<steps {
        stream.fill(&bits, block: TrialBlock(index: UInt32(truncatingIfNeeded: step)), draw: 0)
        table.lookUp(bits: bits, into: &values)
      }
    }

    /// The last block's mean.
    func check() throws {
      let mean = values.reduce(0.0) { $0 + Double($1) } / Double(values.count)
      let error = distribution.standardDeviation / Double(values.count).squareRoot()
      try WrongAnswer.unless("the mean", mean, is: distribution.mean, error: error)
    }
  }
}
