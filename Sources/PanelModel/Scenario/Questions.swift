// SPDX-License-Identifier: GPL-3.0-or-later

/// Questions and answers (Model.md, section 5).
public struct Questions: Hashable, Sendable {
  /// The title; another one than that of all other `questions` items.
  public var title: String
  /// Who speaks; `nil` where nobody is named. No trial depends on it.
  public var by: String?
  /// The least time they are to get; also their planned time.
  public var atLeast: Length
  /// The most time they get; not below ``atLeast``.
  public var atMost: Length?
  /// Whether they get ``atLeast`` even if the session is late.
  public var isProtected: Bool
  /// Whether they go on however late it is. Then they have no ``atMost`` and aren't protected.
  public var neverCloses: Bool
  /// One length for all of it, or rounds.
  public var form: Form

  /// How questions and answers take up time.
  public enum Form: Hashable, Sendable {
    /// One length for all of it.
    case simple(takes: UncertainLength)
    /// Questions that are collected and answered in rounds.
    case rounds(Rounds)
  }

  /// Questions that close when the rest of the agenda needs the time, unless something else is said.
  public init(
    title: String, by: String? = nil, atLeast: Length = .zero, atMost: Length? = nil, isProtected: Bool = false,
    neverCloses: Bool = false, form: Form
  ) {
    self.title = title
    self.by = by
    self.atLeast = atLeast
    self.atMost = atMost
    self.isProtected = isProtected
    self.neverCloses = neverCloses
    self.form = form
  }
}

/// Questions that are collected and answered in rounds.
public struct Rounds: Hashable, Sendable {
  /// How long one question takes; in lengths, not in percent.
  public var question: UncertainLength
  /// How long one person's answer takes; in lengths, not in percent.
  public var answer: UncertainLength
  /// How many people want the floor.
  public var hands: Hands
  /// How long before the closing the last round may begin.
  public var lastCall: Length
  /// At least 1.
  public var questionsPerRound: Int
  /// At least 0.
  public var answersPerRound: Int

  /// Rounds of one question and one answer, while there is time, unless something else is said.
  public init(
    question: UncertainLength, answer: UncertainLength, hands: Hands = .withoutEnd, lastCall: Length = .zero,
    questionsPerRound: Int = 1, answersPerRound: Int = 1
  ) {
    self.question = question
    self.answer = answer
    self.hands = hands
    self.lastCall = lastCall
    self.questionsPerRound = questionsPerRound
    self.answersPerRound = answersPerRound
  }
}

/// How many people want the floor.
public enum Hands: Hashable, Sendable {
  /// Exactly so many; at least 0.
  case exactly(Int)
  /// Poisson with this mean, above 0.
  case about(Double)
  /// There is always somebody who wants to ask: only the clock ends the questions.
  case withoutEnd
}
