// SPDX-License-Identifier: GPL-3.0-or-later

import GateCore
import Synchronization

/// Made-up measurements: a step takes a microsecond and a thousand instructions, and noise is drawn from a seed.
final class MadeUpLaboratory: Laboratory {
  struct Nature: Sendable {
    /// The head's costs, as multiples of the base's.
    var time = 1.0
    var instructions = 1.0
    /// The spread of a sample's time, as a share.
    var spread = 0.01
    /// What other programs add: in such a share of the samples, so much of the wall time.
    var disturbed = 0.2
    var disturbance = 1.0
    /// The head is slower by this in its first so many samples.
    var passing = (factor: 1.0, samples: 0)
    var failing: Set<Side> = []
    var countsInstructions = true
  }

  private struct State {
    var generator: SeededGenerator
    var headSamples = 0
  }

  let nature: Nature
  private let state: Mutex<State>

  init(_ nature: Nature, seed: UInt64) {
    self.nature = nature
    state = Mutex(State(generator: SeededGenerator(seed: seed)))
  }

  func time(
    _ benchmark: BenchmarkDescription, of side: Side, steps: Int, batches: Int
  ) throws(MeasuringError) -> TimeSample {
    guard !nature.failing.contains(side) else { throw MeasuringError(description: "the \(side.rawValue)'s crashed") }
    return state.withLock { state in
      func uniform() -> Double { Double.random(in: 0..<1, using: &state.generator) }
      var seconds = 1e-6 * (side == .head ? nature.time : 1)
      if side == .head {
        if state.headSamples < nature.passing.samples { seconds *= nature.passing.factor }
        state.headSamples += 1
      }
      // A sum of three uniforms is spread by a half.
      let processor = seconds * (1 + nature.spread * 2 * (uniform() + uniform() + uniform() - 1.5))
      let isDisturbed = uniform() < nature.disturbed
      return TimeSample(wall: processor * (isDisturbed ? 1 + nature.disturbance * uniform() : 1), processor: processor)
    }
  }

  func instructions(_ benchmark: BenchmarkDescription, of side: Side) throws(MeasuringError) -> Double? {
    guard nature.countsInstructions, benchmark.countedSteps != nil else { return nil }
    return side == .head ? 1000 * nature.instructions : 1000
  }
}

extension BenchmarkDescription {
  static func madeUp(_ name: String = "engine/open-loop", version: Int = 1) -> BenchmarkDescription {
    BenchmarkDescription(
      name: name, unit: "trial", unitsPerStep: 1024, version: version,
      thresholds: Thresholds(instructions: 0.01, time: 0.02), countedSteps: 48, countsWholeProcess: false)
  }
}

func compared(
  _ nature: MadeUpLaboratory.Nature, seed: UInt64 = 1, base: [BenchmarkDescription] = [.madeUp()],
  head: [BenchmarkDescription] = [.madeUp()]
) -> [ComparedBenchmark] {
  Comparison(laboratory: MadeUpLaboratory(nature, seed: seed), clock: { 0 }).run(base: base, head: head)
}
