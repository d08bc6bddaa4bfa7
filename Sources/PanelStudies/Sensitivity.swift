// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
package import PanelModel
package import PanelSimulation
import Stochastics
import Synchronization

/// What moves the end of a session, and its chance to be late: `Plan → [Driver]`.
///
///     forecast.drivers = try Sensitivity(plan).run()
///
/// For each driver sessions are simulated with the streams of one seed, but for that driver's, which are another
/// seed's: a pick-freeze design on the plan's named variables. What such sessions have in common with those of the
/// other seed is the driver alone.
package struct Sensitivity: Sendable {
  package let plan: Plan
  /// Their trials are the most base trials that are played; see ``blocks``.
  package let options: SimulationOptions

  /// The base trials that are played where nothing else limits them.
  package static let mostTrials = 65_536
  /// The trials that all drivers together may take, unless one block of base trials takes more.
  static let budget = 1 << 20
  /// Fewer groups would tell little of the errors.
  static let leastGroups = 32

  package init(_ plan: Plan, options: SimulationOptions = SimulationOptions()) {
    self.plan = plan
    self.options = options
  }

  /// How many blocks of base trials are played: a power of two, for at most ``mostTrials`` and at most as many trials as
  /// the options say, and fewer where there are many drivers, so that the study takes about as long as a million trials
  /// at most.
  package var blocks: Int {
    let wanted = max(1, min(Self.mostTrials, options.trials) / TrialBlock.length)
    let blocks = max(1, min(wanted, Self.budget / TrialBlock.length / (drawn.count + 2)))
    return 1 << (Int.bitWidth - 1 - blocks.leadingZeroBitCount)
  }

  /// The drivers with anything uncertain.
  private var drawn: [PlannedDriver] { plan.drivers.filter { !$0.variables.isEmpty } }

  /// One driver for each of the plan's, in order. Blocks the calling thread; O(drivers · base trials) time.
  ///
  /// The same plan, seed and number of trials give the same drivers for any number of threads.
  ///
  /// - Throws: ``PanelSimulation/SimulationError``.
  package func run(interrupt: Interrupt? = nil) throws(SimulationError) -> [Driver] {
    let drawn = drawn
    let blocks = blocks
    let next = Atomic(0)
    let results = Mutex((groups: [Int: [DriverSums]](), failure: SimulationError?.none))
    DispatchQueue.concurrentPerform(iterations: min(options.threads, blocks)) { _ in
      let worker = SensitivityWorker(
        plan: plan, seed: options.seed, drivers: drawn, groupsPerBlock: max(1, Self.leastGroups / blocks))
      while interrupt?.isStopped != true {
        let block = next.add(1, ordering: .relaxed).oldValue
        guard block < blocks else { break }
        do throws(SimulationError) {
          let sums = try worker.sums(of: TrialBlock(index: UInt32(block)))
          results.withLock { $0.groups[block] = sums }
        } catch {
          results.withLock { $0.failure = $0.failure ?? error }
          break
        }
      }
    }
    let (groups, failure) = results.withLock { ($0.groups, $0.failure) }
    if let failure { throw failure }
    guard groups.count == blocks else { throw .interrupted }
    return drivers((0..<blocks).map { groups[$0]! })
  }

  /// - Parameter sums: those of each block, in order.
  private func drivers(_ sums: [[DriverSums]]) -> [Driver] {
    // No indices where the end doesn't vary, or where sessions are always late or never.
    let ends = drawn.indices.map { place in try? SensitivityIndices(groups: sums.flatMap { $0[place].end }) }
    let late = drawn.indices.map { place in try? SensitivityIndices(groups: sums.flatMap { $0[place].late }) }
    // What is certain has no share in what others vary.
    let nothing = Estimate(value: 0, standardError: 0, interval: ConfidenceInterval(low: 0, high: 0))
    let noShare = ends.contains { $0 != nil } ? nothing : nil
    let noLateShare = late.contains { $0 != nil } ? nothing : nil
    var place = 0
    return plan.drivers.map { driver in
      guard !driver.variables.isEmpty else {
        return Driver(title: driver.title, share: noShare, total: noShare, lateShare: noLateShare)
      }
      defer { place += 1 }
      return Driver(
        title: driver.title, share: ends[place]?.firstOrder, total: ends[place]?.total,
        lateShare: late[place]?.firstOrder)
    }
  }
}
