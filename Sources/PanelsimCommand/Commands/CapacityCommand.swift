// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import PanelDesk
import PanelModel
import PanelReporting
import PanelScenarios
import PanelStudies

/// `panelsim capacity FILE`: how many panellists fit.
struct CapacityCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "capacity",
    abstract: "Say how many panellists fit.",
    discussion: """
      Plays the session with other numbers of one talk, on common random numbers, until it is clear which of them reach \
      the scenario's goals, or those of --require. Where --trials are too few to tell, the answer is “undecided”.

        panelsim capacity panel.yaml
        panelsim capacity panel.yaml --require on_time=90% --require questions_at_least=80%
        panelsim capacity panel.yaml --vary "National perspective" --from 1 --to 8
        panelsim capacity panel.yaml --json > capacity.json

      Ctrl-C stops the run and reports on what was done, with exit status 130; a second one ends at once.
      """)

  @Argument(help: "The scenario file; - reads standard input.")
  var file: String

  @Option(help: "The title of the talk whose count is varied. (default: the one with a count)")
  var vary: String?

  @Option(help: "The least count to try. (default: 1)")
  var from: Int?

  @Option(help: "The greatest count to try. (default: two more than the agenda has room for)")
  var to: Int?

  @OptionGroup
  var changes: OverrideOptions

  @OptionGroup
  var require: RequireOptions

  @Option(help: "The chance that the verdict is right, such as 95% or 99.9%.")
  var confidence = "95%"

  @OptionGroup
  var precision: PrecisionOption

  @Option(help: "How many sessions to play of each count at most; also written 1e6, 10M or 1_000_000.")
  var trials = TrialCount(Capacity.defaultBudget)

  @OptionGroup
  var runOptions: RunOptions

  @OptionGroup
  var format: FormatOptions

  @OptionGroup
  var look: DisplayOptions

  func validate() throws {
    try trials.validate()
    _ = try wantedConfidence()
  }

  private func wantedConfidence() throws -> Double {
    try parsed("--confidence") { try Confidence(parsing: confidence).probability }
  }

  func run() async throws {
    let output = try Output(look, format)
    let overrides = try changes.overrides()
    let decoded = try ScenarioInput.decode(ScenarioInput.file(file), overrides: overrides)
    let run = try Desk.capacity(
      decoded, name: ScenarioInput.name(file), overrides: overrides, varying: vary, from: from, to: to,
      required: require.goals(for: decoded.scenario), confidence: wantedConfidence(),
      precision: precision.precision(), options: runOptions.options(trials))
    let capacity = try await WatchedRun.answer(of: run)
    try output.show(capacity)
    if capacity.run.isPartial { throw Failure(status: .interrupted) }
  }
}
