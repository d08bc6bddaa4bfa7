// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelBenchmarks

/// What was wrong with the arguments.
struct Usage: Error, CustomStringConvertible {
  let description: String
}

/// One invocation of the program.
struct Runner {
  var arguments: [String]

  func run() throws {
    switch arguments.first {
    case "list" where arguments.count == 1: list()
    case "check" where arguments.count == 1: try check()
    case "run": try measure()
    default:
      throw Usage(
        description: "usage: panel-benchmark list | check | run NAME --steps N [--batches B] [--more SHARE]")
    }
  }

  static func leave(status: Int32, saying message: String) -> Never {
    FileHandle.standardError.write(Data("panel-benchmark: \(message)\n".utf8))
    exit(status)
  }

  private func list() {
    for benchmark in PanelBenchmark.all { print(Output.line(benchmark)) }
  }

  /// Fails at the end, if anything did, so that all failures are told.
  private func check() throws {
    var failures: [String] = []
    for benchmark in PanelBenchmark.all {
      do {
        var work = try benchmark.prepare()
        try work.run(steps: benchmark.checkedSteps)
        try work.check()
        print("✔ \(benchmark.name)")
      } catch {
        failures.append("\(benchmark.name): \(error)")
        print("✘ \(benchmark.name): \(error)")
      }
    }
    guard failures.isEmpty else { throw WrongAnswers(count: failures.count) }
  }

  private struct WrongAnswers: Error, CustomStringConvertible {
    let count: Int
    var description: String { "\(count) of \(PanelBenchmark.all.count) benchmarks failed" }
  }

  private func measure() throws {
    let request = try Request(arguments: Array(arguments.dropFirst()))
    guard let benchmark = PanelBenchmark.all.first(where: { $0.name == request.name }) else {
      throw Usage(description: "no benchmark “\(request.name)”; panel-benchmark list names them")
    }
    let work = Measured(try benchmark.prepare())
    var batches: [Batch] = []
    for _ in 0..<request.batches {
      batches.append(try work.time(steps: request.steps + request.extraSteps))
      try work.check()
    }
    print(Output.line(benchmark, steps: request.steps, batches: batches))
  }
}

extension PanelBenchmark {
  /// Enough for an answer.
  var checkedSteps: Int {
    switch counting {
    case .measuredPart(let steps): max(1, steps / 16)
    case .wholeProcess, .impossible: 1
    }
  }
}
