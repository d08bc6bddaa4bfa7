// SPDX-License-Identifier: GPL-3.0-or-later

public import Stochastics

/// How a simulation is run.
public struct SimulationOptions: Hashable, Sendable {
  /// How many trials to run, in ``trialsAllowed``.
  public var trials: Int
  /// What all random numbers follow from: the same seed gives the same trials.
  public var seed: UInt64
  /// How many threads may share the work, in ``threadsAllowed``; the system runs as many of them at a time as it has
  /// cores. It doesn't change the forecast.
  public var threads: Int
  /// Which instruction set draws and counts. `KernelLevel.avx2` and `KernelLevel.avx512` give the
  /// same forecast, the portable one a forecast that differs in the last of its digits.
  public var kernels: KernelLevel
  /// Whether forecasts have grids of quantiles, for what comes to be held against them.
  public var givesGrids = false

  /// From 1 to four billion.
  public static let trialsAllowed = 1...4_000_000_000
  /// From 1 to 1024.
  public static let threadsAllowed = 1...1024

  /// - Precondition: `trials` and `threads` lie in their allowed ranges, and this processor has the kernels.
  public init(trials: Int = 1_000_000, seed: UInt64 = 1, threads: Int = 1, kernels: KernelLevel = .best) {
    precondition(kernels.isAvailable, "this processor has no \(kernels)")
    self.kernels = kernels
    precondition(Self.trialsAllowed.contains(trials), "\(trials) trials")
    precondition(Self.threadsAllowed.contains(threads), "\(threads) threads")
    self.trials = trials
    self.seed = seed
    self.threads = threads
  }
}
