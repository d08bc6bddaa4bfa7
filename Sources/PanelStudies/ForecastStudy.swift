// SPDX-License-Identifier: GPL-3.0-or-later

package import PanelModel
package import PanelSimulation
import Stochastics

/// A scenario's forecast on its way: compiled, and ready to run. ``forecast(of:_:interrupt:progress:)`` is what the world
/// sees of it.
package struct ForecastStudy: Sendable {
  package let scenario: Scenario
  package let options: ForecastOptions
  /// The scenario's own.
  private let plan: Plan
  private let samplers = SharedSamplers()
  /// What might as well be true; `nil` where nothing was learnt, or nobody asked.
  private let ranges: ParameterUncertainty?

  /// Compiles the scenario.
  ///
  /// - Throws: ``PanelSimulation/PlanError`` where it, or an alternative, breaks a rule of the model.
  package init(_ scenario: Scenario, _ options: ForecastOptions = ForecastOptions()) throws(PlanError) {
    self.scenario = scenario
    self.options = options
    plan = try Plan(scenario, sharing: samplers)
    if let learnt = scenario.learntFrom, options.findings.contains(.learning), !options.alternatives.isEmpty {
      var single = options
      single.givesGrids = false
      ranges = try ParameterUncertainty(
        plan, learnt, alternatives: options.alternatives, sharing: samplers, options: single.simulation)
    } else {
      ranges = nil
    }
  }

  /// Runs all of it. Blocks the calling thread.
  ///
  /// The findings have as many trials as the forecast at most.
  ///
  /// - Parameters:
  ///   - interrupt: ends the run early. What was asked for and isn't there by then is said to be missing.
  ///   - progress: told from time to time how many of the forecast's trials are done, from any thread.
  /// - Throws: ``PanelSimulation/SimulationError``.
  package func run(
    interrupt: Interrupt? = nil, progress: (@Sendable (_ trialsDone: Int) -> Void)? = nil
  ) throws(SimulationError) -> Forecast {
    var forecast = try simulate(interrupt, progress)
    let isPartial = forecast.run.isPartial
    var most = options.simulation
    most.trials = forecast.run.trials
    func finding<Value>(
      _ kind: ForecastOptions.Findings, _ find: () throws(SimulationError) -> Value
    ) throws(SimulationError) -> Finding<Value> {
      guard options.findings.contains(kind) else { return .notAsked }
      guard !isPartial else { return .interrupted }
      do throws(SimulationError) {
        return .found(try find())
      } catch {
        // Whoever interrupts wants what there is.
        guard case .interrupted = error else { throw error }
        return .interrupted
      }
    }
    if let ranges {
      forecast.learning = try finding(.learning) { () throws(SimulationError) in
        try ranges.fill(&forecast, interrupt: interrupt)
      }
    } else if scenario.learntFrom == nil || options.findings.contains(.learning) {
      // Nothing was learnt, or its file doesn't say what might as well be true.
      forecast.learning = .found(nil)
    }
    forecast.drivers = try finding(.drivers) { () throws(SimulationError) in
      try Sensitivity(plan, options: most).run(interrupt: interrupt)
    }
    forecast.remedies = try finding(.remedies) { () throws(SimulationError) in
      try Remedies(scenario, plan: plan, sharing: samplers, options: most).run(interrupt: interrupt)
    }
    return forecast
  }

  private func simulate(
    _ interrupt: Interrupt?, _ progress: (@Sendable (Int) -> Void)?
  ) throws(SimulationError) -> Forecast {
    let identity = options.identity ?? ScenarioIdentity(title: scenario.title)
    guard let precision = options.precision else {
      return try Simulation(plan, options: options.simulation)
        .run(identity: identity, interrupt: interrupt, progress: progress)
    }
    return try simulate(identity, to: precision, interrupt, progress)
  }

  /// Until every chance is known to ± the precision at 95%, as far as the trials are to blame, or until the budget is
  /// spent; the forecast's run says which (``PanelModel/Run/precision``).
  ///
  /// It looks at fixed numbers of trials, and stops by ``Stochastics/Proportion/isKnown(within:)``, so that the intervals
  /// keep what they promise although the trials decide when it ends. The forecast is that of a simulation with the same
  /// number of trials.
  private func simulate(
    _ identity: ScenarioIdentity, to precision: Precision, _ interrupt: Interrupt?,
    _ progress: (@Sendable (Int) -> Void)?
  ) throws(SimulationError) -> Forecast {
    var simulation = IncrementalSimulation(PairedSimulation([plan], options: options.simulation))
    var isKnown = false
    repeat {
      let wanted = StoppingSchedule.next(after: simulation.trials, most: options.trials)
      try simulation.grow(to: wanted, interrupt: interrupt, progress: progress)
      isKnown = simulation.chances(of: 0).allSatisfy { $0.isKnown(within: precision.halfWidth) }
    } while !isKnown && !simulation.isInterrupted && simulation.trials < options.trials
    var forecast = simulation.result(identities: [identity]).forecasts[0]
    let widest = simulation.chances(of: 0).map { $0.interval(confidence: 0.95) }.map { ($0.high - $0.low) / 2 }
    forecast.run.precision = ReachedPrecision(wanted: precision, widest: widest.max() ?? 0, isReached: isKnown)
    return forecast
  }
}
