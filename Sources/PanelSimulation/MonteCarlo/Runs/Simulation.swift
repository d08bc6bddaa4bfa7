// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel

/// A plan that is run: `Plan → Forecast`. It is the engine by itself, which `PanelStudies` builds on and benchmarks
/// time. For a scenario's whole forecast, with what moves its end and what would help, call
/// `PanelStudies.forecast(of:)`.
///
///     let plan = try Plan(scenario)
///     let forecast = try Simulation(plan, options: SimulationOptions(trials: 100_000)).run()
public struct Simulation: Sendable {
  /// What is run.
  public let plan: Plan
  /// How many trials, from which seed, on how many threads.
  public let options: SimulationOptions
  /// A mistake that a test plants.
  package var fault: PlantedFault?

  /// Prepares a run; nothing is drawn before ``run(identity:interrupt:progress:)``.
  public init(_ plan: Plan, options: SimulationOptions = SimulationOptions()) {
    self.plan = plan
    self.options = options
  }

  /// Runs all trials and sums them up; the forecast says that drivers and remedies weren't asked for. Blocks the
  /// calling thread; O(trials) time, memory independent of them.
  ///
  /// The same plan, seed and number of trials give the same forecast for any number of threads, but for
  /// `Run.threads` and `Run.elapsed`.
  ///
  /// - Parameters:
  ///   - identity: which scenario the forecast is of.
  ///   - interrupt: ends the run early, with a partial forecast.
  ///   - progress: told from time to time how many trials are done, from any thread.
  /// - Throws: ``SimulationError``.
  public func run(
    identity: ScenarioIdentity = ScenarioIdentity(title: ""), interrupt: Interrupt? = nil,
    progress: (@Sendable (_ trialsDone: Int) -> Void)? = nil
  ) throws(SimulationError) -> Forecast {
    var paired = PairedSimulation([plan], options: options)
    paired.fault = fault
    return try paired.run(identities: [identity], interrupt: interrupt, progress: progress).forecasts[0]
  }
}
