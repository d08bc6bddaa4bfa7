// SPDX-License-Identifier: GPL-3.0-or-later

/// How a fit was made, so that it can be made again.
public struct FitMethod: Hashable, Sendable {
  public var intervals: Intervals
  /// Of the bootstrap.
  public var replicates: Int
  /// Samples drawn to check each fit; `nil` for no check.
  public var goodnessReplicates: Int?
  public var seed: UInt64
  /// What exact lengths were rounded to, in seconds, or in the numbers' own unit.
  public var grain: Double?

  public enum Intervals: String, Hashable, Sendable, CaseIterable {
    case profile, bootstrap, none
  }

  package init(intervals: Intervals, replicates: Int, goodnessReplicates: Int?, seed: UInt64, grain: Double? = nil) {
    self.intervals = intervals
    self.replicates = replicates
    self.goodnessReplicates = goodnessReplicates
    self.seed = seed
    self.grain = grain
  }
}
