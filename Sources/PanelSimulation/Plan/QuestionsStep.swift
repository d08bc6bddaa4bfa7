// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel
public import Stochastics

/// Questions (Model.md, section 5).
public struct QuestionsStep: Hashable, Sendable {
  /// The item that they are.
  public let segment: PlannedSegment
  /// The least time they are to get.
  public let atLeast: Length
  /// When they close, and what they get whatever the time.
  public let closing: Closing
  /// Whether they have one length or go in rounds.
  public let form: Form
  /// How far they are as the plan is entered.
  public let progress: StepProgress

  /// When they close.
  public struct Closing: Hashable, Sendable {
    /// The deadline less what the plan still needs after them; `nil` for questions that never close.
    public let time: SessionTime?
    /// The least time they get before they close, where they are protected.
    public let protected: Length?
    /// The most time they get.
    public let atMost: Length?
  }

  /// How questions are modelled.
  public enum Form: Hashable, Sendable {
    /// One length for all of it.
    case simple(DrawnLength)
    /// Questions and answers, each drawn on its own.
    case rounds(Rounds)
  }

  /// Questions that are collected and answered in rounds.
  public struct Rounds: Hashable, Sendable {
    /// How many people want to ask.
    public let hands: Hands
    /// How long one question takes.
    public let question: DrawnLength
    /// How long one answer takes.
    public let answer: DrawnLength
    /// At least 1.
    public let questionsPerRound: Int
    /// At least 0.
    public let answersPerRound: Int
    /// How long before the closing the last round may begin.
    public let lastCall: Length
    /// How many questions were asked before the plan is entered. The rounds that they fill are over; of a round that has
    /// begun, the questions left and all its answers are to come.
    public let asked: Int
  }

  /// How many people want the floor, those included who had it already.
  public enum Hands: Hashable, Sendable {
    /// There is always somebody left to ask.
    case withoutEnd
    /// So many, for certain; no fewer than have asked already.
    case exactly(Int)
    /// Poisson, given that it is no less than a number.
    case about(Double, atLeast: Int, Variable)
  }

  /// When the last round may begin, or when questions of one length close; `nil` where they never close, and where that
  /// depends on when they begin.
  public var lastRound: SessionTime? {
    guard let time = closing.time, closing.protected == nil, closing.atMost == nil else { return nil }
    guard case .rounds(let rounds) = form else { return time }
    return SessionTime(sinceStart: time.sinceStart - rounds.lastCall)
  }

  var variables: [Variable] {
    if case .ending = progress { return [] }
    switch form {
    case .simple(let takes): return takes.draws
    case .rounds(let rounds):
      let hands = if case .about(_, _, let variable) = rounds.hands { [variable] } else { [Variable]() }
      return hands + rounds.question.draws + rounds.answer.draws
    }
  }
}
