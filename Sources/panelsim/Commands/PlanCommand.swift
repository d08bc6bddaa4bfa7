// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import PanelReporting
import PanelSimulation

/// `panelsim plan FILE`: what the engines make of a scenario.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Print a scenario's plan: each step with its lengths, its rules and what is still needed after it.",
    discussion: """
        panelsim plan panel.yaml
        panelsim plan panel.yaml --set moderation.when_behind=trim
        panelsim plan panel.yaml --program
      """)

  @Argument(help: "The scenario file; - reads standard input.")
  var file: String

  @Flag(help: "Print what the simulation makes of the plan instead: tables, columns and operations.")
  var program = false

  @OptionGroup
  var changes: OverrideOptions

  func run() throws {
    let (_, plan) = try ScenarioInput.read(file, overrides: try changes.overrides())
    try Console.write(SafeText.visibleLines((program ? plan.programDescription : "\(plan)") + "\n"))
  }
}
