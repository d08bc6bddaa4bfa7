// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
public import PanelModel
import Stochastics
import Synchronization

/// Several plans that are run with the same luck.
///
/// What the plans have in common happens alike in each of them, so that what differs is what their differences make.
public struct PairedSimulation: Sendable {
  /// At least one; the others are compared with the first.
  public let plans: [Plan]
  public let options: SimulationOptions
  /// A mistake that a test plants.
  package var fault: PlantedFault?

  /// - Precondition: there is at least one plan.
  public init(_ plans: [Plan], options: SimulationOptions = SimulationOptions()) {
    precondition(!plans.isEmpty, "a simulation of no plan")
    self.plans = plans
    self.options = options
  }

  /// What all plans come to.
  public struct Result: Sendable {
    /// One for each plan.
    public let forecasts: [Forecast]
    /// One for each plan after the first: its figures less the first one's.
    public let differences: [ForecastDifference]
  }

  /// Runs all trials of all plans. The forecasts name no drivers (`PanelStudies.Sensitivity`). Blocks the calling thread; O(plans · trials) time, memory independent of the trials.
  ///
  /// - Parameters:
  ///   - identities: which scenarios the forecasts are of, one for each plan or none at all.
  ///   - interrupt: ends the run early, with partial forecasts. Which trials are done by then depends on the threads.
  ///   - progress: told from time to time how many trials are done, from any thread.
  /// - Throws: ``SimulationError``.
  public func run(
    identities: [ScenarioIdentity] = [], interrupt: Interrupt? = nil,
    progress: (@Sendable (_ trialsDone: Int) -> Void)? = nil
  ) throws(SimulationError) -> Result {
    precondition(identities.isEmpty || identities.count == plans.count, "\(identities.count) identities")
    let clock = ContinuousClock()
    let begin = clock.now
    let queue = ChunkQueue(trials: options.trials, sums: ChunkSums(plans), interrupt: interrupt)
    let shared = Mutex(plans.map { SessionTotals($0) })
    let done = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: min(options.threads, queue.chunkCount)) { _ in
      var worker = SimulationWorker(self, interrupt: interrupt)
      while let chunk = queue.take() {
        do throws(SimulationError) {
          let trials = try worker.simulate(chunk)
          queue.finish(chunk, worker.takeSums())
          let (_, sum) = done.add(trials, ordering: .relaxed)
          progress?(sum)
        } catch {
          queue.fail(error)
        }
      }
      shared.withLock { totals in
        for (index, tally) in worker.tallies.enumerated() { totals[index].merge(tally.totals) }
      }
    }
    let sums = try queue.result()
    let totals = shared.withLock { $0 }
    let trials = totals[0].counts.trials
    guard trials > 0 else { throw .interrupted }
    let run = Run(
      version: Version.current, engine: "portable", trials: trials, seed: options.seed, threads: options.threads,
      elapsed: Length(seconds: (clock.now - begin) / .seconds(1)), isPartial: trials < options.trials)
    let forecasts = plans.indices.map { index in
      ForecastAssembly(
        plan: plans[index], counts: totals[index].counts, sketches: totals[index].sketches,
        sums: sums.sessions[index]
      )
      .forecast(identity: identities.isEmpty ? ScenarioIdentity(title: "") : identities[index], run: run)
    }
    return Result(forecasts: forecasts, differences: sums.pairs.map(\.difference))
  }
}
