// SPDX-License-Identifier: GPL-3.0-or-later

public import Stochastics

/// An uncertain length as people understand it: "typical 10m12s, 1 in 10 under 8m, 1 in 10 over 13m".
public struct LengthProfile: Hashable, Sendable {
  /// Whether there is no uncertainty; then all figures are the same.
  public var isExact: Bool
  /// What is exceeded one time in two.
  public var typical: Length
  /// One time in ten it is below this.
  public var p10: Length
  /// One time in ten it is above this.
  public var p90: Length
  /// One time in a hundred it is above this.
  public var p99: Length
  /// The expected value in seconds; `infinity` for tails so heavy that there is none.
  public var meanSeconds: Double

  /// A profile of figures that were found elsewhere; ``UncertainLength/profile(planned:)`` finds them.
  public init(isExact: Bool, typical: Length, p10: Length, p90: Length, p99: Length, meanSeconds: Double) {
    self.isExact = isExact
    self.typical = typical
    self.p10 = p10
    self.p90 = p90
    self.p99 = p99
    self.meanSeconds = meanSeconds
  }
}

extension UncertainLength {
  /// What people understand of it.
  ///
  /// - Parameter planned: the item's untrimmed planned time, which percentages are of.
  /// - Precondition: `planned` is given where a percentage is used.
  /// - Throws: `ParameterError` where no distribution has these parameters.
  public func profile(planned: Length? = nil) throws(ParameterError) -> LengthProfile {
    let distribution = try distribution(planned: planned)
    return LengthProfile(
      isExact: distribution.support.lowerBound == distribution.support.upperBound,
      typical: Length(seconds: distribution.quantile(0.5)),
      p10: Length(seconds: distribution.quantile(0.1)),
      p90: Length(seconds: distribution.quantile(0.9)),
      p99: Length(seconds: distribution.upperQuantile(0.01)),
      meanSeconds: distribution.mean)
  }
}
