// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
public import GateCore

/// Measures two built folders on this machine.
public struct MachineLaboratory: Laboratory {
  public var base: BuiltBenchmarks
  public var head: BuiltBenchmarks
  public var counter: InstructionCounter
  /// Which share of its work the head does on top, unsaid: how the gate is proved.
  public var plant = 0.0
  /// Seconds that a process may take.
  public var limit = 300.0

  public init(base: BuiltBenchmarks, head: BuiltBenchmarks, counter: InstructionCounter) {
    self.base = base
    self.head = head
    self.counter = counter
  }

  private func command(_ benchmark: BenchmarkDescription, of side: Side, steps: Int, batches: Int) -> ChildProcess {
    let built = side == .base ? base : head
    var arguments = ["run", benchmark.name, "--steps", "\(steps)", "--batches", "\(batches)"]
    if side == .head, plant > 0 { arguments += ["--more", "\(plant)"] }
    var child = ChildProcess(built.folder.appending(path: BuiltBenchmarks.runner).path, arguments)
    // Otherwise the order of sets and dictionaries, and with it the work, changes from run to run.
    child.environment = ["SWIFT_DETERMINISTIC_HASHING": "1"]
    child.limit = limit
    return child
  }

  public func time(
    _ benchmark: BenchmarkDescription, of side: Side, steps: Int, batches: Int
  ) throws(MeasuringError) -> TimeSample {
    let result: ChildProcess.Result
    do throws(GateFailure) {
      result = try command(benchmark, of: side, steps: steps, batches: batches).run()
    } catch {
      throw MeasuringError(description: error.description)
    }
    guard result.isSuccess else { throw MeasuringError(description: "the \(side.rawValue)'s \(result.complaint)") }
    do throws(FormatError) {
      return try RunRecord(result.output).sample()
    } catch {
      throw MeasuringError(description: "the \(side.rawValue)'s: \(error)")
    }
  }

  public func instructions(_ benchmark: BenchmarkDescription, of side: Side) throws(MeasuringError) -> Double? {
    try counter.count(benchmark) { command(benchmark, of: side, steps: $0, batches: 1) }
  }
}
