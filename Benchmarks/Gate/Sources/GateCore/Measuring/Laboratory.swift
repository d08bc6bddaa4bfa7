// SPDX-License-Identifier: GPL-3.0-or-later

/// Which of the two builds is measured.
public enum Side: String, Hashable, Sendable, Codable {
  case base, head
}

/// A measurement that came to nothing.
public struct MeasuringError: Error, Hashable, CustomStringConvertible {
  /// What failed, with what it said.
  public let description: String

  public init(description: String) { self.description = description }
}

/// Where measurements come from: processes and clocks, or a test's made-up figures.
public protocol Laboratory {
  /// Runs the benchmark in a process of its own.
  ///
  /// - Parameters:
  ///   - steps: how many steps a batch has.
  ///   - batches: how many batches are timed; the sample is the least disturbed one's.
  func time(
    _ benchmark: BenchmarkDescription, of side: Side, steps: Int, batches: Int
  ) throws(MeasuringError) -> TimeSample

  /// The instructions of a step; `nil` where they can't be counted.
  func instructions(_ benchmark: BenchmarkDescription, of side: Side) throws(MeasuringError) -> Double?
}
