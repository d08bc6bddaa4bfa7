// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
public import PanelSimulation
import Synchronization

/// A run of trials that is ready to begin.
///
///     let run = Desk.comparison(contenders, options: options)
///     async let answer = run.answer()
///     for await progress in run.progress { show(progress) }
///     let compared = try await answer
///
/// Cancel the task that waits for the answer, and the run ends early with what was done by then.
public struct DeskRun<Answer: Sendable>: Sendable {
  /// What people call what it is of, such as a scenario's file.
  public let name: String
  /// All that it may take.
  public let trials: Int
  /// How far the run is, for one who looks: it grows, and ends with the run. Who looks seldom misses what was between.
  public let progress: AsyncStream<RunProgress>
  private let report: ProgressReport
  private let body: Body

  typealias Body = @Sendable (Interrupt, @escaping @Sendable (Int) -> Void) throws(SimulationError) -> Answer

  /// - Parameter body: blocks its thread, and tells how many trials are done, from any thread and in any order.
  init(_ name: String, trials: Int, _ body: @escaping Body) {
    self.name = name
    self.trials = trials
    self.body = body
    let (progress, continuation) = AsyncStream.makeStream(of: RunProgress.self, bufferingPolicy: .bufferingNewest(1))
    self.progress = progress
    report = ProgressReport(trials: trials, continuation)
  }

  /// Runs it, once.
  ///
  /// - Throws: `SimulationError`, also where it was cancelled before the first trials were done.
  public func answer() async throws(SimulationError) -> Answer {
    let interrupt = Interrupt()
    let result = await withTaskCancellationHandler {
      await Desk.result { () throws(SimulationError) in
        defer { report.finish() }
        return try body(interrupt) { report.note($0) }
      }
    } onCancel: {
      interrupt.stop()
    }
    return try result.get()
  }
}

/// How far a run is.
public struct RunProgress: Hashable, Sendable {
  /// How many trials are done, or need not be.
  public let done: Int
  /// Of how many.
  public let trials: Int
}

/// Puts what threads say of their progress in order.
private final class ProgressReport: Sendable {
  private let trials: Int
  private let greatest = Mutex(0)
  private let continuation: AsyncStream<RunProgress>.Continuation

  init(trials: Int, _ continuation: AsyncStream<RunProgress>.Continuation) {
    self.trials = trials
    self.continuation = continuation
  }

  func note(_ done: Int) {
    greatest.withLock { greatest in
      guard done > greatest else { return }
      greatest = done
      continuation.yield(RunProgress(done: done, trials: trials))
    }
  }

  func finish() { continuation.finish() }
}

/// Use cases, whole: what a command line, a page or another front end asks for. Typed values in, nouns out, and no
/// words.
public enum Desk {
  /// What `body` comes to, on a thread of its own: it blocks, and may keep all cores at work, and the few threads that
  /// tasks share have to stay free for those who wait for it.
  static func result<Value: Sendable, Failure: Error>(
    _ body: @escaping @Sendable () throws(Failure) -> Value
  ) async -> Result<Value, Failure> {
    await withCheckedContinuation { continuation in
      let thread = Thread {
        do throws(Failure) {
          continuation.resume(returning: .success(try body()))
        } catch {
          continuation.resume(returning: .failure(error))
        }
      }
      // No lower than whoever waits for it, and with as much room as the main thread: files may be nested.
      thread.qualityOfService = .userInitiated
      thread.stackSize = 8 << 20
      thread.start()
    }
  }

  static func value<Value: Sendable, Failure: Error>(
    _ body: @escaping @Sendable () throws(Failure) -> Value
  ) async throws(Failure) -> Value {
    try await result(body).get()
  }
}
