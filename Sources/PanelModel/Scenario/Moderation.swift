// SPDX-License-Identifier: GPL-3.0-or-later

/// How a moderator keeps one talk to its time. Shares are of the talk's planned time after trimming; 1 stands for 100%.
public struct TalkModeration: Hashable, Sendable {
  /// When the moderator signals.
  public var signalAt: Double
  /// The chance that a speaker who is over the signal heeds it.
  public var heeded: Chance
  /// How long a speaker who heeds it takes to come to an end.
  public var wrapsUpIn: UncertainLength
  /// When the talk is cut off; `nil` for never. Not below ``signalAt``.
  public var cutOffAt: Double?

  /// Moderation that does nothing unless something else is said: nobody heeds the signal, and nobody is cut off.
  public init(
    signalAt: Double = 1, heeded: Chance = .never, wrapsUpIn: UncertainLength = .exactly(.length(.zero)),
    cutOffAt: Double? = nil
  ) {
    self.signalAt = signalAt
    self.heeded = heeded
    self.wrapsUpIn = wrapsUpIn
    self.cutOffAt = cutOffAt
  }
}

/// What one talk changes of the session's moderation; `nil` keeps the session's.
public struct TalkModerationChanges: Hashable, Sendable {
  /// When the moderator signals this talk, as a share of its planned time after trimming.
  public var signalAt: Double?
  /// The chance that this talk's speaker heeds the signal.
  public var heeded: Chance?
  /// How long this talk's speaker takes to come to an end.
  public var wrapsUpIn: UncertainLength?
  /// When this talk is cut off, as a share of its planned time after trimming. A talk can't lift the session's cut-off.
  public var cutOffAt: Double?

  /// Changes of what is given; all else is as for the session.
  public init(
    signalAt: Double? = nil, heeded: Chance? = nil, wrapsUpIn: UncertainLength? = nil, cutOffAt: Double? = nil
  ) {
    self.signalAt = signalAt
    self.heeded = heeded
    self.wrapsUpIn = wrapsUpIn
    self.cutOffAt = cutOffAt
  }
}

/// How the session is moderated.
public struct SessionModeration: Hashable, Sendable {
  /// What holds for every talk that doesn't say otherwise.
  public var talk: TalkModeration
  /// What becomes of talks when the session is behind.
  public var whenBehind: WhenBehind
  /// The least share of its planned time that a trimmed talk keeps, in 0...1.
  public var trimFloor: Double
  /// How far a speaker follows a trimming, in 0...1.
  public var adapts: Double

  /// What a moderator does about a session that is behind as a talk begins; the raw value is the name in files.
  public enum WhenBehind: String, Hashable, Sendable, CaseIterable {
    /// Nothing: each talk keeps its planned time.
    case nothing
    /// This talk and all later ones are trimmed by the same share.
    case trim
  }

  /// Moderation that trims nothing unless something else is said.
  public init(
    talk: TalkModeration = TalkModeration(), whenBehind: WhenBehind = .nothing, trimFloor: Double = 0.5,
    adapts: Double = 1
  ) {
    self.talk = talk
    self.whenBehind = whenBehind
    self.trimFloor = trimFloor
    self.adapts = adapts
  }
}

extension Scenario {
  /// What holds for `talk`: its own keys over the session's.
  public func moderation(of talk: Talk) -> TalkModeration {
    TalkModeration(
      signalAt: talk.moderation.signalAt ?? moderation.talk.signalAt,
      heeded: talk.moderation.heeded ?? moderation.talk.heeded,
      wrapsUpIn: talk.moderation.wrapsUpIn ?? moderation.talk.wrapsUpIn,
      cutOffAt: talk.moderation.cutOffAt ?? moderation.talk.cutOffAt)
  }

  /// What `talk` takes undisturbed: its own `takes`, else that of all talks.
  public func takes(of talk: Talk) -> UncertainLength { talk.takes ?? talks.takes }

  /// The chance that `talk` doesn't happen: its own, else that of all talks.
  public func noShow(of talk: Talk) -> Chance { talk.noShow ?? talks.noShow }
}
