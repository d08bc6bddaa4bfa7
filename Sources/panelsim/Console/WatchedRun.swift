// SPDX-License-Identifier: GPL-3.0-or-later

import PanelSimulation

/// A run that Ctrl-C stops and that shows on standard error how far it is.
enum WatchedRun {
  /// - Parameters:
  ///   - trials: of all scenarios that run one after the other.
  ///   - name: what a failure is about.
  ///   - isQuiet: shows nothing.
  /// - Throws: ``Failure``.
  static func run<Result>(
    trials: Int, name: String, isQuiet: Bool = false,
    _ body: (Interrupt, @escaping @Sendable (Int) -> Void) throws(SimulationError) -> Result
  ) throws(Failure) -> Result {
    let watch = InterruptWatch()
    let line = ProgressLine(trials: trials)
    let isShown = !isQuiet && Descriptor.standardError.canOverwrite
    defer { line.finish() }
    do throws(SimulationError) {
      return try body(watch.interrupt) { done in
        if isShown { line.update(done) }
      }
    } catch {
      line.finish()
      guard case .interrupted = error else { throw Failure(status: .badScenario, message: "\(name): \(error)") }
      throw Failure(status: .interrupted, message: "panelsim: \(error)")
    }
  }
}
