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

  /// Profile likelihood, no test of goodness and seed 1, unless something else is asked for.
  ///
  /// - Parameters:
  ///   - intervals: how 95% intervals of the parameters are found.
  ///   - replicates: the bootstrap's samples, at least 20.
  ///   - goodnessReplicates: samples that the test of goodness draws, at least 20; `nil` for no test.
  ///   - seed: of the bootstrap and of the samples that the test of goodness draws.
  ///   - grain: what exact lengths were rounded to, in seconds or in the numbers' own unit; `nil` where they weren't.
  public init(
    intervals: Intervals = .profile, replicates: Int = 200, goodnessReplicates: Int? = nil, seed: UInt64 = 1,
    grain: Double? = nil
  ) {
    self.intervals = intervals
    self.replicates = replicates
    self.goodnessReplicates = goodnessReplicates
    self.seed = seed
    self.grain = grain
  }
}
