// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

/// What one thread has seen. Counts and sketches may be merged in any order; sums of floating-point numbers are kept
/// per chunk, because their order matters to the last bit.
struct Tally {
  private let program: ColumnProgram
  private let kernels: ColumnKernels
  private(set) var totals: SessionTotals
  /// The sums of the chunk at hand.
  private(set) var sums: SessionSums
  private let buffers = Buffers()

  private struct Buffers {
    let end = TrialColumn<Float>(repeating: 0)
    let over = TrialColumn<Float>(repeating: 0)
    let late = TrialColumn<Float>(repeating: 0)
    let lost = TrialColumn<Float>(repeating: 0)
    let selected = TrialColumn<Float>(repeating: 0)
  }

  init(_ program: ColumnProgram, kernels: ColumnKernels) {
    self.program = program
    self.kernels = kernels
    totals = SessionTotals(program)
    sums = SessionSums(segments: program.segments.count)
  }

  /// Hands over the sums of the chunk that is done, and begins the next.
  mutating func takeSums() -> SessionSums {
    defer { sums = SessionSums(segments: program.segments.count) }
    return sums
  }

  /// Notes a segment of the block at hand, of which the first `count` trials are asked for.
  mutating func note(_ columns: SegmentColumns, of engine: BlockEngine, count: Int) {
    let index = columns.segment.index
    let duration = engine.pointer(columns.duration)
    let start = engine.pointer(columns.start)
    let happens = columns.happens.map { engine.pointer($0) }
    let starts = kernels.moments(start, where: happens, count: count)
    sums.segments[index].duration.merge(kernels.moments(duration, count: count))
    sums.segments[index].start.merge(starts)
    let limit = Float(program.segments[index].planned.seconds)
    totals.counts.segments[index].happens += starts.count
    totals.counts.segments[index].over += kernels.count(
      duration, above: limit, tolerance: BlockEngine.tolerance, count: count)
    if let cut = columns.cut { totals.counts.segments[index].cut += trials(cut, of: engine, count) }
    if let trimmed = columns.trimmed { totals.counts.segments[index].trimmed += trials(trimmed, of: engine, count) }
    let isSampled = QuantileSample.contains(engine.block)
    let notingExtremes = QuantileSample.notesExtremes(engine.block)
    if isSampled {
      totals.sketches.segments[index].duration.add(
        UnsafeBufferPointer(start: duration, count: count), with: kernels, notingExtremes: notingExtremes)
    }
    let isRare = happens != nil && (1...QuantileSample.fewStarts).contains(starts.count)
    if isSampled || isRare {
      totals.sketches.segments[index].start.add(
        select(start, where: happens, count: count), with: kernels, notingExtremes: notingExtremes || isRare)
    }
  }

  /// In how many of the first trials an indicator is 1.
  private func trials(_ indicator: Column, of engine: BlockEngine, _ count: Int) -> Int {
    kernels.count(engine.pointer(indicator), above: 0.5, tolerance: 0, count: count)
  }

  private func select(
    _ values: UnsafePointer<Float>, where indicator: UnsafePointer<Float>?, count: Int
  ) -> UnsafeBufferPointer<Float> {
    guard let indicator else { return UnsafeBufferPointer(start: values, count: count) }
    var selected = 0
    for trial in 0..<count {
      buffers.selected[selected] = values[trial]
      selected += indicator[trial] > 0 ? 1 : 0
    }
    return UnsafeBufferPointer(start: buffers.selected.base, count: selected)
  }

  /// Notes how the block at hand ended.
  ///
  /// - Parameter forOutcomesOnly: what ``outcomes(of:)`` needs, and no more.
  mutating func noteEnd(of engine: BlockEngine, count: Int, forOutcomesOnly: Bool) {
    kernels.exceed(
      engine.clock.base, limit: program.slot.seconds, tolerance: Length.tolerance.seconds, excess: buffers.over.base,
      exceeds: buffers.late.base)
    kernels.read(engine.clock.base, into: buffers.end.base)
    totals.counts.trials += count
    totals.counts.onTime += count - kernels.count(buffers.late.base, above: 0.5, tolerance: 0, count: count)
    if program.hardStop != nil { stop(engine, count: count) }
    if forOutcomesOnly { return }
    sums.lost.merge(
      program.hardStop == nil ? Moments(repeating: 0, count: count) : kernels.moments(buffers.lost.base, count: count))
    sums.finish.merge(kernels.moments(buffers.end.base, count: count))
    sums.overrun.merge(kernels.moments(buffers.over.base, count: count))
    sums.overrunIfLate.merge(kernels.moments(buffers.over.base, where: buffers.late.base, count: count))
    totals.sketches.finish.add(
      UnsafeBufferPointer(start: buffers.end.base, count: count), with: kernels,
      notingExtremes: QuantileSample.notesExtremes(engine.block))
    noteQuestions(of: engine, count: count)
  }

  /// Takes from the ends what a hard stop prevents. Being on time is a matter of the agenda, so it stays.
  private mutating func stop(_ engine: BlockEngine, count: Int) {
    let (stop, slot) = (engine.stop, program.slot.seconds)
    for trial in 0..<TrialBlock.length {
      let undisturbed = engine.clock[trial]
      let isStopped = undisturbed - stop > Length.tolerance.seconds
      let end = isStopped ? stop : undisturbed
      buffers.end[trial] = Float(end)
      buffers.over[trial] = Float(max(0, end - slot))
      buffers.late[trial] = end - slot > Length.tolerance.seconds ? 1 : 0
      buffers.lost[trial] = isStopped ? Float(undisturbed - max(stop, engine.begin[trial])) : 0
      totals.counts.stopped += isStopped && trial < count ? 1 : 0
    }
  }

  /// What plans are compared by, of the block whose end was noted last.
  func outcomes(of engine: BlockEngine) -> BlockOutcomes {
    BlockOutcomes(
      clock: engine.clock.base, end: buffers.end.base, over: buffers.over.base,
      served: program.questions.map { UnsafePointer(engine.pointer($0.served)) },
      lasting: program.questions.map { UnsafePointer(engine.pointer($0.lasting)) })
  }

  private mutating func noteQuestions(of engine: BlockEngine, count: Int) {
    guard let questions = program.questions else { return }
    let lasting = engine.pointer(questions.lasting)
    totals.sketches.questions.add(
      UnsafeBufferPointer(start: lasting, count: count), with: kernels,
      notingExtremes: QuantileSample.notesExtremes(engine.block))
    sums.questions.merge(kernels.moments(lasting, count: count))
    if let asked = questions.asked { sums.asked.merge(kernels.moments(engine.pointer(asked), count: count)) }
    if let unasked = questions.unasked { sums.unasked.merge(kernels.moments(engine.pointer(unasked), count: count)) }
    totals.counts.served += trials(questions.served, of: engine, count)
  }
}
