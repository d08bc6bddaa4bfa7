// SPDX-License-Identifier: GPL-3.0-or-later

import Stochastics

extension PanelBenchmark {
  /// Random bits, and lengths drawn from them, on every instruction set that the processor has, family by family. A step
  /// is a block of draws.
  static let sampling: [PanelBenchmark] = KernelLevel.available.flatMap { level in
    [bits(level)] + BenchmarkFamily.all.map { draws($0, level) }
  }

  private static func bits(_ level: KernelLevel) -> PanelBenchmark {
    PanelBenchmark(
      "sampling/\(level)/bits", unit: "draw", unitsPerStep: TrialBlock.length, version: 2,
      counting: counting(level, steps: 2000), kernels: level
    ) { BitsWork(kernels: ColumnKernels(level)) }
  }

  private static func draws(_ family: BenchmarkFamily, _ level: KernelLevel) -> PanelBenchmark {
    PanelBenchmark(
      "sampling/\(level)/\(family.name)", unit: "draw", unitsPerStep: TrialBlock.length, version: 2,
      counting: counting(level, steps: 500), kernels: level
    ) {
      let distribution = try family.make()
      return SamplingWork(
        distribution: distribution, table: QuantileTable(distribution), kernels: ColumnKernels(level))
    }
  }

  private static func counting(_ level: KernelLevel, steps: Int) -> Counting {
    level == .avx512 ? .impossible("callgrind has no AVX-512") : .measuredPart(steps: steps)
  }

  /// The bits of a step.
  private static func stream(_ step: Int) -> DrawnStream {
    DrawnStream(
      UniformStream(seed: 1, variable: Variable("benchmark")),
      block: TrialBlock(index: UInt32(truncatingIfNeeded: step)))
  }

  private struct BitsWork: BenchmarkWork {
    let kernels: ColumnKernels
    var bits = [UInt32](repeating: 0, count: TrialBlock.length)

    mutating func run(steps: Int) {
      for step in 0..<steps { kernels.fill(&bits, from: PanelBenchmark.stream(step)) }
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
    let kernels: ColumnKernels
    var values = [Float](repeating: 0, count: TrialBlock.length)

    mutating func run(steps: Int) {
      for step in 0..<steps { kernels.draw(table, from: PanelBenchmark.stream(step), into: &values) }
    }

    /// The last block's mean.
    func check() throws {
      let mean = values.reduce(0.0) { $0 + Double($1) } / Double(values.count)
      let error = distribution.standardDeviation / Double(values.count).squareRoot()
      try WrongAnswer.unless("the mean", mean, is: distribution.mean, error: error)
    }
  }
}
