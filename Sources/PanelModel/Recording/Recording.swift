// SPDX-License-Identifier: GPL-3.0-or-later

/// A session that took place: what was planned, who spoke when, and what became of each item.
///
/// Points in time are counted from where the recording begins; ``slotStart`` says where the slot begins on that scale.
public struct Recording: Hashable, Sendable {
  /// Which session it is.
  public var session: RecordedSession
  /// `nil` where nothing is known of a schedule.
  public var schedule: Schedule?
  /// When the slot was to begin, on the recording's scale; `nil` where that isn't known.
  public var slotStart: SessionTime?
  /// In the order of their starts; they may overlap.
  public var turns: [Turn]
  /// What the turns, or a table, say of each item of the agenda, in the order in which they took place.
  public var items: [RecordedItem]
  /// The stretches in which whatever was said is among ``turns``, on the recording's scale and in order; empty where no
  /// source tells.
  public var covered: [TimeRange]
  /// When the floor was opened for questions; `nil` where nobody has looked, or nothing tells.
  public var questionsStart: QuestionsStart?
  /// Where all this was read. At least one.
  public var sources: [RecordingSource]

  /// A recording; what is left out isn't known.
  ///
  /// - Parameters:
  ///   - session: which session it is.
  ///   - schedule: what was planned; `nil` where nothing is known of it.
  ///   - slotStart: when the slot was to begin, counted from where the recording begins; `nil` where that isn't known.
  ///   - turns: who spoke when, in the order of their starts; they may overlap.
  ///   - items: what became of each item of the agenda, in the order in which they took place.
  ///   - covered: the stretches in which `turns` lack nothing that was said, in order; empty where no source tells.
  ///   - questionsStart: when the floor was opened for questions; `nil` where nobody has looked, or nothing tells.
  ///   - sources: where all this was read; at least one.
  public init(
    session: RecordedSession, schedule: Schedule? = nil, slotStart: SessionTime? = nil, turns: [Turn] = [],
    items: [RecordedItem] = [], covered: [TimeRange] = [], questionsStart: QuestionsStart? = nil,
    sources: [RecordingSource]
  ) {
    self.session = session
    self.schedule = schedule
    self.slotStart = slotStart
    self.turns = turns
    self.items = items
    self.covered = covered
    self.questionsStart = questionsStart
    self.sources = sources
  }
}

extension Recording {
  /// With only those items, as planned and as they went, whose allotment lies in `range`, give or take the tolerance.
  public func keeping(allotments range: ClosedRange<Length>) -> Recording {
    func isMeant(_ item: ScheduledItem) -> Bool {
      guard let allotment = item.allotment else { return false }
      return allotment >= range.lowerBound - .tolerance && allotment <= range.upperBound + .tolerance
    }
    var kept = self
    kept.items = items.filter { isMeant($0.planned) }
    if let schedule { kept.schedule = Schedule(slot: nil, items: schedule.items.filter(isMeant)) }
    return kept
  }
}
