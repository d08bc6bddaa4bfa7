// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
package import Stochastics

/// How the trials of a plan end where some drivers are drawn from one seed and the others from another: one
/// thread's tool for pick-freeze designs.
package struct PickFreezeSimulation {
  private let engine: BlockEngine
  private let seed: UInt64
  private let other: UInt64

  /// Which seed each driver is drawn from.
  package enum Choice: Sendable {
    /// The first seed's.
    case first
    /// The other seed's.
    case other
    /// The first seed's, but for a driver that has the other's.
    case firstBut(PlannedDriver)
    /// The other seed's, but for a driver that has the first one's.
    case otherBut(PlannedDriver)
  }

  package init(_ plan: Plan, seed: UInt64, other: UInt64) {
    engine = BlockEngine(plan.program, seeds: StreamSeeds(seed: seed))
    self.seed = seed
    self.other = other
  }

  /// Simulates a block of trials: when each ends, in seconds, and 1 for those that aren't done by the slot's end.
  ///
  /// - Precondition: both columns have room for ``Stochastics/TrialBlock/length`` numbers.
  package func run(
    _ block: TrialBlock, _ choice: Choice, ends: UnsafeMutablePointer<Double>, late: UnsafeMutablePointer<Double>
  ) throws(SimulationError) {
    engine.seeds = seeds(choice)
    try engine.run(block) { _ in }
    let clock = engine.clock.base
    let stop = engine.stop
    let limit = engine.program.slot.seconds
    let tolerance = Length.tolerance.seconds
    for trial in 0..<TrialBlock.length {
      ends[trial] = clock[trial] - stop > tolerance ? stop : clock[trial]
      late[trial] = clock[trial] - limit > tolerance ? 1 : 0
    }
  }

  private func seeds(_ choice: Choice) -> StreamSeeds {
    switch choice {
    case .first: StreamSeeds(seed: seed)
    case .other: StreamSeeds(seed: other)
    case .firstBut(let driver): StreamSeeds(seed: seed, but: Set(driver.draws.map(\.identifier)), from: other)
    case .otherBut(let driver): StreamSeeds(seed: other, but: Set(driver.draws.map(\.identifier)), from: seed)
    }
  }
}
