// SPDX-License-Identifier: GPL-3.0-or-later

import GateCore

extension ComparisonReport {
  /// A comparison with one of each kind, whose figures are round.
  static var madeUp: ComparisonReport {
    var same = ComparedBenchmark(benchmark: .madeUp(), verdict: .same)
    same.portion = Portion(steps: 100, batches: 5)
    same.rounds = (0..<3).map { index in
      let base = TimeSample(wall: 1024e-6, processor: 1000e-6, user: 900e-6, system: 100e-6)
      let wall = 1024e-6 * (1 + 0.01 * Double(index - 1))
      let head = TimeSample(wall: wall, processor: 1000e-6, user: 990e-6, system: 10e-6)
      return Round(base: [base, base], twin: [base, base], head: [head, head])
    }
    same.findings = [
      Finding(measure: .instructions, ratio: Interval(median: 1, low: 1, high: 1), noise: 0, threshold: 0.01),
      Finding(
        measure: .processorTime, ratio: Interval(median: 1, low: 0.99, high: 1.012), noise: 0.004, threshold: 0.02),
      Finding(measure: .wallTime, ratio: Interval(median: 0.995, low: 0.98, high: 1.02), noise: 0.012, threshold: 0.02),
    ]
    (same.baseInstructions, same.headInstructions) = (2048, 2048)
    var slower = ComparedBenchmark(benchmark: .madeUp("sampling/lognormal"), verdict: .slower)
    slower.benchmark.unit = "draw"
    slower.benchmark.hiddenFromCallgrind = "AVX-512"
    slower.portion = Portion(steps: 1, batches: 1)
    let sample = TimeSample(wall: 2e-6, processor: 2e-6)
    slower.rounds = [Round(base: [sample], twin: [sample], head: [sample])]
    slower.findings = [
      Finding(
        measure: .processorTime, ratio: Interval(median: 1.1, low: 1.08, high: 1.13), noise: 0.01, threshold: 0.02)
    ]
    slower.wasMeasuredTwice = true
    return ComparisonReport(
      base: BuildRecord(revision: "aaaa", toolchain: "Swift 6.3.1", flags: "-c release", platform: "Linux x86_64"),
      baseName: "aaaa",
      head: BuildRecord(revision: "bbbb", toolchain: "Swift 6.3.1", flags: "-c release", platform: "Linux x86_64"),
      machine: Machine(processor: "AMD EPYC (family 26, model 2)", cores: 2, system: "Linux x86_64"),
      counter: .callgrind,
      results: [
        same, slower, ComparedBenchmark(benchmark: .madeUp("old|one"), verdict: .gone),
        ComparedBenchmark(benchmark: .madeUp("broken/one"), verdict: .failed, note: "the head's ended with status 3"),
      ],
      notices: ["There are uncommitted changes, which aren't part of main."])
  }
}
