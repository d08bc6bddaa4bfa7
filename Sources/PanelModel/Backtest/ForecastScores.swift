// SPDX-License-Identifier: GPL-3.0-or-later

public import Stochastics

/// How well forecasts of recorded items, or of whole sessions, came true. All lengths are shares of the planned time.
public struct ForecastScores: Sendable {
  /// What made the forecasts.
  public let name: String
  /// How many items were forecast.
  public let count: Int
  /// The mean continuous ranked probability score: how far forecasts were off, the lower the better.
  public let rankedProbability: ClusteredMean
  /// The mean logarithmic score; infinite where something happened that a forecast found impossible.
  public let logarithmic: ClusteredMean
  /// The items' PIT values, with the p-value of their being uniform.
  public let pit: TransformHistogram
  /// How often items came within central ranges of 50%, 80% and 95%.
  public let coverage: [RangeCoverage]
  /// The mean chance to take longer than planned, as it was forecast.
  public let predictedOver: Double
  /// How often items took longer than planned.
  public let observedOver: Double
  /// The standard error of their difference.
  public let overError: Double?
  /// Items by their chance to take longer than planned, in increasing order.
  public let reliability: [ReliabilityClass]
  /// How many sessions, or others that stand for themselves, the items are of: what errors are estimated from.
  public let sessions: Int

  /// How often a central range of the forecasts held what came.
  public struct RangeCoverage: Hashable, Sendable {
    /// What the range promises.
    public let promised: Double
    /// How often it held.
    public let held: ClusteredMean

    package init(promised: Double, held: ClusteredMean) {
      self.promised = promised
      self.held = held
    }
  }

  /// Items whose forecasts gave about the same chance to overrun, for a reliability diagram.
  public struct ReliabilityClass: Hashable, Sendable {
    /// How many items are in the class; above zero.
    public let count: Int
    /// The mean of their forecast chances to overrun, in 0...1.
    public let predicted: Double
    /// The share of them that overran, with an error for items clustered in sessions.
    public let observed: ClusteredMean

    package init(count: Int, predicted: Double, observed: ClusteredMean) {
      self.count = count
      self.predicted = predicted
      self.observed = observed
    }
  }

  package init(
    name: String, count: Int, rankedProbability: ClusteredMean, logarithmic: ClusteredMean, pit: TransformHistogram,
    coverage: [RangeCoverage], predictedOver: Double, observedOver: Double, overError: Double?,
    reliability: [ReliabilityClass], sessions: Int
  ) {
    self.name = name
    self.count = count
    self.rankedProbability = rankedProbability
    self.logarithmic = logarithmic
    self.pit = pit
    self.coverage = coverage
    self.predictedOver = predictedOver
    self.observedOver = observedOver
    self.overError = overError
    self.reliability = reliability
    self.sessions = sessions
  }
}
