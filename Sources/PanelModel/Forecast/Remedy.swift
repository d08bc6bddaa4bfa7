// SPDX-License-Identifier: GPL-3.0-or-later

/// A change to a scenario that an organiser could make tomorrow.
public struct Remedy: Hashable, Sendable {
  /// What is changed.
  public var kind: Kind
  /// Where a moment or a length is the same in all that the change is about, such as the talks: that one.
  public var detail: Detail?

  /// What is changed; the raw value is the name in JSON.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// One panellist fewer.
    case onePanellistFewer = "one_panellist_fewer"
    /// A minute less for each talk.
    case minuteLessEach = "minute_less_each"
    /// Talks are cut off at their planned time.
    case cutOffAtLimit = "cut_off_at_limit"
    /// The signal comes a minute earlier.
    case signalEarlier = "signal_earlier"
    /// Talks are trimmed when the session is behind.
    case trimWhenBehind = "trim_when_behind"
    /// The last question is taken five minutes earlier.
    case lastQuestionEarlier = "last_question_earlier"
    /// The session starts on time.
    case startOnTime = "start_on_time"
  }

  /// To what, or for whom, a change is made.
  public enum Detail: Hashable, Sendable {
    /// A talk that is left out.
    case without(title: String)
    /// What each talk is given, when it gets its signal, or when it is cut off.
    case length(Length)
    /// When the last question is taken.
    case time(SessionTime)
  }

  package init(_ kind: Kind, _ detail: Detail? = nil) {
    self.kind = kind
    self.detail = detail
  }
}

/// What a remedy does, with common random numbers.
public struct RemedyForecast: Hashable, Sendable {
  /// The change.
  public var remedy: Remedy
  /// Against the scenario as it is.
  public var difference: ForecastDifference
  /// How many trials of each the difference is from.
  public var trials: Int

  package init(remedy: Remedy, difference: ForecastDifference, trials: Int) {
    self.remedy = remedy
    self.difference = difference
    self.trials = trials
  }
}
