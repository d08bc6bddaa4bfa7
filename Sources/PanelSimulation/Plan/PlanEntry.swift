// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// Where a session stands, and when: everything before is history, everything to come keeps its own random variables
/// (Model.md, section 9).
public struct PlanEntry: Hashable, Sendable {
  /// What the clock shows.
  public let time: SessionTime
  /// What is next or under way at that time.
  public let place: Place

  /// Where a session stands. Items are named by their place in the whole agenda, repetitions counted.
  public enum Place: Hashable, Sendable {
    /// Nothing has begun: late start and incident are to come, late start given that it is later than the time.
    case notBegun
    /// The item is next. A talk may still not happen, and its handover is to come.
    case before(PlannedSegment.ID)
    /// The item starts at this moment. A talk happens, and its handover is over.
    case starting(PlannedSegment.ID)
    /// The handover to the talk began at `since`.
    case handover(PlannedSegment.ID, since: SessionTime)
    /// The talk, the remarks or the questions of one length began at `since`.
    case underWay(PlannedSegment.ID, since: SessionTime)
    /// Questions in rounds began at `since`, and so many have been asked.
    ///
    /// - `waiting`: how many hands are up; `nil` where nobody has counted.
    case asking(PlannedSegment.ID, since: SessionTime, asked: Int, waiting: Int? = nil)
  }

  /// Not checked here: ``Plan`` throws ``PlanError/impossibleEntry(_:)`` where no session of the scenario can stand
  /// there.
  public init(time: SessionTime, _ place: Place) {
    self.time = time
    self.place = place
  }

  /// The slot's scheduled start, with nothing begun.
  public static let start = PlanEntry(time: .start, .notBegun)

  /// The item that is next or under way; `nil` where nothing has begun.
  public var segment: PlannedSegment.ID? {
    switch place {
    case .notBegun: nil
    case .before(let segment), .starting(let segment), .handover(let segment, _), .underWay(let segment, _),
      .asking(let segment, _, _, _):
      segment
    }
  }

  /// When what is under way began; `nil` where nothing is.
  public var since: SessionTime? {
    switch place {
    case .notBegun, .before, .starting: nil
    case .handover(_, let since), .underWay(_, let since), .asking(_, let since, _, _): since
    }
  }
}
