// SPDX-License-Identifier: GPL-3.0-or-later

/// What recordings say of a scenario's values: new ones, what was left alone and why, and what the recordings leave open.
public struct LearntScenario: Hashable, Sendable {
  /// In the order of a file.
  public var values: [Value]
  /// Values that the recordings say too little of, or nothing, each with the reason.
  public var leftAlone: [LeftAlone]
  /// Worth knowing about ``values``, a sentence each.
  public var notes: [String]
  /// The provenance of ``values``, with the alternatives that the recordings leave open.
  public var learntFrom: LearntFrom

  /// A value that takes the place of another one.
  public struct Value: Hashable, Sendable {
    /// The value's path, and the value that was learnt.
    public var override: ScenarioOverride
    /// What the scenario said, or took for granted.
    public var old: String
    /// What it was learnt from.
    public var subject: LearntFrom.Subject

    package init(override: ScenarioOverride, old: String, subject: LearntFrom.Subject) {
      self.override = override
      self.old = old
      self.subject = subject
    }
  }

  /// A value that stays as it is.
  public struct LeftAlone: Hashable, Sendable {
    /// `handover`, `agenda[3].hands`.
    public var path: ScenarioPath
    /// Why nothing was learnt of it, in words.
    public var reason: String

    package init(path: ScenarioPath, reason: String) {
      self.path = path
      self.reason = reason
    }
  }

  package init(values: [Value], leftAlone: [LeftAlone], notes: [String] = [], learntFrom: LearntFrom) {
    self.values = values
    self.leftAlone = leftAlone
    self.notes = notes
    self.learntFrom = learntFrom
  }
}
