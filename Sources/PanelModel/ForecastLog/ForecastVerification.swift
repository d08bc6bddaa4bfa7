// SPDX-License-Identifier: GPL-3.0-or-later

public import Stochastics

/// What became of the stored forecasts.
public struct ForecastVerification: Hashable, Sendable {
  /// Those whose sessions have taken place, in the order in which they were made.
  public var scored: [ScoredForecast]
  /// Those of which there is no recording yet.
  public var waiting: [StoredForecast]
  /// Those of recorded sessions that count for nothing, each with the reason, such as that a later forecast took their
  /// place.
  public var leftOut: [LeftOutForecast]
  /// All ends together; `nil` where there are none.
  public var ends: VerificationSums?
  /// All items together; `nil` where there are none.
  public var items: VerificationSums?

  package init(
    scored: [ScoredForecast], waiting: [StoredForecast], leftOut: [LeftOutForecast], ends: VerificationSums?,
    items: VerificationSums?
  ) {
    self.scored = scored
    self.waiting = waiting
    self.leftOut = leftOut
    self.ends = ends
    self.items = items
  }
}

/// A stored forecast that isn't scored although there is a recording.
public struct LeftOutForecast: Hashable, Sendable {
  /// The forecast that isn't scored.
  public var forecast: StoredForecast
  /// The recordings that it is, or may be, of.
  public var sessions: [RecordedSession]
  /// Why it isn't.
  public var reason: Reason

  /// Why a forecast isn't scored; the raw value is the name in JSON.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// It was made when the session had begun.
    case madeAfter = "made_after"
    /// It was made on the day of the session, and nothing tells at what hour that began.
    case madeThatDay = "made_that_day"
    /// Nothing tells when the session was, and its recording was in the archive already.
    case recordingKnown = "recording_known"
    /// The recording is among those that its lengths were learnt from.
    case learntFromIt = "learnt_from_it"
    /// Another forecast of the session was made later, and still before it.
    case superseded
    /// Several recordings might be of its session.
    case ambiguous
    /// Nothing that was recorded can be held against it.
    case nothingToCompare = "nothing_to_compare"
  }

  package init(forecast: StoredForecast, sessions: [RecordedSession], reason: Reason) {
    self.forecast = forecast
    self.sessions = sessions
    self.reason = reason
  }
}

/// What many forecasts come to. Errors are those of sums over sessions; lengths are in seconds.
public struct VerificationSums: Hashable, Sendable {
  /// How many ends, or items, were scored; above zero.
  public var count: Int
  /// Sessions that they belong to.
  public var sessions: Int
  /// How far off forecasts were.
  public var rankedProbability: ClusteredMean
  /// How far off the schedule would have been.
  public var scheduleError: ClusteredMean
  /// How much closer forecasts were than the schedule, of the same items.
  public var gain: ClusteredMean
  /// How often what came lay within the ranges.
  public var coverage: [ForecastScores.RangeCoverage]
  /// Where in their forecasts ends, or items, came.
  public var pit: TransformHistogram
  /// Of ends: being on time; of items with a planned time: taking longer. `nil` where there are none.
  public var chance: Chance?

  /// A chance as it was forecast on average, and how often it came true.
  public struct Chance: Hashable, Sendable {
    /// How many ends, or items, have such a chance; above zero.
    public var count: Int
    /// The mean of the chances that were forecast, in 0...1.
    public var said: Double
    /// The share in which it came true, in 0...1.
    public var came: Double
    /// Of the difference; `nil` with a single session.
    public var error: Double?

    package init(count: Int, said: Double, came: Double, error: Double?) {
      self.count = count
      self.said = said
      self.came = came
      self.error = error
    }
  }

  package init(
    count: Int, sessions: Int, rankedProbability: ClusteredMean, scheduleError: ClusteredMean, gain: ClusteredMean,
    coverage: [ForecastScores.RangeCoverage], pit: TransformHistogram, chance: Chance?
  ) {
    self.count = count
    self.sessions = sessions
    self.rankedProbability = rankedProbability
    self.scheduleError = scheduleError
    self.gain = gain
    self.coverage = coverage
    self.pit = pit
    self.chance = chance
  }
}
