// SPDX-License-Identifier: GPL-3.0-or-later

/// An item of the agenda.
public enum AgendaItem: Hashable, Sendable {
  case remarks(Remarks)
  case talk(Talk)
  case questions(Questions)

  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case remarks, talk, questions
  }

  public var kind: Kind {
    switch self {
    case .remarks: .remarks
    case .talk: .talk
    case .questions: .questions
    }
  }

  public var title: String {
    switch self {
    case .remarks(let item): item.title
    case .talk(let item): item.title
    case .questions(let item): item.title
    }
  }

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
  public var title: String
  public var by: String?
  public var planned: Length
  public var takes: UncertainLength

  public init(title: String, by: String? = nil, planned: Length, takes: UncertainLength = .exactly(.share(1))) {
    self.title = title
    self.by = by
    self.planned = planned
    self.takes = takes
  }
}

/// A panellist's talk (Model.md, section 4).
public struct Talk: Hashable, Sendable {
  public var title: String
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
