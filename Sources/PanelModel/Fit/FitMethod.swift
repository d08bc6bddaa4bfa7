// SPDX-License-Identifier: GPL-3.0-or-later

/// How a fit was made, so that it can be made again.
public struct FitMethod: Hashable, Sendable {
  /// How the parameters' intervals were found.
  public var intervals: Intervals
  /// Of the bootstrap.
  public var replicates: Int
  /// Samples drawn to check each fit; `nil` for no check.
  public var goodnessReplicates: Int?
  /// The seed of the bootstrap and of the samples that check a fit.
  public var seed: UInt64
  /// What exact lengths were rounded to, in seconds, or in the numbers' own unit.
  public var grain: Double?

  /// How 95% intervals of parameters are found; the raw value is the name in options and JSON.
  public enum Intervals: String, Hashable, Sendable, CaseIterable {
    /// By profile likelihood.
    case profile
    /// By the bootstrap: fits to observations drawn again with replacement.
    case bootstrap
    /// Not at all: parameters have standard errors only.
    case none
  }

  package init(intervals: Intervals, replicates: Int, goodnessReplicates: Int?, seed: UInt64, grain: Double? = nil) {
    self.intervals = intervals
    self.replicates = replicates
    self.goodnessReplicates = goodnessReplicates
    self.seed = seed
    self.grain = grain
  }
}
