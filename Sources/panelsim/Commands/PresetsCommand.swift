// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import PanelModel
import PanelReporting
import PanelScenarios

/// `panelsim presets [NAME…]`: lengths that come with panelsim.
struct PresetsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "presets",
    abstract: "List the lengths that come with panelsim, or explain some of them.",
    discussion: """
      A preset is a length that was learnt from recordings of others: takes: { preset: conference-talk }. It says more than \
      a guess and less than your own recordings, which panelsim fit learns from.

        panelsim presets
        panelsim presets conference-talk
        panelsim simulate panel.yaml --set talks.takes='{ preset: conference-talk }'
      """)

  @Argument(help: ArgumentHelp("Which to explain. (default: a line for each)", valueName: "name"))
  var names: [String] = []

  @Flag(help: "Write JSON.")
  var json = false

  @OptionGroup
  var look: LookOptions

  func run() throws {
    let presets = names.isEmpty ? Presets.all : try names.map(Presets.named)
    if json {
      try Console.write(PresetsJSON(presets).text)
    } else if names.isEmpty {
      try Console.write(PresetList(presets, width: look.columns, style: look.style).text)
    } else {
      let reports = presets.map { PresetReport($0, width: look.columns, style: look.style).text }
      try Console.write(reports.joined(separator: "\n"))
    }
  }
}
