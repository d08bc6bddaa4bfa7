// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel
public import PanelSimulation
import Stochastics

/// A simulation that goes on until every chance it reports is known as exactly as is wanted.
///
///     let forecast = try PreciseSimulation(plan, precision: Precision(halfWidth: 0.001)!).run()
///
/// It looks at fixed numbers of trials, and stops by ``Stochastics/Proportion/isKnown(within:)``, so that the intervals
/// keep what they promise although the trials decide when it ends.
public struct PreciseSimulation: Sendable {
  public let plan: Plan
  public let precision: Precision
  /// Their trials are the budget.
  public let options: SimulationOptions

  /// The budget where none is given, in trials.
  public static let defaultBudget = 100_000_000

  public init(
    _ plan: Plan, precision: Precision, options: SimulationOptions = SimulationOptions(trials: defaultBudget)
  ) {
    self.plan = plan
    self.precision = precision
    self.options = options
  }

  /// Runs trials until every chance is known to ± the precision at 95%, or until the budget is spent; the forecast's
  /// run says which (``PanelModel/Run/precision``). Blocks the calling thread; O(trials) time.
  ///
  /// The forecast is that of a simulation with the same number of trials, whatever the number of threads.
  ///
  /// - Parameters:
  ///   - identity: which scenario the forecast is of.
  ///   - interrupt: ends the run early, with a partial forecast.
  ///   - progress: told from time to time how many trials are done, from any thread.
  /// - Throws: ``PanelSimulation/SimulationError``.
  public func run(
    identity: ScenarioIdentity = ScenarioIdentity(title: ""), interrupt: Interrupt? = nil,
    progress: (@Sendable (_ trialsDone: Int) -> Void)? = nil
  ) throws(SimulationError) -> Forecast {
    var simulation = GrowingSimulation(PairedSimulation([plan], options: options))
    var isKnown = false
    repeat {
      let wanted = Looks.next(after: simulation.trials, most: options.trials)
      try simulation.grow(to: wanted, interrupt: interrupt, progress: progress)
      isKnown = simulation.chances(of: 0).allSatisfy { $0.isKnown(within: precision.halfWidth) }
    } while !isKnown && !simulation.isInterrupted && simulation.trials < options.trials
    var forecast = simulation.result(identities: [identity]).forecasts[0]
    let widest = simulation.chances(of: 0).map { $0.interval(confidence: 0.95) }.map { ($0.high - $0.low) / 2 }
    forecast.run.precision = ReachedPrecision(wanted: precision, widest: widest.max() ?? 0, isReached: isKnown)
    return forecast
  }
}
