// SPDX-License-Identifier: GPL-3.0-or-later

public import Stochastics

/// How one speaker follows another. Means are per session.
public struct SpeechFlow: Hashable, Sendable {
  /// Seconds in which several people speak at once; `nil` where no session has turns.
  public var overlap: Estimate?
  /// The share of the time in which somebody speaks.
  public var overlapShare: Estimate?
  /// Silences between one speaker and the next.
  public var gaps: GapFigures?
  /// From the end of one planned item to the beginning of the next.
  public var handovers: GapFigures?

  package init(
    overlap: Estimate? = nil, overlapShare: Estimate? = nil, gaps: GapFigures? = nil, handovers: GapFigures? = nil
  ) {
    self.overlap = overlap
    self.overlapShare = overlapShare
    self.gaps = gaps
    self.handovers = handovers
  }
}

/// Stretches of time that pass between one thing and the next.
public struct GapFigures: Hashable, Sendable {
  /// Above zero.
  public var count: Int
  /// How long one is, in seconds.
  public var lengths: Quantiles
  /// How many there are in a session.
  public var perSession: Estimate
  /// How many seconds they take of a session.
  public var timePerSession: Estimate

  package init(count: Int, lengths: Quantiles, perSession: Estimate, timePerSession: Estimate) {
    self.count = count
    self.lengths = lengths
    self.perSession = perSession
    self.timePerSession = timePerSession
  }
}

/// Questions from the floor and what is answered, in the sessions in which the floor was opened.
public struct QuestionFigures: Hashable, Sendable {
  /// Sessions in which it is known when the questions began. Above zero.
  public var sessions: Int
  /// Of them, those in which that is a guess.
  public var guessed: Int
  /// How many questions were asked in these sessions together.
  public var questions: Int
  /// Questions in a session.
  public var perSession: Estimate
  /// How long one takes to ask, in seconds; `nil` where nobody asks.
  public var question: Quantiles?
  /// How long one person's answer is, in seconds; `nil` where nobody answers.
  public var answer: Quantiles?
  /// How many answers were given in these sessions together; what one panellist says until the floor or another
  /// panellist speaks is one.
  public var answers: Int

  package init(
    sessions: Int, guessed: Int, questions: Int, perSession: Estimate, question: Quantiles?, answer: Quantiles?,
    answers: Int
  ) {
    self.sessions = sessions
    self.guessed = guessed
    self.questions = questions
    self.perSession = perSession
    self.question = question
    self.answer = answer
    self.answers = answers
  }
}

/// What items that began late gave up of their own time.
public struct LossFigures: Hashable, Sendable {
  /// `nil` where the schedule doesn't say what kind they are.
  public var kind: AgendaItem.Kind?
  /// Items that began late. Above zero.
  public var late: Int
  /// Of them, those that took less than planned.
  public var shortened: Proportion
  /// What an item that began late gave up, in seconds: the lesser of how late it began and of what it took less than
  /// planned.
  public var lost: Estimate
  /// All of it together.
  public var total: Length

  package init(kind: AgendaItem.Kind?, late: Int, shortened: Proportion, lost: Estimate, total: Length) {
    self.kind = kind
    self.late = late
    self.shortened = shortened
    self.lost = lost
    self.total = total
  }
}

/// A planned item as it went. How late it ended is what it inherited and its own delay together.
public struct AnalysedItem: Hashable, Sendable {
  /// The session that it belongs to.
  public var session: RecordedSession
  /// The item as the schedule has it.
  public var planned: ScheduledItem
  /// Its planned time, at least a second.
  public var allotment: Length
  /// Its actual length; where ``end`` is ``RecordedItem/End/cutOff``, a lower bound of what it would have taken.
  public var took: Length
  /// Whether it ended by itself or was cut off.
  public var end: RecordedItem.End
  /// How late it began; negative where it began early; `nil` where it isn't known when it was to begin, or began.
  public var inheritedDelay: Length?

  /// By how much it took longer than planned.
  public var ownDelay: Length { took - allotment }

  package init(
    session: RecordedSession, planned: ScheduledItem, allotment: Length, took: Length, end: RecordedItem.End,
    inheritedDelay: Length?
  ) {
    self.session = session
    self.planned = planned
    self.allotment = allotment
    self.took = took
    self.end = end
    self.inheritedDelay = inheritedDelay
  }
}
