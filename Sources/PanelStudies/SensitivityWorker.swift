// SPDX-License-Identifier: GPL-3.0-or-later

import PanelSimulation
import Stochastics

/// What a driver did to the sessions of a block: one entry for each group of its trials.
struct DriverSums: Sendable {
  var end: [PickFreezeMoments]
  var late: [PickFreezeMoments]
}

/// One thread's part of a study of the sensitivity.
final class SensitivityWorker {
  private let drivers: [PlannedDriver]
  private let groupsPerBlock: Int
  private let sessions: PickFreezeSimulation
  private let first = Outcomes()
  private let other = Outcomes()
  private let mixed = Outcomes()

  /// The sessions of a block.
  private final class Outcomes {
    let ends = UnsafeMutablePointer<Double>.allocate(capacity: TrialBlock.length)
    let late = UnsafeMutablePointer<Double>.allocate(capacity: TrialBlock.length)

    deinit {
      ends.deallocate()
      late.deallocate()
    }
  }

  init(plan: Plan, seed: UInt64, drivers: [PlannedDriver], groupsPerBlock: Int) {
    self.drivers = drivers
    self.groupsPerBlock = groupsPerBlock
    // Any number will do that makes another seed; this one is the golden ratio's.
    sessions = PickFreezeSimulation(plan, seed: seed, other: seed &+ 0x9E37_79B9_7F4A_7C15)
  }

  /// One entry for each driver.
  func sums(of block: TrialBlock) throws(SimulationError) -> [DriverSums] {
    try sessions.run(block, .first, ends: first.ends, late: first.late)
    try sessions.run(block, .other, ends: other.ends, late: other.late)
    var sums: [DriverSums] = []
    for driver in drivers {
      try sessions.run(block, .firstBut(driver), ends: mixed.ends, late: mixed.late)
      sums.append(DriverSums(end: moments(\.ends), late: moments(\.late)))
    }
    return sums
  }

  private func moments(_ outcome: KeyPath<Outcomes, UnsafeMutablePointer<Double>>) -> [PickFreezeMoments] {
    let length = TrialBlock.length / groupsPerBlock
    return (0..<groupsPerBlock).map { group in
      func part(_ outcomes: Outcomes) -> UnsafeBufferPointer<Double> {
        UnsafeBufferPointer(start: outcomes[keyPath: outcome] + group * length, count: length)
      }
      return PickFreezeMoments(a: part(first), b: part(other), mixed: part(mixed))
    }
  }
}
