// SPDX-License-Identifier: GPL-3.0-or-later

/// An item of the agenda.
public enum AgendaItem: Hashable, Sendable {
  /// Remarks: an introduction, a closing.
  case remarks(Remarks)
  /// A talk, or several that follow each other.
  case talk(Talk)
  /// Questions from the floor and their answers.
  case questions(Questions)

  /// What an item is; the raw value is the name in files and JSON.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Words by somebody who is neither signalled nor cut off.
    case remarks
    /// A panellist's talk, which is moderated.
    case talk
    /// Questions from the floor, with their answers.
    case questions
  }

  /// The case without what is in it.
  public var kind: Kind {
    switch self {
    case .remarks: .remarks
    case .talk: .talk
    case .questions: .questions
    }
  }

  /// What tells the item from others of its kind. It names the item's streams, so two of a kind and title are refused.
  public var title: String {
    switch self {
    case .remarks(let item): item.title
    case .talk(let item): item.title
    case .questions(let item): item.title
    }
  }

  /// Who speaks; `nil` where nobody is named. No trial depends on it.
  public var by: String? {
    switch self {
    case .remarks(let item): item.by
    case .talk(let item): item.by
    case .questions(let item): item.by
    }
  }

  /// The planned time of one repetition; for questions the least they are to get.
  public var planned: Length {
    switch self {
    case .remarks(let item): item.planned
    case .talk(let item): item.planned
    case .questions(let item): item.atLeast
    }
  }

  /// How often the item stands in the agenda, one after the other; at least 1.
  public var count: Int {
    if case .talk(let talk) = self { talk.count } else { 1 }
  }
}

/// Words by somebody who is neither signalled nor cut off: an introduction, a closing.
public struct Remarks: Hashable, Sendable {
  /// The title; another one than that of all other remarks.
  public var title: String
  /// Who speaks; `nil` where nobody is named.
  public var by: String?
  /// The planned time; it may be zero.
  public var planned: Length
  /// How long they take; percentages are of ``planned``.
  public var takes: UncertainLength

  /// Remarks that take exactly what is planned unless something else is said.
  public init(title: String, by: String? = nil, planned: Length, takes: UncertainLength = .exactly(.share(1))) {
    self.title = title
    self.by = by
    self.planned = planned
    self.takes = takes
  }
}

/// A panellist's talk (Model.md, section 4).
public struct Talk: Hashable, Sendable {
  /// The title; another one than that of all other talks.
  public var title: String
  /// Who speaks; `nil` where nobody is named.
  public var by: String?
  /// Above zero.
  public var planned: Length
  /// How many such talks follow each other; at least 1.
  public var count: Int
  /// `nil`: as ``Scenario/talks`` says.
  public var takes: UncertainLength?
  /// `nil`: as ``Scenario/talks`` says.
  public var noShow: Chance?
  /// Key by key over the session's.
  public var moderation: TalkModerationChanges

  /// A talk that takes what ``Scenario/talks`` says, under the session's moderation, unless something else is said.
  public init(
    title: String, by: String? = nil, planned: Length, count: Int = 1, takes: UncertainLength? = nil,
    noShow: Chance? = nil, moderation: TalkModerationChanges = TalkModerationChanges()
  ) {
    self.title = title
    self.by = by
    self.planned = planned
    self.count = count
    self.takes = takes
    self.noShow = noShow
    self.moderation = moderation
  }
}
