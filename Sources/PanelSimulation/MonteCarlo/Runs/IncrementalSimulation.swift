// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
package import PanelModel
package import Stochastics
import Synchronization

/// A simulation that goes on where it stopped: for those who look at what it has found before they decide how many
/// trials it takes.
///
///     var simulation = IncrementalSimulation(PairedSimulation([plan], options: options))
///     repeat { try simulation.grow(to: simulation.trials + IncrementalSimulation.step) } while isUnclear(simulation.chances(of: 0))
///
/// After n trials it has come to the same as a ``PairedSimulation`` of n trials.
package struct IncrementalSimulation: ~Copyable {
  package let simulation: PairedSimulation
  /// How many trials of each plan are done.
  package private(set) var trials = 0
  /// How many were asked for last; an interrupt makes them fewer.
  private var trialsWanted = 0
  private var elapsed = Duration.zero
  private var sums: ChunkSums
  private var workers: [SimulationWorker] = []

  /// Trials are added in multiples of this; only the last addition may be another number.
  package static let step = SimulationWorker.trialsPerChunk

  package init(_ simulation: PairedSimulation) {
    self.simulation = simulation
    sums = ChunkSums(simulation.programs)
  }

  /// Whether an interrupt has ended it. It can't grow any more.
  package var isInterrupted: Bool { trials < trialsWanted }

  /// Runs the trials that are missing to `wanted` of each plan. Blocks the calling thread.
  ///
  /// - Parameters:
  ///   - interrupt: ends it early. Which trials are done by then depends on the threads.
  ///   - progress: told from time to time how many trials are done in all, from any thread.
  /// - Throws: ``SimulationError``.
  /// - Precondition: `wanted` is allowed, and no less than ``trials``, which are a multiple of ``step`` and were not
  ///   interrupted.
  package mutating func grow(
    to wanted: Int, interrupt: Interrupt? = nil, progress: (@Sendable (_ trialsDone: Int) -> Void)? = nil
  ) throws(SimulationError) {
    precondition(SimulationOptions.trialsAllowed.contains(wanted) && wanted >= trials, "\(wanted) trials")
    precondition(trials.isMultiple(of: Self.step) && !isInterrupted, "a simulation that can't grow beyond \(trials)")
    guard wanted > trials else { return }
    let clock = ContinuousClock()
    let begin = clock.now
    let chunks = trials / Self.step..<(wanted + Self.step - 1) / Self.step
    let queue = ChunkQueue(chunks: chunks, sums: sums, interrupt: interrupt)
    let threads = min(simulation.options.threads, chunks.count)
    while workers.count < threads { workers.append(SimulationWorker(simulation)) }
    let done = Atomic(trials)
    workers.withUnsafeMutableBufferPointer { workers in
      // Each thread has a worker to itself.
      nonisolated(unsafe) let workers = workers
      DispatchQueue.concurrentPerform(iterations: threads) { thread in
        while let chunk = queue.take() {
          do throws(SimulationError) {
            let trials = try workers[thread].simulate(chunk, of: wanted, interrupt: interrupt)
            queue.finish(chunk, workers[thread].takeSums())
            let (_, sum) = done.add(trials, ordering: .relaxed)
            progress?(sum)
          } catch {
            queue.fail(error)
          }
        }
      }
    }
    sums = try queue.result()
    trials = workers.reduce(0) { $0 + $1.tallies[0].totals.counts.trials }
    trialsWanted = wanted
    elapsed += clock.now - begin
    guard trials > 0 else { throw .interrupted }
  }

  /// All chances that a plan's forecast reports, as the trials so far have it.
  package func chances(of plan: Int) -> [Proportion] {
    counts(of: plan).chances(simulation.programs[plan], hasSegments: simulation.detail == .segments)
  }

  /// How often a goal was reached so far; `nil` where the plan has nothing that the goal could be about.
  package func proportion(of goal: Goal.Name, in plan: Int) -> Proportion? {
    counts(of: plan).proportion(of: goal, simulation.programs[plan])
  }

  private func counts(of plan: Int) -> SessionCounts {
    var counts = SessionCounts(segments: simulation.programs[plan].segments.count)
    for worker in workers { counts.merge(worker.tallies[plan].totals.counts) }
    return counts
  }

  /// What all plans come to after the trials so far.
  ///
  /// - Parameter identities: which scenarios the forecasts are of, one for each plan or none at all.
  /// - Precondition: there are trials.
  package func result(identities: [ScenarioIdentity] = []) -> PairedSimulation.Result {
    let (programs, options) = (simulation.programs, simulation.options)
    precondition(identities.isEmpty || identities.count == programs.count, "\(identities.count) identities")
    precondition(trials > 0, "the result of no trials")
    let run = Run(
      version: Version.current, engine: options.kernels.arithmetic, trials: trials, seed: options.seed,
      threads: options.threads,
      elapsed: Length(seconds: elapsed / .seconds(1)), isPartial: isInterrupted)
    let forecasts = (simulation.detail > .differences ? programs.indices : 0..<0).map { index in
      // Most simulations are short and have one worker: nothing is copied then.
      var totals = workers[0].tallies[index].totals
      for worker in workers.dropFirst() { totals.merge(worker.tallies[index].totals) }
      return ForecastAssembly(
        program: programs[index], counts: totals.counts, sketches: totals.sketches, sums: sums.sessions[index],
        hasSegments: simulation.detail == .segments, givesGrids: options.givesGrids
      )
      .forecast(identity: identities.isEmpty ? ScenarioIdentity(title: "") : identities[index], run: run)
    }
    return PairedSimulation.Result(run: run, forecasts: forecasts, differences: sums.pairs.map(\.difference))
  }
}
