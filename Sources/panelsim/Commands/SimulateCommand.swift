// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
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
        cat panel.yaml | panelsim simulate -

      Ctrl-C stops the run and reports on the trials that were done, with exit status 130; a second one ends at once.
      """)

  @Argument(help: "The scenario file; - reads standard input.")
  var file: String

  @Option(help: "How many sessions to play; also written 1e6, 10M or 1_000_000.")
  var trials = TrialCount(1_000_000)

  @Option(help: "Which luck: a number from 0 to 18446744073709551615.")
  var seed: UInt64 = 1

  @Option(help: "How many threads share the work. (default: one for each core)")
  var threads: Int?

  @Flag(help: "Write the forecast as JSON, times in seconds.")
  var json = false

  @Flag(help: "Write the forecast as CSV, a row for each figure.")
  var csv = false

  @Flag(help: "Write the verdict only, in one line, and show no progress.")
  var quiet = false

  @OptionGroup
  var look: LookOptions

  func validate() throws {
    if json, csv { throw ValidationError("--json and --csv exclude each other.") }
    let allowedTrials = SimulationOptions.trialsAllowed
    if !allowedTrials.contains(trials.value) {
      throw ValidationError(
        "--trials is \(trials.value); it can be \(allowedTrials.lowerBound) to \(allowedTrials.upperBound).")
    }
    let allowedThreads = SimulationOptions.threadsAllowed
    if let threads, !allowedThreads.contains(threads) {
      throw ValidationError(
        "--threads is \(threads); it can be \(allowedThreads.lowerBound) to \(allowedThreads.upperBound).")
    }
  }

  func run() throws {
    let (decoded, plan) = try ScenarioInput.read(file)
    let identity = ScenarioIdentity(title: decoded.scenario.title, sha256: decoded.sha256)
    let forecast = try simulate(plan, identity)
    try Console.write(text(decoded.scenario, forecast))
    if forecast.run.isPartial { throw Failure(status: .interrupted, message: nil) }
  }

  private func simulate(_ plan: Plan, _ identity: ScenarioIdentity) throws -> Forecast {
    let cores = min(max(1, ProcessInfo.processInfo.activeProcessorCount), SimulationOptions.threadsAllowed.upperBound)
    let options = SimulationOptions(trials: trials.value, seed: seed, threads: threads ?? cores)
    let watch = InterruptWatch()
    let line = ProgressLine(trials: trials.value)
    let isShown = !quiet && Descriptor.standardError.canOverwrite
    let progress: @Sendable (Int) -> Void = { done in
      if isShown { line.update(done) }
    }
    let simulation = Simulation(plan, options: options)
    defer { line.finish() }
    do throws(SimulationError) {
      var forecast = try simulation.run(identity: identity, interrupt: watch.interrupt, progress: progress)
      if !forecast.run.isPartial { forecast.drivers = try drivers(plan, options, watch.interrupt) }
      return forecast
    } catch {
      line.finish()
      guard case .interrupted = error else {
        throw Failure(status: .badScenario, message: "\(ScenarioInput.name(file)): \(error)")
      }
      throw Failure(status: .interrupted, message: "panelsim: \(error)")
    }
  }

  /// None where the user interrupts.
  private func drivers(
    _ plan: Plan, _ options: SimulationOptions, _ interrupt: Interrupt
  ) throws(SimulationError) -> [Driver] {
    do throws(SimulationError) {
      return try Sensitivity(plan, options: options).run(interrupt: interrupt)
    } catch .interrupted {
      return []
    }
  }

  private func text(_ scenario: Scenario, _ forecast: Forecast) -> String {
    if json { return ForecastJSON(forecast).text }
    if csv { return ForecastCSV(forecast).text }
    let report = TerminalReport(scenario: scenario, forecast: forecast, width: look.columns, style: look.style)
    return quiet ? report.verdictLine : report.text
  }
}
