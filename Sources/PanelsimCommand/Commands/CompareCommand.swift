// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import PanelDesk
import PanelModel
import PanelReporting
import PanelScenarios
import PanelSimulation
import PanelStudies

/// `panelsim compare A B …`: whole scenarios on common random numbers.
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare scenarios: what each changes against the first.",
    discussion: """
      All scenarios are played on common random numbers: a talk that several have takes equally long in each, so what \
      differs comes from the scenarios. --set changes a value in all of them.

        panelsim compare as-planned.yaml moderated.yaml
        panelsim compare as-planned.yaml shorter.yaml moderated.yaml --trials 10M
        panelsim compare as-planned.yaml moderated.yaml --set talks.alike=0.3
        panelsim compare as-planned.yaml moderated.yaml --json > comparison.json

      Ctrl-C stops the run and reports on the trials that were done, with exit status 130; a second one ends at once.
      """)

  @Argument(help: "Two or more scenario files, at most \(Self.most); one of them may be - for standard input.")
  var files: [String]

  @OptionGroup
  var changes: OverrideOptions

  @Option(help: "How many sessions to play of each; also written 1e6, 10M or 1_000_000.")
  var trials = TrialCount(1_000_000)

  @OptionGroup
  var runOptions: RunOptions

  @OptionGroup
  var format: FormatOptions

  @OptionGroup
  var look: DisplayOptions

  private static let most = 16

  func validate() throws {
    guard files.count > 1 else {
      throw ValidationError("there is nothing to compare \(files.first ?? "it") with: name two scenario files or more.")
    }
    guard files.count <= Self.most else {
      throw ValidationError("\(files.count) scenarios; at most \(Self.most) can be compared at once.")
    }
    guard files.filter({ $0 == "-" }).count < 2 else {
      throw ValidationError("standard input (-) can be read once only.")
    }
    try trials.validate()
  }

  func run() async throws {
    let output = try Output(look, format)
    let run = Desk.comparison(try await contenders(), options: runOptions.options(trials))
    let compared = try await WatchedRun.answer(of: run)
    try output.show(compared)
    if compared.run.isPartial { throw Failure(status: .interrupted) }
  }

  /// All scenarios; what is wrong with any of them is said of all that are bad.
  private func contenders() async throws -> [Comparison.Contender] {
    let (overrides, samplers) = (try changes.overrides(), SharedSamplers())
    var contenders: [Comparison.Contender] = []
    let failure = try await ScenarioInput.each(files) { file in
      let (decoded, plan) = try ScenarioInput.read(file, overrides: overrides, sharing: samplers)
      contenders.append(
        Comparison.Contender(
          name: ScenarioInput.name(file), scenario: decoded.scenario, plan: plan, sha256: decoded.sha256,
          overrides: overrides.map(\.description)))
    }
    if let failure { throw failure }
    return contenders
  }
}
