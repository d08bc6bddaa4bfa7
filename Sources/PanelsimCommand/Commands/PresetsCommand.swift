// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import PanelModel
import PanelReporting
import PanelScenarios

/// `panelsim presets [NAME…]`: lengths that come with panelsim.
struct PresetsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "presets",
    abstract: "List the lengths that come with panelsim, or explain one.",
    discussion: """
      A preset is a length learnt from other people's recordings: takes: { preset: conference-talk }. It is better than a \
      guess; your own recordings are better still (panelsim fit).

        panelsim presets
        panelsim presets conference-talk
        panelsim simulate panel.yaml --set talks.takes='{ preset: conference-talk }'
      """)

  @Argument(help: ArgumentHelp("Which to explain. (default: a line for each)", valueName: "name"))
  var names: [String] = []

  @Flag(help: "Write JSON.")
  var json = false

  @OptionGroup
  var look: DisplayOptions

  func run() throws {
    let output = try Output(look, json: json)
    let presets = names.isEmpty ? Presets.all : try names.map(Presets.named)
    // Programs get all of them in one object.
    if json || names.isEmpty { return try output.show(PresetList(presets)) }
    try output.show(presets.map(PresetReport.init))
  }
}
