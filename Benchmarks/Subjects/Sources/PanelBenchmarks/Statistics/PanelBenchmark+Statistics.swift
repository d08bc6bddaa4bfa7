// SPDX-License-Identifier: GPL-3.0-or-later

import Stochastics

extension PanelBenchmark {
  /// Summing up columns of lengths. A step is a block of trials.
  static let statistics: [PanelBenchmark] = [
    PanelBenchmark(
      "statistics/moments", unit: "value", unitsPerStep: TrialBlock.length, counting: .measuredPart(steps: 4000)
    ) { MomentsWork(column: try BenchmarkColumn()) },
    PanelBenchmark(
      "statistics/quantiles", unit: "value", unitsPerStep: TrialBlock.length, counting: .measuredPart(steps: 1000)
    ) { SketchWork(column: try BenchmarkColumn()) },
  ]

  /// A block of lengths with their exact sum.
  private struct BenchmarkColumn {
    var values = [Float](repeating: 0, count: TrialBlock.length)
    var mean = 0.0
    var sorted: [Float] = []

    init() throws {
      var bits = [UInt32](repeating: 0, count: TrialBlock.length)
      UniformStream(seed: 1, variable: Variable("benchmark")).fill(&bits, block: TrialBlock(index: 0), draw: 0)
      QuantileTable(try Lognormal(p10: 510, p90: 750)).lookUp(bits: bits, into: &values)
      mean = values.reduce(0.0) { $0 + Double($1) } / Double(values.count)
      sorted = values.sorted()
    }
  }

  private struct MomentsWork: BenchmarkWork {
    let column: BenchmarkColumn
    var moments = Moments()

    mutating func run(steps: Int) {
      moments = Moments()
      column.values.withUnsafeBufferPointer { values in
        for _ in 0..<steps { moments.merge(Moments(ofColumn: values)) }
      }
    }

    func check() throws {
      try WrongAnswer.unless("the mean", moments.mean, is: column.mean, error: 1e-9 * column.mean)
    }
  }

  private struct SketchWork: BenchmarkWork {
    let column: BenchmarkColumn
    var sketch = QuantileSketch(scale: 60)

    mutating func run(steps: Int) {
      sketch = QuantileSketch(scale: 60)
      column.values.withUnsafeBufferPointer { values in
        for _ in 0..<steps { sketch.add(values) }
      }
    }

    /// The median of a column that was added often is the column's own.
    func check() throws {
      let median = sketch.values(ofRanks: [(sketch.count + 1) / 2])[0]
      let truth = Double(column.sorted[(column.sorted.count + 1) / 2 - 1])
      try WrongAnswer.unless(
        abs(median - truth) <= sketch.resolution(at: truth), "the median is \(median), but should be \(truth)")
    }
  }
}
