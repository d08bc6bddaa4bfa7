// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PanelBenchmarks

/// The lines of JSON that the gate reads. Every line names its format.
enum Output {
  private struct Description: Encodable {
    var format = "panel-benchmark/1"
    var name: String
    var unit: String
    var unitsPerStep: Int
    var version: Int
    var thresholds: Thresholds
    var leastSteps: Int
    /// Absent where instructions can't be counted; `uncounted` then says why.
    var countedSteps: Int?
    var countsWholeProcess: Bool?
    var uncounted: String?
    /// What runs when time is taken, where callgrind counts something else.
    var hiddenFromCallgrind: String?

    struct Thresholds: Encodable {
      var instructions: Double
      var time: Double
    }
  }

  private struct Measurement: Encodable {
    var format = "panel-benchmark-run/1"
    var name: String
    var steps: Int
    var wallSeconds: [Double]
    var userSeconds: [Double]
    var systemSeconds: [Double]
  }

  static func line(_ benchmark: PanelBenchmark) -> String {
    var line = Description(
      name: benchmark.name, unit: benchmark.unit, unitsPerStep: benchmark.unitsPerStep, version: benchmark.version,
      thresholds: .init(instructions: benchmark.thresholds.instructions, time: benchmark.thresholds.time),
      leastSteps: benchmark.leastSteps)
    switch benchmark.counting {
    case .measuredPart(let steps): (line.countedSteps, line.countsWholeProcess) = (steps, false)
    case .wholeProcess(let steps): (line.countedSteps, line.countsWholeProcess) = (steps, true)
    case .impossible(let reason): line.uncounted = reason
    }
    if benchmark.runsAVX512 { line.hiddenFromCallgrind = "AVX-512" }
    return json(line)
  }

  static func line(_ benchmark: PanelBenchmark, steps: Int, batches: [Batch]) -> String {
    json(
      Measurement(
        name: benchmark.name, steps: steps, wallSeconds: batches.map(\.wall), userSeconds: batches.map(\.user),
        systemSeconds: batches.map(\.system)))
  }

  private static func json(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // These types hold nothing that JSON can't; a NaN would be a broken clock.
    guard let data = try? encoder.encode(value) else { return "{}" }
    return String(decoding: data, as: UTF8.self)
  }
}
