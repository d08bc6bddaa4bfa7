// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelBenchmarks

/// How long a batch took, in seconds.
struct Batch {
  var wall: Double
  /// The processor's time in user mode, of all threads and of the processes that it started, and in the kernel.
  var user: Double
  var system: Double
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
    let (wall, before) = (clock.now, ProcessorTime())
    measuredPart()
    let duration = clock.now - wall
    let after = ProcessorTime()
    let batch = Batch(
      wall: duration / .seconds(1), user: after.user - before.user, system: after.system - before.system)
    if let failure { throw failure }
    return batch
  }

  /// `callgrind --toggle-collect` is told to look for this name.
  @inline(never)
  private func measuredPart() {
    do { try work.run(steps: steps) } catch { failure = error }
  }
}

/// The processor's time so far, in seconds.
private struct ProcessorTime {
  var user = 0.0
  var system = 0.0

  init() {
    #if canImport(Darwin)
      add(RUSAGE_SELF)
      add(RUSAGE_CHILDREN)
    #else
      add(RUSAGE_SELF.rawValue)
      add(RUSAGE_CHILDREN.rawValue)
    #endif
  }

  private mutating func add(_ whose: Int32) {
    var usage = rusage()
    // It fails for unknown `whose` only.
    guard getrusage(whose, &usage) == 0 else { return }
    user += Double(usage.ru_utime.tv_sec) + 1e-6 * Double(usage.ru_utime.tv_usec)
    system += Double(usage.ru_stime.tv_sec) + 1e-6 * Double(usage.ru_stime.tv_usec)
  }
}
