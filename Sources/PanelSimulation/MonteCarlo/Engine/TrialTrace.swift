// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
package import Stochastics

/// Single trials as the engine sees them, for tests that look at each.
package struct TrialTrace {
  private let engine: BlockEngine

  package struct Outcome: Sendable {
    package var end: Double
    /// When it would have ended without a hard stop.
    package var undisturbedEnd: Double
    package var lost: Double
    package var lasting: Double
    package var asked: Int
    /// `nil` where hands have no end.
    package var unasked: Int?
    package var served: Bool
    package var segments: [Segment]
  }

  package struct Segment: Sendable {
    /// `nil` where it doesn't happen.
    package var start: Double?
    package var duration: Double
    package var cut: Bool
    package var trimmed: Bool
  }

  package init(_ plan: Plan, seed: UInt64, kernels: KernelLevel = .best, fault: PlantedFault? = nil) {
    engine = BlockEngine(plan.program, seeds: StreamSeeds(seed: seed), kernels: ColumnKernels(kernels), fault: fault)
  }

  /// All trials of a block.
  package func outcomes(of block: TrialBlock) throws(SimulationError) -> [Outcome] {
    var segments = Array(repeating: [Segment](), count: TrialBlock.length)
    try engine.run(block) { columns in
      for trial in 0..<TrialBlock.length {
        let happens = columns.happens.map { engine.pointer($0)[trial] > 0 } ?? true
        segments[trial].append(
          Segment(
            start: happens ? Double(engine.pointer(columns.start)[trial]) : nil,
            duration: Double(engine.pointer(columns.duration)[trial]),
            cut: columns.cut.map { engine.pointer($0)[trial] > 0 } ?? false,
            trimmed: columns.trimmed.map { engine.pointer($0)[trial] > 0 } ?? false))
      }
    }
    return (0..<TrialBlock.length).map { trial in
      func value(_ column: Column?) -> Double { column.map { Double(engine.pointer($0)[trial]) } ?? 0 }
      let totals = engine.program.questions
      let (stop, undisturbed) = (engine.stop, engine.clock[trial])
      let isStopped = undisturbed - stop > Length.tolerance.seconds
      return Outcome(
        end: isStopped ? stop : undisturbed, undisturbedEnd: undisturbed,
        lost: isStopped ? undisturbed - max(stop, engine.begin[trial]) : 0, lasting: value(totals?.lasting),
        asked: Int(value(totals?.asked)), unasked: totals?.unasked.map { Int(engine.pointer($0)[trial]) },
        served: totals.map { value($0.served) > 0 } ?? true, segments: segments[trial])
    }
  }
}
