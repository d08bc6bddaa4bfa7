// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel

/// Scenarios for the tests of studies.
enum Panels {
  /// Three talks and questions in an hour, with something uncertain about each.
  static func hour(_ change: (inout Scenario) -> Void = { _ in }) -> Scenario {
    var scenario = Scenario(
      title: "An hour", slot: Slot(length: .hours(1)), handover: .exactly(.length(.seconds(30))),
      agenda: [
        .talk(
          Talk(title: "Talk", planned: .minutes(12), count: 3, takes: .range(p10: .share(0.9), p90: .share(1.2)))),
        .questions(
          Questions(
            title: "Questions", atLeast: .minutes(10),
            form: .simple(takes: .range(p10: .length(.minutes(8)), p90: .length(.minutes(30)))))),
        .remarks(
          Remarks(title: "Thanks", planned: .minutes(2), takes: .range(p10: .share(0.5), p90: .share(2)))),
      ])
    change(&scenario)
    return scenario
  }
}
