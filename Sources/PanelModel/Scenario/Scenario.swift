// SPDX-License-Identifier: GPL-3.0-or-later

/// A panel as its organiser describes it: the written form, with defaults filled in (Model.md, section 3).
///
/// The simulation's compiler turns it into a plan, the running form.
public struct Scenario: Hashable, Sendable {
  /// What the session is called.
  public var title: String
  /// The conference or the series; `nil` where nobody says. No trial depends on it.
  public var event: String?
  /// The time that the session was given.
  public var slot: Slot
  /// How late the session starts.
  public var lateStart: UncertainLength
  /// What passes before each talk.
  public var handover: UncertainLength
  /// What may cost time at the start; `nil` for nothing.
  public var incident: Incident?
  /// How long after the slot's end the session is stopped at the latest; `nil` for no such stop.
  public var hardStop: Length?
  /// At least one item.
  public var agenda: [AgendaItem]
  /// What holds for every talk that doesn't say otherwise.
  public var talks: TalkDefaults
  /// How the session is moderated.
  public var moderation: SessionModeration
  /// In the order of the file.
  public var goals: [Goal]
  /// Where its values come from; `nil` where nobody says that they were learnt. No trial depends on it.
  public var learntFrom: LearntFrom?

  /// A scenario that starts on time, has no handovers, no moderation and no goals, unless something else is said.
  ///
  /// It may break rules of the model: ``violations()`` tells which.
  public init(
    title: String, event: String? = nil, slot: Slot, lateStart: UncertainLength = .exactly(.length(.zero)),
    handover: UncertainLength = .exactly(.length(.zero)), incident: Incident? = nil, hardStop: Length? = nil,
    agenda: [AgendaItem], talks: TalkDefaults = TalkDefaults(), moderation: SessionModeration = SessionModeration(),
    goals: [Goal] = [], learntFrom: LearntFrom? = nil
  ) {
    self.title = title
    self.event = event
    self.slot = slot
    self.lateStart = lateStart
    self.handover = handover
    self.incident = incident
    self.hardStop = hardStop
    self.agenda = agenda
    self.talks = talks
    self.moderation = moderation
    self.goals = goals
    self.learntFrom = learntFrom
  }
}

/// Something that may cost the session time at its start.
public struct Incident: Hashable, Sendable {
  /// The chance that it happens, once in a session.
  public var chance: Chance
  /// How much later everything begins if it happens; in lengths, not in percent.
  public var costs: UncertainLength

  /// Something that happens with a chance, and what it costs.
  public init(chance: Chance, costs: UncertainLength) {
    self.chance = chance
    self.costs = costs
  }
}

/// What holds for every talk that doesn't say otherwise.
public struct TalkDefaults: Hashable, Sendable {
  /// How long the talk takes undisturbed: before any signal or cut. Percentages are of its planned time before
  /// trimming.
  public var takes: UncertainLength
  /// How much the talks of a session resemble each other: ρ of a one-factor Gaussian copula, 0 ≤ ρ < 1.
  public var alike: Double
  /// The chance that the talk doesn't happen, independently of all others.
  public var noShow: Chance

  /// Talks that take exactly what is planned, don't depend on each other and all happen, unless something else is said.
  public init(takes: UncertainLength = .exactly(.share(1)), alike: Double = 0, noShow: Chance = .never) {
    self.takes = takes
    self.alike = alike
    self.noShow = noShow
  }
}
