// SPDX-License-Identifier: GPL-3.0-or-later

/// A stretch of speech by one speaker.
public struct Turn: Hashable, Sendable {
  /// `nil` where the source doesn't tell who speaks.
  public var speaker: Speaker?
  /// `nil` where nobody has told roles apart.
  public var role: AssignedRole?
  /// On the recording's scale.
  public var from: SessionTime
  /// Not before ``from``.
  public var to: SessionTime
  /// How ``to`` is known.
  public var ending: Ending
  /// Whether its words ask the audience for questions, such as "any questions from the floor?".
  public var invitesQuestions: Bool

  /// How ``to`` is known.
  public enum Ending: String, Hashable, Sendable, CaseIterable {
    /// The source says when the turn ended.
    case source
    /// The source only says when turns begin: it ended when the next began, or before.
    case nextTurn = "next_turn"
    /// Nothing tells; ``to`` equals ``from``. So ends the last turn where only beginnings are known.
    case unknown
  }

  /// A turn whose end the source tells, unless something else is said.
  public init(
    speaker: Speaker?, role: AssignedRole? = nil, from: SessionTime, to: SessionTime, ending: Ending = .source,
    invitesQuestions: Bool = false
  ) {
    self.speaker = speaker
    self.role = role
    self.from = from
    self.to = to
    self.ending = ending
    self.invitesQuestions = invitesQuestions
  }

  /// From its beginning to its end; zero where its end isn't known.
  public var length: Length { to - from }
}
