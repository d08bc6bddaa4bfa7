// SPDX-License-Identifier: GPL-3.0-or-later

/// A chance that the organiser wants.
public struct Goal: Hashable, Sendable {
  /// Which figure it is about.
  public var name: Name
  /// The least chance that meets it.
  public var required: Chance

  /// The figures that a goal can be set for; the raw value is the name in files and JSON.
  public enum Name: String, Hashable, Sendable, CaseIterable {
    /// The whole agenda is done by the slot's end.
    case onTime = "on_time"
    /// Every `questions` item is served: it gets its `at_least`, or nobody is left to ask.
    case questionsAtLeast = "questions_at_least"
  }

  /// A goal that a figure's chance is at least `required`.
  public init(name: Name, required: Chance) {
    self.name = name
    self.required = required
  }
}

extension Scenario {
  /// The scenario with these goals in place of those of the same name, after the others.
  public func requiring(_ required: [Goal]) -> Scenario {
    var scenario = self
    scenario.goals.removeAll { goal in required.contains { $0.name == goal.name } }
    scenario.goals += required
    return scenario
  }

  /// Whether the agenda has anything that a goal could be about.
  public func canReach(_ goal: Goal.Name) -> Bool {
    switch goal {
    case .onTime: true
    case .questionsAtLeast: agenda.contains { $0.kind == .questions }
    }
  }
}
