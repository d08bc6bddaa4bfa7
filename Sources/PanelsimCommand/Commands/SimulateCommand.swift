// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import PanelDesk
import PanelModel
import PanelReporting
import PanelScenarios
import PanelSimulation
import PanelStudies

/// `panelsim simulate FILE`: a scenario's forecast.
struct SimulateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Play a session many times and report when it ends and what is left for questions.",
    discussion: """
      The same scenario, seed and number of trials give the same forecast, on any number of threads.

        panelsim simulate panel.yaml
        panelsim simulate panel.yaml --trials 10M --seed 7
        panelsim simulate panel.yaml --json > forecast.json
        panelsim simulate panel.yaml --quiet
        panelsim simulate panel.yaml --set talks.alike=0.3 --set 'agenda[1].planned=8m'
        panelsim simulate panel.yaml --precision 0.1%
        panelsim simulate panel.yaml --require on_time=90%
        panelsim simulate panel.yaml --record --for water-panel
        cat panel.yaml | panelsim simulate -

      Exit status with --require: 99 where a chance isn't reached, 0 where it is or where the trials don't tell, which is \
      said. Ctrl-C stops the run and reports on the trials that were done, with exit status 130; a second one ends at once.
      """)

  @Argument(help: "The scenario file; - reads standard input.")
  var file: String

  @Option(
    help: """
      How many sessions to play, or with --precision at most; also written 1e6, 10M or 1_000_000. (default: \
      \(ForecastOptions.defaultTrials), with --precision \(ForecastOptions.defaultBudget))
      """)
  var trials: TrialCount?

  @OptionGroup
  var changes: OverrideOptions

  @OptionGroup
  var precision: PrecisionOption

  @OptionGroup
  var require: RequireOptions

  @OptionGroup
  var runOptions: RunOptions

  @OptionGroup
  var keeping: RecordOptions

  @OptionGroup
  var format: FormatOptions

  @Flag(help: "Write the verdict only, in one line, and show no progress.")
  var quiet = false

  @OptionGroup
  var look: DisplayOptions

  func validate() throws {
    try trials?.validate()
    if quiet, look.markdown == "-" {
      throw ValidationError("--quiet writes the verdict alone; leave it out, or name a file with --markdown.")
    }
  }

  func run() async throws {
    let output = try Output(look, format)
    let overrides = try changes.overrides()
    let source = try ScenarioInput.file(file)
    let decoded = try ScenarioInput.decode(source, overrides: overrides)
    let required = try require.goals(for: decoded.scenario)
    let options = try options()
    let run = try ScenarioInput.compiled(file) { () throws(PlanError) in
      try Desk.forecast(
        decoded, name: ScenarioInput.name(file), overrides: overrides, requiring: required, options: options)
    }
    let archive = try keeping.open()
    let forecast = try await WatchedRun.answer(of: run, isQuiet: quiet)
    let scenario = decoded.scenario.requiring(required)
    // What can't be kept is shown all the same, and what can't be shown is kept.
    var failure: (any Error)?
    do {
      if let archive {
        try await keeping.keep(forecast, of: scenario, from: source, isQuiet: quiet, in: archive)
      }
    } catch {
      failure = error
    }
    let answer = ForecastAnswer(scenario, forecast)
    if quiet, format.isReport {
      try output.save([answer])
      try Console.write(answer.verdictLine)
    } else {
      try output.show(answer)
    }
    if let failure { throw failure }
    if forecast.run.isPartial { throw Failure(status: .interrupted) }
    try conclude(RequirementVerdict(forecast, required: required), forecast)
  }

  private func options() throws -> ForecastOptions {
    var options = runOptions.forecast(trials, precision: try precision.precision())
    // The verdict alone needs neither drivers nor remedies.
    options.findings = quiet && format.isReport && look.markdown == nil ? .learning : .all
    options.givesGrids = keeping.record
    return options
  }

  /// Says on standard error what isn't met and what is undecided, for scripts and their logs: the report has said all.
  private func conclude(_ verdict: RequirementVerdict, _ forecast: Forecast) throws(Failure) {
    for goal in verdict.open {
      let learning = forecast.learning.value ?? nil
      Console.warn("panelsim: " + RequirementWords.sentence(goal, forecast.run, learning: learning))
    }
    if verdict.isMissed { throw Failure(status: .notMet) }
  }
}
