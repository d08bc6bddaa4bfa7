// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel
public import PanelSimulation

/// A scenario's forecast with all that a report says of it: how it goes, what moves the end, and what would help.
///
///     let forecast = try FullSimulation(scenario).run()
public struct FullSimulation: Sendable {
  public let scenario: Scenario
  /// The scenario's own.
  public let plan: Plan
  /// Goes on until every chance is known so exactly; `nil` for a fixed number of trials.
  public let precision: Precision?
  /// Their trials are the number, or with a precision the budget.
  public let options: SimulationOptions
  private let samplers = SharedSamplers()
  /// What might as well be true; `nil` where nothing was learnt.
  private let ranges: DataRanges?

  /// The trials where nothing else is said and no precision is wanted.
  public static let defaultTrials = 1_000_000

  /// Compiles the scenario.
  ///
  /// - Parameter alternatives: what might as well be true by what it was learnt from, with the same items: the decoder's
  ///   (``PanelScenarios/DecodedScenario/alternatives``), or none.
  /// - Throws: ``PanelSimulation/PlanError`` where one breaks a rule of the model.
  public init(
    _ scenario: Scenario, alternatives: [Scenario] = [], precision: Precision? = nil,
    options: SimulationOptions = SimulationOptions()
  ) throws(PlanError) {
    self.scenario = scenario
    self.precision = precision
    self.options = options
    let plan = try Plan(scenario, sharing: samplers)
    self.plan = plan
    if let learnt = scenario.learntFrom, !alternatives.isEmpty {
      var options = options
      options.givesGrids = false
      ranges = try DataRanges(plan, learnt, alternatives: alternatives, sharing: samplers, options: options)
    } else {
      ranges = nil
    }
  }

  /// Runs all of it. Blocks the calling thread.
  ///
  /// - Parameters:
  ///   - identity: which scenario the forecast is of.
  ///   - findings: whether to look for drivers and remedies, too. They have as many trials as the forecast at most.
  ///   - interrupt: ends the run early: a partial forecast has neither data ranges nor drivers nor remedies, and one that
  ///     was done by then may have none.
  ///   - progress: told from time to time how many of the forecast's trials are done, from any thread.
  /// - Throws: ``PanelSimulation/SimulationError``.
  public func run(
    identity: ScenarioIdentity, findings: Bool = true, interrupt: Interrupt? = nil,
    progress: (@Sendable (_ trialsDone: Int) -> Void)? = nil
  ) throws(SimulationError) -> Forecast {
    var forecast = try simulate(identity, interrupt, progress)
    guard !forecast.run.isPartial else { return forecast }
    var options = options
    options.trials = forecast.run.trials
    do throws(SimulationError) {
      try ranges?.fill(&forecast, interrupt: interrupt)
      guard findings else { return forecast }
      forecast.drivers = try Sensitivity(plan, options: options).run(interrupt: interrupt)
      forecast.remedies = try Remedies(scenario, plan: plan, sharing: samplers, options: options)
        .run(interrupt: interrupt)
    } catch {
      // Whoever interrupts wants what there is.
      guard case .interrupted = error else { throw error }
    }
    return forecast
  }

  private func simulate(
    _ identity: ScenarioIdentity, _ interrupt: Interrupt?, _ progress: (@Sendable (Int) -> Void)?
  ) throws(SimulationError) -> Forecast {
    guard let precision else {
      return try Simulation(plan, options: options).run(identity: identity, interrupt: interrupt, progress: progress)
    }
    return try PreciseSimulation(plan, precision: precision, options: options)
      .run(identity: identity, interrupt: interrupt, progress: progress)
  }
}
