// SPDX-License-Identifier: GPL-3.0-or-later

public import Stochastics

/// Recorded items, and whole sessions, forecast from other recordings, and held against what came.
public struct Backtest: Sendable {
  /// How training and test items were separated.
  public var split: Split
  /// What shuffled the folds, and what the sessions' simulations were run with.
  public var seed: UInt64
  /// Where the moderator signals, as it was given; shares of the planned time.
  public var signal: ClosedRange<Double>
  /// What was learnt from; with folds, all of it.
  public var learnt: Material
  /// What was forecast.
  public var forecast: Material
  /// What items took, in shares of their planned time.
  public var items: Scores
  /// How much talks of a session resemble each other, as each part forecast was told by what it was learnt from; empty
  /// where no session has two talks.
  public var alike: [Double]
  /// What the items of a session took together, in shares of what was planned for them.
  public var sessions: Outcome
  /// When sessions ended after the start of their slot, in shares of the slot.
  public var ends: Outcome

  package init(
    split: Split, seed: UInt64, signal: ClosedRange<Double>, learnt: Material, forecast: Material, items: Scores,
    alike: [Double], sessions: Outcome, ends: Outcome
  ) {
    self.split = split
    self.seed = seed
    self.signal = signal
    self.learnt = learnt
    self.forecast = forecast
    self.items = items
    self.alike = alike
    self.sessions = sessions
    self.ends = ends
  }

  /// How what was learnt from was kept apart from what was forecast.
  public enum Split: Hashable, Sendable {
    /// Each part forecast from the others.
    case folds(Int, by: Unit)
    /// Some forecast from others.
    case apart
  }

  /// What folds keep whole.
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    /// Sessions: all items of a session are in the same fold.
    case session
    /// Single items: items of the same session may be learnt from and forecast.
    case item
  }

  /// Recorded items whose planned time is known.
  public struct Material: Hashable, Sendable {
    /// How many sessions the items belong to.
    public var sessions: Int
    /// How many items there are; above zero.
    public var items: Int
    /// Whether all items are talks, as far as that is said.
    public var areTalks: Bool
    /// How many of them were cut off.
    public var cutOff: Int
    /// The least and the greatest planned time.
    public var allotments: ClosedRange<Length>

    package init(sessions: Int, items: Int, areTalks: Bool, cutOff: Int, allotments: ClosedRange<Length>) {
      self.sessions = sessions
      self.items = items
      self.areTalks = areTalks
      self.cutOff = cutOff
      self.allotments = allotments
    }
  }

  /// Several models' scores for the same things, the recommended one first.
  public struct Scores: Sendable {
    /// One for each model that could be learnt.
    public var models: [ForecastScores]
    /// How much each model's mean ranked probability score is above the first one's; pairs of the same things.
    public var excess: [ClusteredMean]
    /// Models without scores, each with the reason.
    public var failures: [Failure]

    package init(models: [ForecastScores], excess: [ClusteredMean], failures: [Failure] = []) {
      self.models = models
      self.excess = excess
      self.failures = failures
    }
  }

  /// A model that couldn't be learnt, or a forecast that couldn't be made of it.
  public struct Failure: Hashable, Sendable {
    /// The model's name, as in ``ForecastScores/name``.
    public var model: String
    /// What went wrong, in words.
    public var reason: String

    package init(model: String, reason: String) {
      self.model = model
      self.reason = reason
    }
  }

  /// Scores, or why there are none.
  public enum Outcome: Sendable {
    /// The models' scores.
    case scores(Scores)
    /// There is nothing to score; the reason in words.
    case none(reason: String)
  }
}
