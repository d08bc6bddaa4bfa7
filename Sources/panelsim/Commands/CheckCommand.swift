// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import PanelModel
import PanelReporting
import PanelScenarios

/// `panelsim check FILE…`: whether scenarios are good, and what their lengths mean.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check scenario files, and say how each uncertain length is understood.",
    discussion: """
      All problems of a file are reported at once, each with its place. A bad file doesn't keep the others from being \
      checked. Exit status: 0 if all are good, 65 if one is bad, 66 if one can't be read and none is bad.

        panelsim check panel.yaml
        panelsim check Scenarios/*.yaml
        panelsim check panel.yaml --set 'talks.takes=90% to 140%'
      """)

  @Argument(help: "The scenario files; - reads standard input.")
  var files: [String]

  @OptionGroup
  var changes: SettingOptions

  @OptionGroup
  var look: LookOptions

  func run() async throws {
    let settings = try changes.settings()
    let failure = try await ScenarioInput.each(files) { file in
      try check(file, settings)
    } refusing: { file, status in
      let verdict = status == .noInput ? "not read" : "bad"
      try Console.write(SafeText.visibleLines("\(ScenarioInput.name(file)): \(verdict)\n"))
    }
    if let failure { throw failure }
  }

  private func check(_ file: String, _ settings: [ScenarioSetting]) throws {
    let (decoded, _) = try ScenarioInput.read(file, settings: settings)
    let report = CheckReport(decoded.scenario, width: look.columns, style: look.style)
    let with = settings.isEmpty ? "" : ", with " + settings.map(\.description).joined(separator: ", ")
    try Console.write(SafeText.visibleLines("\(ScenarioInput.name(file)): good\(with)\n") + report.text)
  }
}
