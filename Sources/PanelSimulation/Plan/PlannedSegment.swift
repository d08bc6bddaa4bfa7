// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// An item of the agenda, or one repetition of it.
public struct PlannedSegment: Hashable, Sendable {
  /// Its place in the whole agenda, repetitions counted, wherever the plan is entered.
  public struct ID: Hashable, Comparable, Sendable {
    /// From 0.
    public let index: Int

    /// The segment so many places after the first, which has 0.
    public init(index: Int) { self.index = index }

    /// Whether the left segment comes first on the agenda.
    public static func < (left: ID, right: ID) -> Bool { left.index < right.index }
  }

  /// Which segment it is; what a ``PlanEntry`` names it by.
  public let id: ID
  /// With its number where the item is repeated: "National perspective 2".
  public let title: String
  /// Whether it is a talk, remarks or questions.
  public let kind: AgendaItem.Kind
  /// Who gives it, as the scenario says; `nil` where it doesn't.
  public let by: String?
  /// The planned time of this repetition; of questions the least that they are to get.
  public let planned: Length
  /// By when the session should be done with what is planned up to here: what closing and trimming reckon with.
  public let deadline: SessionTime
  /// What the plan still needs after the item, up to the deadline: the planned time of the items after it, and the median
  /// handover for each talk among them (Model.md, section 3).
  public let neededAfter: Length

  /// The last moment at which the item may end if all that follows takes its planned time.
  public var latestEnd: SessionTime { SessionTime(sinceStart: deadline.sinceStart - neededAfter) }
}
