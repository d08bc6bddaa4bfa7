// SPDX-License-Identifier: GPL-3.0-or-later

import Stochastics

/// A piece of fixed work whose cost is watched.
///
/// Work comes in steps of equal size, so that whoever measures can choose how many it takes to see something. The
/// suite and the gate's runner run the same values.
public struct PanelBenchmark: Sendable {
  /// `subject/what`, in lower case. The history of a benchmark goes by its name.
  public let name: String
  /// What the work consists of, in the singular: `draw`, `trial`.
  public let unit: String
  /// How many of them a step is.
  public let unitsPerStep: Int
  /// Raised when the work itself changes, so that old and new figures aren't compared.
  public let version: Int
  /// How many steps are timed together at least, for work with a start that fewer would be lost beside.
  public let leastSteps: Int
  /// How its instructions can be counted.
  public let counting: Counting
  /// Whether it runs AVX-512 instructions, which callgrind doesn't have: under it, kernels choose a lesser level.
  public let runsAVX512: Bool
  /// The smallest changes that are worth a word.
  public let thresholds: Thresholds
  /// Whatever comes before the measured part: tables, plans, files.
  public let prepare: @Sendable () throws -> any BenchmarkWork

  /// How a benchmark's instructions can be counted.
  public enum Counting: Hashable, Sendable {
    /// In the measured part only, over so many steps: a few tens of millions, because counting is fifty times slower.
    case measuredPart(steps: Int)
    /// In the whole process and those it starts.
    case wholeProcess(steps: Int)
    /// Not at all; the text says why.
    case impossible(String)
  }

  /// The smallest changes that are worth a word, as shares: 0.02 is two percent.
  public struct Thresholds: Hashable, Sendable {
    public var instructions: Double
    public var time: Double

    public init(instructions: Double = 0.01, time: Double = 0.02) {
      self.instructions = instructions
      self.time = time
    }
  }

  /// - Parameter kernels: which level it runs, of the work that has levels.
  init(
    _ name: String, unit: String, unitsPerStep: Int, version: Int = 1, leastSteps: Int = 1, counting: Counting,
    kernels: KernelLevel? = nil,
    thresholds: Thresholds = Thresholds(), prepare: @escaping @Sendable () throws -> any BenchmarkWork
  ) {
    self.name = name
    self.unit = unit
    self.unitsPerStep = unitsPerStep
    self.version = version
    self.leastSteps = leastSteps
    self.counting = counting
    runsAVX512 = kernels == .avx512
    self.thresholds = thresholds
    self.prepare = prepare
  }
}

/// The work of a benchmark, ready to be done.
public protocol BenchmarkWork {
  /// Does `steps` steps: the measured part, and nothing else.
  mutating func run(steps: Int) throws
  /// Looks at what the last run came to. Not measured.
  ///
  /// - Throws: ``WrongAnswer``.
  func check() throws
}
