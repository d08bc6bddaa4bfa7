// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import PanelReporting
import PanelSimulation

/// `panelsim plan FILE`: what the engine makes of a scenario.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Print the plan that a scenario is compiled to: what the engine does, step by step.",
    discussion: """
        panelsim plan panel.yaml
      """)

  @Argument(help: "The scenario file; - reads standard input.")
  var file: String

  func run() throws {
    let (_, plan) = try ScenarioInput.read(file)
    try Console.write(SafeText.visibleLines("\(plan)\n"))
  }
}
