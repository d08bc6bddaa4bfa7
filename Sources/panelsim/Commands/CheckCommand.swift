// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import PanelModel
import PanelReporting
import PanelScenarios

/// `panelsim check FILE…`: whether scenarios are good, and what their lengths mean.
struct CheckCommand: ParsableCommand {
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

  func run() throws {
    let settings = try changes.settings()
    let output = try Output(look)
    var answers: [CheckAnswer] = []
    var statuses: Set<ExitStatus> = []
    for file in files {
      do throws(Failure) {
        answers.append(try check(file, settings, output))
      } catch {
        // What isn't about the file ends the program.
        guard error.status == .badScenario || error.status == .noInput else { throw error }
        statuses.insert(error.status)
        Console.warn(ScenarioInput.naming(file, error))
        try Console.write(SafeText.visibleLines("\(ScenarioInput.name(file)): \(Self.verdict(error.status))\n"))
      }
    }
    try output.save(answers)
    if statuses.contains(.badScenario) { throw Failure(status: .badScenario) }
    if statuses.contains(.noInput) { throw Failure(status: .noInput) }
  }

  private func check(
    _ file: String, _ settings: [ScenarioSetting], _ output: Output
  ) throws(Failure) -> CheckAnswer {
    let (decoded, _) = try ScenarioInput.read(file, settings: settings)
    let answer = CheckAnswer(
      decoded.scenario, file: ScenarioInput.name(file), settings: settings.map(\.description))
    try output.print([answer])
    return answer
  }

  private static func verdict(_ status: ExitStatus) -> String {
    status == .noInput ? "not read" : "bad"
  }
}
