// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import PanelSimulation

/// Which luck a run has, and who works on it.
struct RunOptions: ParsableArguments {
  @Option(help: "Which luck: a number from 0 to 18446744073709551615.")
  var seed: UInt64 = 1

  @Option(help: "How many threads share the work. (default: one for each core)")
  var threads: Int?

  func validate() throws {
    let allowed = SimulationOptions.threadsAllowed
    if let threads, !allowed.contains(threads) {
      throw ValidationError("--threads is \(threads); it can be \(allowed.lowerBound) to \(allowed.upperBound).")
    }
  }

  /// - Parameter trials: in the allowed range.
  func options(_ trials: TrialCount) -> SimulationOptions {
    let cores = min(max(1, ProcessInfo.processInfo.activeProcessorCount), SimulationOptions.threadsAllowed.upperBound)
    return SimulationOptions(trials: trials.value, seed: seed, threads: threads ?? cores)
  }
}

extension TrialCount {
  /// - Throws: `ValidationError` where it is no number of trials that can be run.
  func validate() throws {
    let allowed = SimulationOptions.trialsAllowed
    if !allowed.contains(value) {
      throw ValidationError("--trials is \(value); it can be \(allowed.lowerBound) to \(allowed.upperBound).")
    }
  }
}
