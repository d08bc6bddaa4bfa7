// SPDX-License-Identifier: GPL-3.0-or-later

import Stochastics

extension PanelBenchmark {
  /// Summing up columns of lengths. A step is a block of trials.
  static let statistics: [PanelBenchmark] = [
    PanelBenchmark(
      "statistics/moments", unit: "value", unitsPerStep: TrialBlock.length, counting: .measuredPart(steps: 4000),
      kernels: .best
    ) { MomentsWork(column: try BenchmarkColumn()) },
    PanelBenchmark(
      "statistics/bins", unit: "value", unitsPerStep: TrialBlock.length, counting: .measuredPart(steps: 2000),
      kernels: .best
    ) { SketchWork(column: try BenchmarkColumn(), notesExtremes: false) },
    PanelBenchmark(
      "statistics/quantiles", unit: "value", unitsPerStep: TrialBlock.length, counting: .measuredPart(steps: 1000),
      kernels: .best
    ) { SketchWork(column: try BenchmarkColumn(), notesExtremes: true) },
  ]

  /// A block of lengths with their exact sum.
  private struct BenchmarkColumn {
    var values = [Float](repeating: 0, count: TrialBlock.length)
    var mean = 0.0
    var sorted: [Float] = []

    init() throws {
      ColumnKernels().draw(
        QuantileTable(try Lognormal(p10: 510, p90: 750)),
        from: DrawnStream(UniformStream(seed: 1, variable: Variable("benchmark")), block: TrialBlock(index: 0)),
        into: &values)
      mean = values.reduce(0.0) { $0 + Double($1) } / Double(values.count)
      sorted = values.sorted()
    }
  }

  private struct MomentsWork: BenchmarkWork {
    let column: BenchmarkColumn
    var moments = Moments()

    mutating func run(steps: Int) {
      moments = Moments()
      let kernels = ColumnKernels()
      for _ in 0..<steps { moments.merge(kernels.moments(column.values, count: column.values.count)) }
    }

    func check() throws {
      try WrongAnswer.unless("the mean", moments.mean, is: column.mean, error: 1e-9 * column.mean)
    }
  }

  private struct SketchWork: BenchmarkWork {
    let column: BenchmarkColumn
    let notesExtremes: Bool
    var sketch = QuantileSketch(scale: 60)

    mutating func run(steps: Int) {
      sketch = QuantileSketch(scale: 60)
      let kernels = ColumnKernels()
      column.values.withUnsafeBufferPointer { values in
        for _ in 0..<steps { sketch.add(values, with: kernels, notingExtremes: notesExtremes) }
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
