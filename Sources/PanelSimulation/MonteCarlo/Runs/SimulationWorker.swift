// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

/// One thread's part of a simulation: engines and tallies of its own.
struct SimulationWorker {
  private let simulation: PairedSimulation
  private let engines: [BlockEngine]
  private(set) var tallies: [Tally]
  /// The sums of the chunk at hand; those of the sessions are in the tallies.
  private var pairs: [PairSums]
  private let room = TrialColumn<Float>(repeating: 0)

  init(_ simulation: PairedSimulation) {
    self.simulation = simulation
    let kernels = ColumnKernels(simulation.options.kernels)
    engines = simulation.programs.map {
      BlockEngine($0, seeds: StreamSeeds(seed: simulation.options.seed), kernels: kernels, fault: simulation.fault)
    }
    tallies = simulation.programs.map { Tally($0, kernels: kernels) }
    pairs = simulation.programs.dropFirst().map { _ in PairSums() }
  }

  /// Simulates a chunk's trials, those beyond the first `trials` of the run left out, or those blocks of them that are
  /// done before an interrupt, and says how many they are.
  mutating func simulate(_ chunk: Int, of trials: Int, interrupt: Interrupt?) throws(SimulationError) -> Int {
    let first = chunk * SimulationWorker.trialsPerChunk
    let end = min(trials, first + SimulationWorker.trialsPerChunk)
    for blockStart in stride(from: first, to: end, by: TrialBlock.length) {
      if interrupt?.isStopped == true { return blockStart - first }
      try simulate(
        TrialBlock(index: UInt32(blockStart / TrialBlock.length)), count: min(TrialBlock.length, end - blockStart))
    }
    return end - first
  }

  /// Simulates a block, of which the first `count` trials are asked for.
  private mutating func simulate(_ block: TrialBlock, count: Int) throws(SimulationError) {
    for (index, engine) in engines.enumerated() {
      switch simulation.detail {
      case .segments: try engine.run(block) { tallies[index].note($0, of: engine, count: count) }
      case .sessions, .differences: try engine.run(block) { _ in }
      }
      tallies[index].noteEnd(of: engine, count: count, forOutcomesOnly: simulation.detail == .differences)
    }
    for index in pairs.indices {
      pairs[index].note(
        tallies[index + 1].outcomes(of: engines[index + 1]), against: tallies[0].outcomes(of: engines[0]),
        slot: (simulation.programs[index + 1].slot.seconds, simulation.programs[0].slot.seconds), count: count,
        room: room,
        with: engines[0].kernels)
    }
  }

  /// Hands over the sums of the chunk that is done, and begins the next.
  mutating func takeSums() -> ChunkSums {
    var sums = ChunkSums(simulation.programs)
    for index in tallies.indices { sums.sessions[index] = tallies[index].takeSums() }
    for index in pairs.indices {
      sums.pairs[index] = pairs[index]
      pairs[index] = PairSums()
    }
    return sums
  }

  /// Blocks in a chunk; part of what makes sums the same for any number of threads.
  static let blocksPerChunk = 16
  static let trialsPerChunk = blocksPerChunk * TrialBlock.length
}
