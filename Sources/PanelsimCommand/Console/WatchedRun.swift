// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Foundation
import PanelDesk
import PanelReporting
import PanelSimulation

/// A run that Ctrl-C stops and that shows on standard error how far it is.
enum WatchedRun {
  /// The answer, also a partial one, where the first SIGINT stops the run; a second one ends the program.
  ///
  /// - Parameter isQuiet: shows nothing.
  /// - Throws: ``Failure``.
  static func answer<Answer>(of run: DeskRun<Answer>, isQuiet: Bool = false) async throws -> Answer {
    let work = Task { try await run.answer() }
    // From now on, even where whoever started the program had the signal ignored.
    signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: DispatchQueue(label: "interrupt"))
    source.setEventHandler {
      if work.isCancelled { _exit(ExitStatus.interrupted.rawValue) }
      work.cancel()
    }
    source.activate()
    defer {
      source.cancel()
      signal(SIGINT, SIG_DFL)
    }
    if !isQuiet, Descriptor.standardError.canOverwrite {
      var line = ProgressLine()
      for await progress in run.progress { line.update(progress) }
      line.finish()
    }
    do {
      return try await work.value
    } catch let error as SimulationError {
      guard case .interrupted = error else { throw Failure(status: .badScenario, message: "\(run.name): \(error)") }
      throw Failure(status: .interrupted, message: "panelsim: \(error)")
    }
  }
}

/// A line on standard error that says how far a run is, for runs that take over a second, on a terminal only.
private struct ProgressLine {
  private let begin = ContinuousClock.now
  /// When the line was last written; `nil` before the first time.
  private var last: ContinuousClock.Instant?

  private static let patience = Duration.seconds(1)
  private static let interval = Duration.milliseconds(100)
  private static let clear = "\r\u{1B}[K"

  mutating func update(_ progress: RunProgress) {
    let now = ContinuousClock.now
    guard now - begin > Self.patience else { return }
    if let last, now - last < Self.interval { return }
    last = now
    // Asked each time: a window may be made narrower meanwhile.
    let width = Descriptor.standardError.columns ?? 80
    let words = ProgressWords(
      done: progress.done, of: progress.trials, after: (now - begin) / .seconds(1), width: width)
    try? Descriptor.standardError.write(Self.clear + words.description)
  }

  /// Takes the line away, if there is one.
  func finish() {
    if last != nil { try? Descriptor.standardError.write(Self.clear) }
  }
}
