// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelBenchmarks

/// How long a batch took, in seconds.
struct Batch {
  var wall: Double
  /// Of all threads and of the processes that it started, in user mode and in the kernel.
  var processor: Double
}

/// Work whose measured part goes through one function that callgrind can be told of.
final class Measured {
  private var work: any BenchmarkWork
  private var steps = 0
  private var failure: (any Error)?

  init(_ work: any BenchmarkWork) { self.work = work }

  func check() throws { try work.check() }

  func time(steps: Int) throws -> Batch {
    self.steps = steps
    let clock = ContinuousClock()
    let (wall, processor) = (clock.now, Self.processorSeconds)
    panelBenchmarkMeasuredPart(Unmanaged.passUnretained(self).toOpaque())
    let batch = Batch(wall: (clock.now - wall) / .seconds(1), processor: Self.processorSeconds - processor)
    if let failure { throw failure }
    return batch
  }

  fileprivate func run() {
    do { try work.run(steps: steps) } catch { failure = error }
  }

  private static var processorSeconds: Double {
    #if canImport(Darwin)
      seconds(RUSAGE_SELF) + seconds(RUSAGE_CHILDREN)
    #else
      seconds(RUSAGE_SELF.rawValue) + seconds(RUSAGE_CHILDREN.rawValue)
    #endif
  }

  private static func seconds(_ whose: Int32) -> Double {
    var usage = rusage()
    return getrusage(whose, &usage) == 0 ? seconds(usage) : .nan
  }

  private static func seconds(_ usage: rusage) -> Double {
    Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + 1e-6
      * Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec)
  }
}

/// Its name is what `callgrind --toggle-collect` is given; so it keeps one that no compiler changes.
@_cdecl("panel_benchmark_measured_part")
@inline(never)
func panelBenchmarkMeasuredPart(_ work: UnsafeMutableRawPointer) {
  Unmanaged<Measured>.fromOpaque(work).takeUnretainedValue().run()
}
