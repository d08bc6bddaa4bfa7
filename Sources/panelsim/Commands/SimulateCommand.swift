// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import PanelModel
import PanelReporting
import PanelScenarios
import PanelSimulation
import PanelStudies

/// `panelsim simulate FILE`: a scenario's forecast.
struct SimulateCommand: ParsableCommand {
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
        cat panel.yaml | panelsim simulate -

      Exit status with --require: 99 where a chance isn't reached, 0 where it is or where the trials don't tell, which is \
      said. Ctrl-C stops the run and reports on the trials that were done, with exit status 130; a second one ends at once.
      """)

  @Argument(help: "The scenario file; - reads standard input.")
  var file: String

  @Option(
    help: """
      How many sessions to play, or with --precision at most; also written 1e6, 10M or 1_000_000. (default: \
      \(Self.defaultTrials), with --precision \(PreciseSimulation.defaultBudget))
      """)
  var trials: TrialCount?

  @OptionGroup
  var changes: SettingOptions

  @OptionGroup
  var precision: PrecisionOption

  @OptionGroup
  var require: RequireOptions

  @OptionGroup
  var luck: RunOptions

  @OptionGroup
  var format: FormatOptions

  @Flag(help: "Write the verdict only, in one line, and show no progress.")
  var quiet = false

  @OptionGroup
  var look: LookOptions

  private static let defaultTrials = 1_000_000

  func validate() throws {
    try trials?.validate()
  }

  func run() throws {
    let decoded = try ScenarioInput.decode(file, settings: try changes.settings())
    let required = try require.goals(for: decoded.scenario)
    let scenario = decoded.scenario.requiring(required)
    let plan = try ScenarioInput.plan(scenario, of: file)
    let identity = ScenarioIdentity(
      title: scenario.title, sha256: decoded.sha256, settings: try changes.settings().map(\.description))
    let forecast = try simulate(plan, of: scenario, identity)
    try Console.write(text(scenario, forecast))
    if forecast.run.isPartial { throw Failure(status: .interrupted, message: nil) }
    try RequirementVerdict.conclude(forecast, required: required)
  }

  private func simulate(_ plan: Plan, of scenario: Scenario, _ identity: ScenarioIdentity) throws -> Forecast {
    let precision = try precision.precision()
    let budget = precision == nil ? Self.defaultTrials : PreciseSimulation.defaultBudget
    var options = luck.options(trials ?? TrialCount(budget))
    return try WatchedRun.run(trials: options.trials, name: ScenarioInput.name(file), isQuiet: quiet) {
      (interrupt, progress) throws(SimulationError) in
      var forecast =
        if let precision {
          try PreciseSimulation(plan, precision: precision, options: options)
            .run(identity: identity, interrupt: interrupt, progress: progress)
        } else {
          try Simulation(plan, options: options).run(identity: identity, interrupt: interrupt, progress: progress)
        }
      options.trials = forecast.run.trials
      // The verdict alone needs neither.
      if !forecast.run.isPartial, !quiet || !format.isReport {
        forecast.drivers = try unlessInterrupted(
          { () throws(SimulationError) in try Sensitivity(plan, options: options).run(interrupt: interrupt) })
        forecast.remedies = try unlessInterrupted(
          { () throws(SimulationError) in try Remedies(scenario, plan: plan, options: options).run(interrupt: interrupt)
          })
      }
      return forecast
    }
  }

  /// Nothing where the user interrupts.
  private func unlessInterrupted<Finding>(
    _ study: () throws(SimulationError) -> [Finding]
  ) throws(SimulationError) -> [Finding] {
    do throws(SimulationError) {
      return try study()
    } catch .interrupted {
      return []
    }
  }

  private func text(_ scenario: Scenario, _ forecast: Forecast) -> String {
    if format.json { return ForecastJSON(forecast).text }
    if format.csv { return ForecastCSV(forecast).text }
    let report = TerminalReport(scenario: scenario, forecast: forecast, width: look.columns, style: look.style)
    return quiet ? report.verdictLine : report.text
  }
}
