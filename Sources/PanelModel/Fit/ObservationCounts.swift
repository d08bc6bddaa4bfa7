// SPDX-License-Identifier: GPL-3.0-or-later

/// What is known of how many observations.
public struct ObservationCounts: Hashable, Sendable {
  /// All that count; each as often as a table says that it was observed.
  public var all: Double
  /// Those whose length is known exactly.
  public var exact: Double
  /// Of which only a lower bound is known.
  public var cutOff: Double
  /// Of which only an upper bound is known.
  public var atMost: Double
  /// Of which both bounds are known, and not the length.
  public var between: Double
  /// `nil` where they come from no sessions.
  public var sessions: Int?
  /// Handovers that took no time, which no family has; they don't count among the others.
  public var zero: Int
  /// What was left out because it says nothing of a length.
  public var untimed: Int
  /// Sessions in which it is a guess when the floor was opened, where questions or answers are meant.
  public var guessed: Int
  /// Turns that last until the next begins, silence included, because their source tells no ends.
  public var endAtNext: Int

  package init(
    all: Double, exact: Double, cutOff: Double, atMost: Double, between: Double, sessions: Int? = nil, zero: Int = 0,
    untimed: Int = 0, guessed: Int = 0, endAtNext: Int = 0
  ) {
    self.all = all
    self.exact = exact
    self.cutOff = cutOff
    self.atMost = atMost
    self.between = between
    self.sessions = sessions
    self.zero = zero
    self.untimed = untimed
    self.guessed = guessed
    self.endAtNext = endAtNext
  }
}
