// SPDX-License-Identifier: GPL-3.0-or-later

package import PanelModel

/// Several plans that are run with common random numbers.
///
/// What the plans have in common happens alike in each of them, so that what differs is what their differences make.
package struct PairedSimulation: Sendable {
  /// At least one; the others are compared with the first.
  package let plans: [Plan]
  package let options: SimulationOptions
  package let detail: Detail
  /// The plans lowered, in their order.
  let programs: [ColumnProgram]
  /// A mistake that a test plants.
  package var fault: PlantedFault?

  /// What is noted of the trials. To note less is faster, and takes less memory.
  package enum Detail: Comparable, Sendable {
    /// Nothing but how the plans differ: there are no forecasts.
    case differences
    /// How sessions go: the forecasts have no segments.
    case sessions
    /// How each segment goes, too.
    case segments
  }

  /// Lowers the plans that haven't been simulated yet, which takes a few milliseconds for each of their distributions.
  ///
  /// - Precondition: there is at least one plan.
  package init(_ plans: [Plan], detail: Detail = .segments, options: SimulationOptions = SimulationOptions()) {
    precondition(!plans.isEmpty, "a simulation of no plan")
    self.plans = plans
    programs = plans.map(\.program)
    self.detail = detail
    self.options = options
  }

  /// What all plans come to.
  package struct Result: Sendable {
    /// How they were run, and how far.
    package let run: Run
    /// One for each plan; none where only the differences were noted.
    package let forecasts: [Forecast]
    /// One for each plan after the first: its figures less the first one's.
    package let differences: [ForecastDifference]
  }

  /// Runs all trials of all plans. Blocks the calling thread; O(plans · trials) time, memory independent of the trials.
  ///
  /// - Parameters:
  ///   - identities: which scenarios the forecasts are of, one for each plan or none at all.
  ///   - interrupt: ends the run early, with partial forecasts. Which trials are done by then depends on the threads.
  ///   - progress: told from time to time how many trials are done, from any thread.
  /// - Throws: ``SimulationError``.
  package func run(
    identities: [ScenarioIdentity] = [], interrupt: Interrupt? = nil,
    progress: (@Sendable (_ trialsDone: Int) -> Void)? = nil
  ) throws(SimulationError) -> Result {
    var simulation = IncrementalSimulation(self)
    try simulation.grow(to: options.trials, interrupt: interrupt, progress: progress)
    return simulation.result(identities: identities)
  }
}
