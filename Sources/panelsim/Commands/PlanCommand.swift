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
        panelsim plan panel.yaml --set moderation.when_behind=trim
      """)

  @Argument(help: "The scenario file; - reads standard input.")
  var file: String

  @OptionGroup
  var changes: SettingOptions

  func run() throws {
    let (_, plan) = try ScenarioInput.read(file, settings: try changes.settings())
    try Console.write(SafeText.visibleLines("\(plan)\n"))
  }
}
