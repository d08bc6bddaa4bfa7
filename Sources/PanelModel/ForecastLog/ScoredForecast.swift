// SPDX-License-Identifier: GPL-3.0-or-later

public import Stochastics

/// A stored forecast held against what came.
public struct ScoredForecast: Hashable, Sendable {
  /// The forecast that is scored.
  public var forecast: StoredForecast
  /// The session whose recording it is held against.
  public var session: RecordedSession
  /// `nil` where nothing tells when the session ended.
  public var end: ScoredEnd?
  /// In the order of the forecast.
  public var items: [ScoredItem]
  /// Items of the forecast that nothing recorded was found for, or whose length isn't known.
  public var missing: [StoredSegment]

  package init(
    forecast: StoredForecast, session: RecordedSession, end: ScoredEnd?, items: [ScoredItem], missing: [StoredSegment]
  ) {
    self.forecast = forecast
    self.session = session
    self.end = end
    self.items = items
    self.missing = missing
  }
}

/// A length or a time that was forecast, and what came; in seconds.
public struct ScoredValue: Hashable, Sendable {
  /// The length or the time that was observed.
  public var came: Double
  /// How far off the forecast was: the continuous ranked probability score.
  public var rankedProbability: Double
  /// Where in the forecast it came.
  public var pit: ProbabilityTransform
  /// The forecast's first decile.
  public var p10: Double
  /// The forecast's median.
  public var p50: Double
  /// The forecast's ninth decile.
  public var p90: Double
  /// Whether it came within each of ``ranges``.
  public var isWithin: [Bool]
  /// What the central ranges of a forecast promise to hold.
  public static let ranges = [0.5, 0.8, 0.95]

  package init(
    came: Double, rankedProbability: Double, pit: ProbabilityTransform, p10: Double, p50: Double, p90: Double,
    isWithin: [Bool]
  ) {
    self.came = came
    self.rankedProbability = rankedProbability
    self.pit = pit
    self.p10 = p10
    self.p50 = p50
    self.p90 = p90
    self.isWithin = isWithin
  }
}

/// A session's end, held against its forecast.
public struct ScoredEnd: Hashable, Sendable {
  /// In seconds after the slot's start.
  public var value: ScoredValue
  /// Whether the session was over by the slot's end.
  public var wasOnTime: Bool
  /// Nothing tells when the slot began on the recording's scale, so the recording is taken to begin with it.
  public var beginsWithRecording: Bool
  /// How far the slot's end was off, had it been the forecast, in seconds.
  public var scheduleError: Double

  package init(value: ScoredValue, wasOnTime: Bool, beginsWithRecording: Bool, scheduleError: Double) {
    self.value = value
    self.wasOnTime = wasOnTime
    self.beginsWithRecording = beginsWithRecording
    self.scheduleError = scheduleError
  }
}

/// An item of the agenda, held against its forecast.
public struct ScoredItem: Hashable, Sendable {
  /// What was forecast of the item.
  public var segment: StoredSegment
  /// What the recording calls it.
  public var title: String?
  /// How the two were found to be the same.
  public var foundBy: Finding
  /// Its duration, in seconds.
  public var value: ScoredValue
  /// Whether it took longer than planned; `nil` for questions.
  public var ranOver: Bool?
  /// How far the planned time was off, had it been the forecast, in seconds.
  public var scheduleError: Double

  /// How a recorded item was found to be that of a forecast; the raw value is the name in JSON.
  public enum Finding: String, Hashable, Sendable {
    /// The titles agree; case, accents and punctuation don't count.
    case title
    /// By its position among the items of its kind that no title was found for: the forecast and the recording have as
    /// many.
    case order
  }

  package init(
    segment: StoredSegment, title: String?, foundBy: Finding, value: ScoredValue, ranOver: Bool?, scheduleError: Double
  ) {
    self.segment = segment
    self.title = title
    self.foundBy = foundBy
    self.value = value
    self.ranOver = ranOver
    self.scheduleError = scheduleError
  }
}
