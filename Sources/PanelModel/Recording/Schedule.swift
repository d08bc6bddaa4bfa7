// SPDX-License-Identifier: GPL-3.0-or-later

/// What was planned for a session.
public struct Schedule: Hashable, Sendable {
  /// How long the slot is; `nil` where only items have lengths.
  public var slot: Length?
  /// In the order of the programme.
  public var items: [ScheduledItem]

  /// A schedule; without items, one of a slot only.
  public init(slot: Length? = nil, items: [ScheduledItem] = []) {
    self.slot = slot
    self.items = items
  }
}

/// An item of a programme.
public struct ScheduledItem: Hashable, Sendable {
  /// What its source calls it.
  public var id: String?
  /// The title, as the programme prints it.
  public var title: String?
  /// `nil` where the source doesn't tell.
  public var kind: AgendaItem.Kind?
  /// Those who are to speak; empty where the programme names nobody.
  public var speakers: [Speaker]
  /// When it was to begin, after the slot's start.
  public var start: SessionTime?
  /// Its planned time.
  public var allotment: Length?

  /// An item; what is left out isn't known.
  public init(
    id: String? = nil, title: String? = nil, kind: AgendaItem.Kind? = nil, speakers: [Speaker] = [],
    start: SessionTime? = nil, allotment: Length? = nil
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.speakers = speakers
    self.start = start
    self.allotment = allotment
  }
}
