// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel
public import Stochastics

/// One step of a plan.
public enum PlanStep: Hashable, Sendable {
  /// What comes before the first item; the first step of a plan that is entered with nothing begun.
  case start(StartStep)
  /// Remarks, such as a welcome: they take what they take.
  case remarks(RemarksStep)
  /// A talk, or one repetition of it, with its handover before it.
  case talk(TalkStep)
  /// Questions from the audience, of one length or in rounds.
  case questions(QuestionsStep)

  /// The item that it is; `nil` for the start.
  public var segment: PlannedSegment? {
    switch self {
    case .start: nil
    case .remarks(let step): step.segment
    case .talk(let step): step.segment
    case .questions(let step): step.segment
    }
  }

  /// How far it is as the plan is entered.
  public var progress: StepProgress {
    switch self {
    case .start: .toCome
    case .remarks(let step): step.progress
    case .talk(let step): step.progress
    case .questions(let step): step.progress
    }
  }

  /// The random variables that it draws, in the order of their first draws; what is certain draws none.
  public var variables: [Variable] {
    switch self {
    case .start(let step): step.variables
    case .remarks(let step): step.variables
    case .talk(let step): step.variables
    case .questions(let step): step.variables
    }
  }
}

/// How far a step is as the plan is entered.
public enum StepProgress: Hashable, Sendable {
  /// It hasn't begun.
  case toCome
  /// The handover before it has lasted so long.
  case handover(Length)
  /// It has lasted so long, and its length is that of one which lasts longer.
  case underWay(Length)
  /// It has lasted so long, and ends now.
  case ending(Length, Ending)

  /// Why something ends at the very moment at which the plan is entered.
  public enum Ending: Hashable, Sendable {
    /// It is past its cut-off.
    case pastCutOff
    /// It has lasted longer than its distribution gives any chance.
    case beyondLength
    /// Everybody heeds the signal, and nobody takes so long to wrap up.
    case beyondWrappingUp
  }

  /// How long it has lasted, its handover not counted; `nil` where it hasn't begun.
  public var elapsed: Length? {
    switch self {
    case .toCome, .handover: nil
    case .underWay(let elapsed), .ending(let elapsed, _): elapsed
    }
  }
}

/// What comes before the first item (Model.md, section 3): the session starts late, and may lose time by an incident.
public struct StartStep: Hashable, Sendable {
  /// `nil` where it can't be later than the plan's entry: then the session starts at that moment.
  public let late: DrawnLength?
  /// What may cost time at the start besides lateness; `nil` where the scenario has none.
  public let incident: Incident?

  /// Something that may cost the session time at its start.
  public struct Incident: Hashable, Sendable {
    /// The chance that it happens.
    public let strikes: DrawnChance
    /// How much time the session loses at its start if it does.
    public let costs: DrawnLength
  }

  var variables: [Variable] {
    (late?.draws ?? []) + (incident.map { [$0.strikes.variable] + $0.costs.draws } ?? [])
  }
}

/// Remarks (Model.md, section 3).
public struct RemarksStep: Hashable, Sendable {
  /// The item that it is.
  public let segment: PlannedSegment
  /// How long they take; of remarks under way given that they exceed what has passed.
  public internal(set) var takes: DrawnLength
  /// How far they are as the plan is entered.
  public internal(set) var progress = StepProgress.toCome

  var variables: [Variable] {
    if case .ending = progress { [] } else { takes.draws }
  }
}
