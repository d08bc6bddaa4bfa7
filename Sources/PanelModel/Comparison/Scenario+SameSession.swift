// SPDX-License-Identifier: GPL-3.0-or-later

extension Scenario {
  /// Whether both describe the same session, whatever they call it, on whatever day it is, and whatever is wanted of
  /// it. Such scenarios have the same trials.
  public func isSameSession(as other: Scenario) -> Bool { essence == other.essence }

  /// Without what no trial depends on.
  private var essence: Scenario {
    var scenario = self
    scenario.title = ""
    scenario.event = nil
    scenario.slot = Slot(length: slot.length)
    scenario.goals = []
    return scenario
  }
}
