// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import PanelModel
import PanelSimulation
import PanelStudies
import Stochastics

/// Which luck a run has, and who works on it.
struct RunOptions: ParsableArguments {
  @Option(help: "Which luck: a number from 0 to 18446744073709551615.")
  var seed: UInt64 = 1

  @Option(help: "How many threads share the work. (default: one for each core)")
  var threads: Int?

  @Option(
    help: ArgumentHelp(
      "Which instruction set draws and counts, to compare them: portable, avx2 or avx512. (default: the fastest here)",
      valueName: "engine"),
    transform: RunOptions.engine)
  var engine = KernelLevel.best

  private static func engine(_ name: String) throws -> KernelLevel {
    guard let level = KernelLevel(rawValue: name), level.isAvailable else {
      let available = KernelLevel.available.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--engine is \(name); on this processor it can be \(available).")
    }
    return level
  }

  func validate() throws {
    let allowed = SimulationOptions.threadsAllowed
    if let threads, !allowed.contains(threads) {
      throw ValidationError("--threads is \(threads); it can be \(allowed.lowerBound) to \(allowed.upperBound).")
    }
  }

  /// - Parameter trials: in the allowed range.
  func options(_ trials: TrialCount) -> SimulationOptions {
    SimulationOptions(
      trials: trials.value, seed: seed, threads: threads ?? ForecastOptions.cores, kernels: engine)
  }

  /// - Parameter trials: in the allowed range.
  func forecast(_ trials: TrialCount?, precision: Precision?) -> ForecastOptions {
    ForecastOptions(
      trials: trials?.value, precision: precision, seed: seed, threads: threads ?? ForecastOptions.cores,
      kernels: engine)
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
