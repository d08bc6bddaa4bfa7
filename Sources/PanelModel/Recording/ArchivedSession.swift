// SPDX-License-Identifier: GPL-3.0-or-later

/// What a list of sessions says of one of them.
public struct ArchivedSession: Hashable, Sendable {
  /// Which session it is.
  public var session: RecordedSession
  /// In alphabetical order.
  public var tags: [String]
  /// Of the slot where it is known, else of all planned items together; `nil` where nothing was planned.
  public var planned: Length?
  /// From the first turn or item to the last; `nil` where nothing is known of it.
  public var lasted: Length?
  /// How many items the schedule has.
  public var plannedItems: Int
  /// Without a schedule, what follows from turns is no item.
  public var recordedItems: Int
  /// How many turns are recorded.
  public var turns: Int
  /// Different names among those who speak.
  public var speakers: Int

  /// A list entry; without the counts, of a session that nothing is recorded of.
  public init(
    session: RecordedSession, tags: [String] = [], planned: Length? = nil, lasted: Length? = nil,
    plannedItems: Int = 0, recordedItems: Int = 0, turns: Int = 0, speakers: Int = 0
  ) {
    self.session = session
    self.tags = tags
    self.planned = planned
    self.lasted = lasted
    self.plannedItems = plannedItems
    self.recordedItems = recordedItems
    self.turns = turns
    self.speakers = speakers
  }
}
