// SPDX-License-Identifier: GPL-3.0-or-later

/// Questions and answers (Model.md, section 5).
public struct Questions: Hashable, Sendable {
  public var title: String
  public var by: String?
  /// The least time they are to get; also their planned time.
  public var atLeast: Length
  /// The most time they get; not below ``atLeast``.
  public var atMost: Length?
  /// Whether they get ``atLeast`` even if the session is late.
  public var isProtected: Bool
  /// Whether they go on however late it is. Then they have no ``atMost`` and aren't protected.
  public var neverCloses: Bool
  public var form: Form

  public enum Form: Hashable, Sendable {
    /// One length for all of it.
    case simple(takes: UncertainLength)
    case rounds(Rounds)
  }

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
  public var question: UncertainLength
  public var answer: UncertainLength
  public var hands: Hands
  /// How long before the closing the last round may begin.
  public var lastCall: Length
  /// At least 1.
  public var questionsPerRound: Int
  /// At least 0.
  public var answersPerRound: Int

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
  case exactly(Int)
  /// Poisson with this mean, above 0.
  case about(Double)
  case withoutEnd
}
