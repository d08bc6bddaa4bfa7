// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
public import PanelModel
import Stochastics
import Synchronization

/// A plan that is run: `Plan → Forecast`.
///
///     let plan = try Plan(scenario)
///     let forecast = try Simulation(plan, options: SimulationOptions(trials: 100_000)).run()
public struct Simulation: Sendable {
  public let plan: Plan
  public let options: SimulationOptions
  /// A mistake that a test plants.
  package var fault: PlantedFault?

  public init(_ plan: Plan, options: SimulationOptions = SimulationOptions()) {
    self.plan = plan
    self.options = options
  }

  /// Runs all trials and sums them up. Blocks the calling thread; O(trials) time, memory independent of them.
  ///
  /// The same plan, seed and number of trials give the same forecast for any number of threads, but for
  /// ``PanelModel/Run/threads`` and ``PanelModel/Run/elapsed``.
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
    let clock = ContinuousClock()
    let begin = clock.now
    let queue = ChunkQueue(trials: options.trials, segments: plan.segments.count, interrupt: interrupt)
    let shared = Mutex(SessionTotals(plan))
    let done = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: options.threads) { _ in
      var tally = Tally(plan)
      let engine = BlockEngine(plan: plan, seed: options.seed, fault: fault)
      while let chunk = queue.take() {
        do throws(SimulationError) {
          let trials = try simulate(chunk, with: engine, into: &tally)
          queue.finish(chunk, tally.takeSums())
          let (_, sum) = done.add(trials, ordering: .relaxed)
          progress?(sum)
        } catch {
          queue.fail(error)
        }
      }
      shared.withLock { $0.merge(tally.totals) }
    }
    let sums = try queue.result()
    let totals = shared.withLock { $0 }
    guard totals.counts.trials > 0 else { throw .interrupted }
    let elapsed = Length(seconds: (clock.now - begin) / .seconds(1))
    let run = Run(
      version: Version.current, engine: "portable", trials: totals.counts.trials, seed: options.seed,
      threads: options.threads, elapsed: elapsed, isPartial: totals.counts.trials < options.trials)
    return ForecastAssembly(plan: plan, counts: totals.counts, sketches: totals.sketches, sums: sums)
      .forecast(identity: identity, run: run)
  }

  /// Simulates a chunk's trials, and says how many they are.
  private func simulate(_ chunk: Int, with engine: BlockEngine, into tally: inout Tally) throws(SimulationError) -> Int
  {
    let first = chunk * ChunkQueue.trialsPerChunk
    let end = min(options.trials, first + ChunkQueue.trialsPerChunk)
    for blockStart in stride(from: first, to: end, by: TrialBlock.length) {
      let count = min(TrialBlock.length, end - blockStart)
      let block = TrialBlock(index: UInt32(blockStart / TrialBlock.length))
      try engine.run(block) { tally.note($0, of: engine, count: count) }
      tally.noteEnd(of: engine, contributions: plan.contributions, count: count)
    }
    return end - first
  }
}
