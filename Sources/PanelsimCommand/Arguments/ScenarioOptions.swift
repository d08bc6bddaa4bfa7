// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import PanelModel
import PanelScenarios

/// Values that take the place of a file's.
struct OverrideOptions: ParsableArguments {
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Change a value of the file, such as talks.alike=0.3 or agenda[1].planned=8m; may be repeated.",
      valueName: "key=value"))
  var texts: [String] = []

  func validate() throws { _ = try overrides() }

  /// Files that are read by one command get the same values.
  func overrides() throws -> [ScenarioOverride] { try parsed { try [ScenarioOverride](parsing: texts) } }
}

/// Chances that must be reached.
struct RequireOptions: ParsableArguments {
  @Option(
    name: .customLong("require"),
    help: ArgumentHelp(
      "Exit with 99 where this chance isn't reached: on_time=90%; may be repeated, for \(Self.names).",
      valueName: "name=chance"
    ))
  var texts: [String] = []

  private static let names = Goal.Name.allCases.map(\.rawValue).joined(separator: " and ")

  func validate() throws { _ = try goals() }

  func goals() throws -> [Goal] {
    try parsed("--require") { try [Goal](parsing: texts) }
  }

  /// The goals that `scenario` is held against, none of them about what it doesn't have.
  ///
  /// - Throws: ``Failure``.
  func goals(for scenario: Scenario) throws -> [Goal] {
    let goals = try goals()
    for (goal, text) in zip(goals, texts) where !scenario.canReach(goal.name) {
      throw Failure(status: .usage, message: "panelsim: --require \(text): the agenda has no questions")
    }
    return goals
  }
}
