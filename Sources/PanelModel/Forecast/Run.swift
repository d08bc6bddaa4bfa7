// SPDX-License-Identifier: GPL-3.0-or-later

/// How a forecast came about: all it takes to repeat it.
public struct Run: Hashable, Sendable {
  /// panelsim's version.
  public var version: String
  /// The kernel that drew the samples, such as `portable`.
  public var engine: String
  /// How many trials were done; at least 1.
  public var trials: Int
  /// The seed of all streams.
  public var seed: UInt64
  /// How many threads shared the work. The figures don't depend on it.
  public var threads: Int
  /// The time that the run took on the wall clock.
  public var elapsed: Length
  /// Whether the run was interrupted, so that the forecast rests on fewer trials than were asked for.
  public var isPartial: Bool
  /// What came of the precision that was asked for; `nil` where the number of trials was given.
  public var precision: ReachedPrecision?

  package init(
    version: String, engine: String, trials: Int, seed: UInt64, threads: Int, elapsed: Length, isPartial: Bool = false,
    precision: ReachedPrecision? = nil
  ) {
    self.version = version
    self.engine = engine
    self.trials = trials
    self.seed = seed
    self.threads = threads
    self.elapsed = elapsed
    self.isPartial = isPartial
    self.precision = precision
  }

  /// `nil` where no time could be measured.
  public var trialsPerSecond: Double? { elapsed.seconds > 0 ? Double(trials) / elapsed.seconds : nil }
}
