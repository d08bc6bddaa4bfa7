// SPDX-License-Identifier: GPL-3.0-or-later

public import Foundation

/// What a revision's benchmarks took on a machine: a line of a history.
public struct HistoryEntry: Hashable, Sendable, Codable {
  public var revision: String
  /// When it was measured.
  public var date: Date
  public var machine: Machine
  public var toolchain: String
  public var flags: String
  public var benchmarks: [Measured]

  /// A benchmark's samples, each of a step in seconds.
  public struct Measured: Hashable, Sendable, Codable {
    public var name: String
    public var version: Int
    public var unit: String
    public var unitsPerStep: Int
    public var instructions: Double?
    public var wallSeconds: [Double]
    public var processorSeconds: [Double]
  }

  static let format = "panel-benchmark-history/1"

  /// The head of a comparison.
  public init(_ report: ComparisonReport, date: Date) {
    revision = report.head.revision
    self.date = date
    machine = report.machine
    toolchain = report.head.toolchain
    flags = report.head.flags
    benchmarks = report.results.compactMap { result in
      let samples = result.samples(.head)
      guard !samples.isEmpty else { return nil }
      return Measured(
        name: result.benchmark.name, version: result.benchmark.version, unit: result.benchmark.unit,
        unitsPerStep: result.benchmark.unitsPerStep, instructions: result.headInstructions,
        wallSeconds: samples.map(\.wall), processorSeconds: samples.map(\.processor))
    }
  }

  /// Reads a history.
  ///
  /// - Throws: ``FormatError``, naming the line, at the first that isn't an entry of this format.
  public static func read(_ text: String) throws(FormatError) -> [HistoryEntry] {
    try JSONLines.decode(HistoryEntry.self, from: text, format: format, what: "history")
  }

  /// Its line, without the line's end.
  public func line() throws -> String { try JSONLines.encode(self, format: Self.format) }
}
