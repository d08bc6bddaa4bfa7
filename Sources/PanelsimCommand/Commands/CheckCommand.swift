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
      Reports all problems of every file at once, each with its line. Exit status: 0 if all files are good, 65 if one is \
      bad, 66 if one can't be read and none is bad.

        panelsim check panel.yaml
        panelsim check Scenarios/*.yaml
        panelsim check panel.yaml --set 'talks.takes=90% to 140%'
      """)

  @Argument(help: "The scenario files; - reads standard input.")
  var files: [String]

  @OptionGroup
  var changes: OverrideOptions

  @OptionGroup
  var look: DisplayOptions

  func run() async throws {
    let overrides = try changes.overrides()
    let output = try Output(look)
    var answers: [any Answer] = []
    let failure = try await ScenarioInput.each(files) { file in
      let decoded = try ScenarioInput.read(file, overrides: overrides).decoded
      answers.append(
        CheckAnswer(decoded.scenario, file: ScenarioInput.name(file), overrides: overrides.map(\.description)))
      try output.print(answers.suffix(1))
    } refusing: { file, status in
      let verdict = status == .noInput ? "not read" : "bad"
      answers.append(Message(SafeText.visible("\(ScenarioInput.name(file)): \(verdict)")))
      try output.print(answers.suffix(1))
    }
    try output.save(answers)
    if let failure { throw failure }
  }
}
