// SPDX-License-Identifier: GPL-3.0-or-later

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
