// SPDX-License-Identifier: GPL-3.0-or-later

public import Stochastics

/// Where the time of recorded sessions went: what was planned against what took place, and who spoke.
///
/// Intervals are those of further sessions, or items, like these, at 95%, as though they came independently of each
/// other. A figure that nothing tells is `nil`.
public struct SessionAnalysis: Hashable, Sendable {
  /// How many sessions were analysed, and what their recordings tell.
  public var sessions: SessionCounts
  /// What ``groups`` go by.
  public var grouping: Grouping
  /// All items and turns together.
  public var whole: AnalysedGroup
  /// Whatever has most to tell first: allotments by length, others by their time.
  public var groups: [AnalysedGroup]
  /// Speech by role, whatever ``grouping`` is; empty where no roles are known.
  public var roles: [AnalysedGroup]
  /// Overlap, gaps and handovers, per session.
  public var flow: SpeechFlow
  /// Questions and answers; `nil` where no session tells when the floor was opened.
  public var questions: QuestionFigures?
  /// Who gives up time when others take more than theirs; those who lose most first.
  public var losses: [LossFigures]
  /// Each item whose allotment and length are known, in the order in which the sessions took place.
  public var items: [AnalysedItem]

  package init(
    sessions: SessionCounts, grouping: Grouping, whole: AnalysedGroup, groups: [AnalysedGroup], roles: [AnalysedGroup],
    flow: SpeechFlow, questions: QuestionFigures?, losses: [LossFigures], items: [AnalysedItem]
  ) {
    self.sessions = sessions
    self.grouping = grouping
    self.whole = whole
    self.groups = groups
    self.roles = roles
    self.flow = flow
    self.questions = questions
    self.losses = losses
    self.items = items
  }

  /// What things can be told apart by (`--by`).
  public enum Grouping: String, Hashable, Sendable, CaseIterable {
    /// The allotment: items of the same planned time. Turns belong to none.
    case allotment
    /// The role of who speaks; for an item that of its first speaker whose role is known.
    case role
    /// The speaker; an item with several counts for each of them.
    case speaker
    /// The session's room.
    case room
    /// The session's track.
    case track
  }
}

/// How many sessions there were, and what is known of them.
public struct SessionCounts: Hashable, Sendable {
  /// All that were given, whatever is known of them.
  public var all = 0
  /// With turns.
  public var withTurns = 0
  /// With items whose allotment and length are known.
  public var withItems = 0
  /// With a schedule of which nothing is recorded.
  public var onlyPlanned = 0
  /// From the first turn, or item, to the last, of all of them together.
  public var time = Length.zero
  /// How often a session whose slot is known ended after it; `nil` where none is known.
  public var over: Proportion?

  package init() {}
}

/// Items and turns that have something in common, or all of them.
public struct AnalysedGroup: Hashable, Sendable {
  /// What they have in common: an allotment in seconds, a room's name. `nil` for all, and for those of which it isn't
  /// known.
  public var name: String?
  /// For a group of an allotment.
  public var allotment: Length?
  /// Sessions that it occurs in.
  public var sessions: Int
  /// `nil` where no item has both an allotment and a length.
  public var items: ItemFigures?
  /// `nil` where there are no turns.
  public var speech: SpeechFigures?

  package init(
    name: String?, allotment: Length? = nil, sessions: Int, items: ItemFigures?, speech: SpeechFigures?
  ) {
    self.name = name
    self.allotment = allotment
    self.sessions = sessions
    self.items = items
    self.speech = speech
  }
}

/// What items took against what they were given.
public struct ItemFigures: Hashable, Sendable {
  /// Above zero.
  public var count: Int
  /// Actual time over planned time.
  public var ratio: Quantiles
  /// The share of items that took longer than planned, by more than the tolerance.
  public var over: Proportion
  /// How many were cut off: their lengths would have been greater.
  public var cutOff: Int
  /// The mean of what they took longer than planned, in seconds; negative where they took less.
  public var ownDelay: Estimate
  /// The mean of how late they began, in seconds; `nil` where no planned and real beginning is known.
  public var inheritedDelay: Estimate?

  package init(
    count: Int, ratio: Quantiles, over: Proportion, cutOff: Int, ownDelay: Estimate, inheritedDelay: Estimate?
  ) {
    self.count = count
    self.ratio = ratio
    self.over = over
    self.cutOff = cutOff
    self.ownDelay = ownDelay
    self.inheritedDelay = inheritedDelay
  }
}

/// The middle of a distribution, and what nine in ten are above and below.
public struct Quantiles: Hashable, Sendable {
  /// The first decile.
  public var p10: QuantileEstimate
  /// The median.
  public var p50: QuantileEstimate
  /// The ninth decile.
  public var p90: QuantileEstimate

  package init(p10: QuantileEstimate, p50: QuantileEstimate, p90: QuantileEstimate) {
    self.p10 = p10
    self.p50 = p50
    self.p90 = p90
  }
}

/// How much was said.
public struct SpeechFigures: Hashable, Sendable {
  /// How many turns there are; above zero.
  public var turns: Int
  /// All turns together; what is said at the same time counts twice.
  public var time: Length
  /// The share of the time of those sessions in which it occurs; `nil` where they take none.
  public var ofTime: Estimate?
  /// The share of the speech of those sessions in which it occurs; `nil` where there is none.
  public var ofSpeech: Estimate?
  /// How long turns are, in seconds.
  public var lengths: Quantiles

  package init(turns: Int, time: Length, ofTime: Estimate?, ofSpeech: Estimate?, lengths: Quantiles) {
    self.turns = turns
    self.time = time
    self.ofTime = ofTime
    self.ofSpeech = ofSpeech
    self.lengths = lengths
  }
}
