// SPDX-License-Identifier: GPL-3.0-or-later
// Every benchmark, for `swift package benchmark`. Allocations are left out: without the package's traits they read 0.

import Benchmark
import PanelBenchmarks

let benchmarks: @Sendable () -> Void = {
  for subject in PanelBenchmark.all {
    Benchmark(subject.name, configuration: subject.configuration) { benchmark in
      var work = try subject.prepare()
      benchmark.startMeasurement()
      try work.run(steps: subject.suiteSteps)
      benchmark.stopMeasurement()
      try work.check()
    }
  }
}

extension PanelBenchmark {
  /// How many steps an iteration has.
  fileprivate var suiteSteps: Int {
    switch counting {
    case .measuredPart(let steps), .wholeProcess(let steps): steps
    case .impossible: 1
    }
  }

  fileprivate var configuration: Benchmark.Configuration {
    return Benchmark.Configuration(
      metrics: [.wallClock, .throughput, .peakMemoryResident], warmupIterations: 1, maxDuration: .seconds(1),
      thresholds: [.wallClock: BenchmarkThresholds(relative: [.p50: 100 * thresholds.time])])
  }
}
