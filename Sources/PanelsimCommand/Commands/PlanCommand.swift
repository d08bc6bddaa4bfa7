// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import PanelReporting
import PanelSimulation

/// `panelsim plan FILE`: what the engines make of a scenario.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Print how a scenario is understood, step by step: lengths, rules, and the time still needed.",
    discussion: """
        panelsim plan panel.yaml
        panelsim plan panel.yaml --set moderation.when_behind=trim
        panelsim plan panel.yaml --program
      """)

  @Argument(help: "The scenario file; - reads standard input.")
  var file: String

  @Flag(help: "Print the compiled program instead: tables, columns and operations.")
  var program = false

  @OptionGroup
  var changes: OverrideOptions

  func run() throws {
    let (_, plan) = try ScenarioInput.read(file, overrides: try changes.overrides())
    try Console.write(SafeText.visibleLines((program ? plan.programDescription : "\(plan)") + "\n"))
  }
}
