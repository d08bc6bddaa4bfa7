// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

extension ComparisonReport {
  /// Bencher Metric Format: for each benchmark of the head, measures by their slug, each with a value and bounds.
  /// `latency` is in nanoseconds a unit, `throughput` in units a second, as Bencher's own measures are; `instructions`
  /// is per unit.
  ///
  /// Source: https://bencher.dev/docs/reference/bencher-metric-format
  public func bencherMetricFormat() throws -> String {
    struct Metric: Encodable {
      var value: Double
      var lower: Double?
      var upper: Double?

      enum CodingKeys: String, CodingKey {
        case value
        case lower = "lower_value"
        case upper = "upper_value"
      }
    }
    var benchmarks: [String: [String: Metric]] = [:]
    for result in results {
      var metrics: [String: Metric] = [:]
      if let time = unitTime(result) {
        metrics["latency"] = Metric(value: 1e9 * time.median, lower: 1e9 * time.low, upper: 1e9 * time.high)
        if time.low > 0 {
          metrics["throughput"] = Metric(
            value: 1 / time.median, lower: 1 / time.high, upper: 1 / time.low)
        }
      }
      if let count = result.headInstructions {
        metrics["instructions"] = Metric(value: count / Double(result.benchmark.unitsPerStep))
      }
      if !metrics.isEmpty { benchmarks[result.benchmark.name] = metrics }
    }
    return try Self.json(benchmarks)
  }

  /// What github-action-benchmark's tool `customSmallerIsBetter` reads: the median as value, its interval as range.
  ///
  /// Source: https://github.com/benchmark-action/github-action-benchmark, README.md, "customSmallerIsBetter"
  public func actionBenchmark() throws -> String {
    struct Entry: Encodable {
      var name: String
      var unit: String
      var value: Double
      var range: String?
      var extra: String?
    }
    var entries: [Entry] = []
    for result in results {
      let (name, unit) = (result.benchmark.name, result.benchmark.unit)
      if let time = unitTime(result) {
        entries.append(
          Entry(
            name: name, unit: "ns/\(unit)", value: 1e9 * time.median,
            range: "\(Figures.threeDigits(1e9 * time.low))–\(Figures.threeDigits(1e9 * time.high))",
            extra: "\(result.verdict.rawValue) against \(baseName)\n\(machine.description)\n\(head.toolchain)"))
      }
      if let count = result.headInstructions {
        entries.append(
          Entry(
            name: "\(name) instructions", unit: "instructions/\(unit)",
            value: count / Double(result.benchmark.unitsPerStep)))
      }
    }
    return try Self.json(entries)
  }

  /// What `hyperfine --export-json` writes, version 1: a result for each benchmark and side, times in seconds of a
  /// batch.
  ///
  /// Source: https://docs.rs/crate/hyperfine/1.20.0/source/src/benchmark/benchmark_result.rs
  public func hyperfine() throws -> String {
    struct Result: Encodable {
      var command: String
      var mean: Double
      /// `null` for a single run.
      var stddev: Double?
      var median: Double
      var user: Double
      var system: Double
      var min: Double
      var max: Double
      var times: [Double]
      var exitCodes: [Int]
      var parameters: [String: String]

      enum Key: String, CodingKey {
        case command, mean, stddev, median, user, system, min, max, times, parameters
        case exitCodes = "exit_codes"
      }

      func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(command, forKey: .command)
        try container.encode(mean, forKey: .mean)
        // Present even where there is none, as hyperfine has it.
        try container.encode(stddev, forKey: .stddev)
        try container.encode(median, forKey: .median)
        try container.encode(user, forKey: .user)
        try container.encode(system, forKey: .system)
        try container.encode(min, forKey: .min)
        try container.encode(max, forKey: .max)
        try container.encode(times, forKey: .times)
        try container.encode(exitCodes, forKey: .exitCodes)
        try container.encode(parameters, forKey: .parameters)
      }
    }
    struct Export: Encodable { var results: [Result] }

    func result(_ compared: ComparedBenchmark, _ side: Side) -> Result? {
      guard let steps = compared.portion?.steps else { return nil }
      let samples = compared.samples(side)
      let times = samples.map { $0.wall * Double(steps) }
      guard let median = times.median, let least = times.min(), let greatest = times.max() else { return nil }
      let n = Double(times.count)
      let mean = times.reduce(0, +) / n
      let squares = times.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return Result(
        command: "panel-benchmark run \(compared.benchmark.name) --steps \(steps)", mean: mean,
        stddev: times.count > 1 ? (squares / (n - 1)).squareRoot() : nil, median: median,
        user: samples.reduce(0) { $0 + $1.user } * Double(steps) / n,
        system: samples.reduce(0) { $0 + $1.system } * Double(steps) / n, min: least, max: greatest, times: times,
        exitCodes: times.map { _ in 0 }, parameters: ["build": side.rawValue])
    }
    return try Self.json(
      Export(results: results.flatMap { compared in [Side.base, .head].compactMap { result(compared, $0) } }))
  }

  /// The time of a unit by the clock, in seconds.
  private func unitTime(_ result: ComparedBenchmark) -> Interval? {
    Interval(medianOf: result.samples(.head).map { $0.wall / Double(result.benchmark.unitsPerStep) })
  }

  private static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }
}
