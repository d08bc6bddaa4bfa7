// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
public import GateCore

/// Counts the instructions of a benchmark.
public enum InstructionCounter: Sendable {
  /// valgrind's simulation of a processor: the same count every time, fifty times slower, without AVX-512.
  case callgrind(program: String)
  /// The processor's own counter, by way of `perf stat`.
  case perf(program: String)
  /// The text says why.
  case none(String)

  /// What this machine has: `perf` where the hardware counts, otherwise callgrind.
  public static func find(perf: String = "perf", valgrind: String = "valgrind") -> InstructionCounter {
    if let result = try? ChildProcess(perf, perfArguments(["true"])).run(), result.isSuccess,
      (try? PerfCount(result.errors)) != nil
    {
      return .perf(program: perf)
    }
    if let result = try? ChildProcess(valgrind, ["--version"]).run(), result.isSuccess {
      return .callgrind(program: valgrind)
    }
    return .none("there is no valgrind, and perf doesn't count here; install it by: apt-get install valgrind")
  }

  public var kind: ComparisonReport.Counter {
    switch self {
    case .callgrind: .callgrind
    case .perf: .perf
    case .none(let reason): .none(reason)
    }
  }

  private static func perfArguments(_ command: [String]) -> [String] {
    ["stat", "-x", ",", "-e", "instructions:u", "--"] + command
  }

  /// The instructions of a step.
  ///
  /// - Parameter command: what runs a number of steps.
  func count(
    _ benchmark: BenchmarkDescription, command: (_ steps: Int) -> ChildProcess
  ) throws(MeasuringError) -> Double? {
    guard let steps = benchmark.countedSteps else { return nil }
    let isWhole = benchmark.countsWholeProcess ?? false
    switch self {
    case .none: return nil
    case .callgrind(let program):
      return try callgrind(program, command(steps), isWhole: isWhole) / Double(steps)
    case .perf(let program):
      // It can't tell the measured part from what comes before it; the difference of two runs can.
      let once = try perf(program, command(steps))
      if isWhole { return once / Double(steps) }
      return (try perf(program, command(2 * steps)) - once) / Double(steps)
    }
  }

  private func callgrind(_ program: String, _ command: ChildProcess, isWhole: Bool) throws(MeasuringError) -> Double {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gate-count-\(UUID().uuidString)")
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    Interruption.guardFolder(folder)
    defer {
      try? FileManager.default.removeItem(at: folder)
      Interruption.releaseFolder(folder)
    }
    // The name is that of `Measured.measuredPart` in panel-benchmark.
    let what = isWhole ? ["--trace-children=yes"] : ["--toggle-collect=*measuredPart*"]
    _ = try run(
      program, ["--tool=callgrind", "--callgrind-out-file=\(folder.path)/%p"] + what, command)
    let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    var sum = 0.0
    for file in files {
      let text = String(decoding: (try? Data(contentsOf: file)) ?? Data(), as: UTF8.self)
      do throws(FormatError) {
        sum += try CallgrindCount(text).instructions
      } catch {
        throw MeasuringError(description: error.description)
      }
    }
    guard sum > 0 else {
      throw MeasuringError(description: "callgrind saw no instruction of the measured part of \(command.arguments)")
    }
    return sum
  }

  private func perf(_ program: String, _ command: ChildProcess) throws(MeasuringError) -> Double {
    let result = try run(program, Self.perfArguments([]), command)
    do throws(FormatError) {
      return try PerfCount(result.errors).instructions
    } catch {
      throw MeasuringError(description: error.description)
    }
  }

  /// Runs the command under a program.
  private func run(
    _ program: String, _ arguments: [String], _ command: ChildProcess
  ) throws(MeasuringError) -> ChildProcess.Result {
    var child = command
    child.program = program
    child.arguments = arguments + [command.program] + command.arguments
    let result: ChildProcess.Result
    do throws(GateFailure) {
      result = try child.run()
    } catch {
      throw MeasuringError(description: error.description)
    }
    guard result.isSuccess else {
      throw MeasuringError(
        description: "\(command.arguments.joined(separator: " ")) under \(program) \(result.complaint)")
    }
    return result
  }
}

/// What a callgrind output file sums up.
struct CallgrindCount {
  let instructions: Double

  init(_ text: String) throws(FormatError) {
    let line = text.split(separator: "\n").last { $0.hasPrefix("summary:") || $0.hasPrefix("totals:") }
    guard let word = line?.split(separator: " ").dropFirst().first, let count = Double(word), count >= 0 else {
      throw FormatError(description: "a callgrind output without a summary")
    }
    instructions = count
  }
}

/// What `perf stat -x ,` wrote.
struct PerfCount {
  let instructions: Double

  init(_ text: String) throws(FormatError) {
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      guard fields.count > 2, fields[2].hasPrefix("instructions") else { continue }
      guard let count = Double(fields[0]), count > 0 else {
        throw FormatError(description: "perf doesn't count instructions here: \(fields[0])")
      }
      instructions = count
      return
    }
    throw FormatError(description: "perf said nothing of instructions")
  }
}
