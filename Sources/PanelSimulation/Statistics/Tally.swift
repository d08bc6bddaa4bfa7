// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

/// What one thread has seen. Counts and sketches may be merged in any order; sums of floating-point numbers are kept
/// per chunk, because their order matters to the last bit.
struct Tally {
  private let plan: Plan
  private(set) var totals: SessionTotals
  /// The sums of the chunk at hand.
  private(set) var sums: SessionSums
  private let buffers = Buffers()

  private struct Buffers {
    let onTime = TrialColumn<Float>(repeating: 0)
    let end = TrialColumn<Float>(repeating: 0)
    let over = TrialColumn<Float>(repeating: 0)
    let lost = TrialColumn<Float>(repeating: 0)
    let selected = TrialColumn<Float>(repeating: 0)
  }

  init(_ plan: Plan) {
    self.plan = plan
    totals = SessionTotals(plan)
    sums = SessionSums(segments: plan.segments.count)
  }

  /// Hands over the sums of the chunk that is done, and begins the next.
  mutating func takeSums() -> SessionSums {
    defer { sums = SessionSums(segments: plan.segments.count) }
    return sums
  }

  /// Notes a segment of the block at hand, of which the first `count` trials are asked for.
  mutating func note(_ columns: SegmentColumns, of engine: BlockEngine, count: Int) {
    let segment = plan.segments[columns.segment.index]
    let duration = UnsafeBufferPointer(start: engine.pointer(columns.duration), count: count)
    let start = UnsafeBufferPointer(start: engine.pointer(columns.start), count: count)
    let index = segment.id.index
    sums.segments[index].duration.merge(Moments(ofColumn: duration))
    totals.sketches.segments[index].duration.add(duration)
    if let happens = columns.happens {
      let starts = select(start, where: engine.pointer(happens))
      totals.counts.segments[index].happens += starts.count
      sums.segments[index].start.merge(Moments(ofColumn: starts))
      totals.sketches.segments[index].start.add(starts)
    } else {
      totals.counts.segments[index].happens += count
      sums.segments[index].start.merge(Moments(ofColumn: start))
      totals.sketches.segments[index].start.add(start)
    }
    let limit = Float(segment.planned.seconds)
    totals.counts.segments[index].over += duration.count { $0 - limit > BlockEngine.tolerance }
    if let cut = columns.cut { totals.counts.segments[index].cut += engine.count(cut, of: count) }
    if let trimmed = columns.trimmed { totals.counts.segments[index].trimmed += engine.count(trimmed, of: count) }
  }

  private func select(
    _ values: UnsafeBufferPointer<Float>, where indicator: UnsafePointer<Float>
  ) -> UnsafeBufferPointer<Float> {
    var count = 0
    for index in values.indices {
      buffers.selected[count] = values[index]
      count += indicator[index] > 0 ? 1 : 0
    }
    return UnsafeBufferPointer(start: buffers.selected.base, count: count)
  }

  /// Notes how the block at hand ended; where only differences are asked for, for ``outcomes(of:)`` only.
  mutating func noteEnd(of engine: BlockEngine, count: Int, detail: PairedSimulation.Detail) {
    let slot = plan.slot.seconds
    let tolerance = Length.tolerance.seconds
    var lateCount = 0
    for trial in 0..<count {
      let (end, undisturbed, isStopped, lost) = engine.ending(of: trial)
      buffers.end[trial] = Float(end)
      buffers.over[trial] = Float(max(0, end - slot))
      buffers.lost[trial] = Float(lost)
      let isOnTime = undisturbed - slot <= tolerance
      buffers.onTime[trial] = isOnTime ? 1 : 0
      totals.counts.onTime += isOnTime ? 1 : 0
      totals.counts.stopped += isStopped ? 1 : 0
      buffers.selected[lateCount] = Float(end - slot)
      lateCount += end - slot > tolerance ? 1 : 0
    }
    let end = UnsafeBufferPointer(start: buffers.end.base, count: count)
    totals.counts.trials += count
    guard detail > .differences else { return }
    totals.sketches.finish.add(end)
    sums.finish.merge(Moments(ofColumn: end))
    sums.overrun.merge(Moments(ofColumn: UnsafeBufferPointer(start: buffers.over.base, count: count)))
    sums.lost.merge(Moments(ofColumn: UnsafeBufferPointer(start: buffers.lost.base, count: count)))
    sums.overrunIfLate.merge(Moments(ofColumn: UnsafeBufferPointer(start: buffers.selected.base, count: lateCount)))
    noteQuestions(of: engine, count: count)
  }

  /// What plans are compared by, of the block whose end was noted last.
  func outcomes(of engine: BlockEngine) -> BlockOutcomes {
    BlockOutcomes(
      onTime: buffers.onTime.base, end: buffers.end.base, over: buffers.over.base,
      served: plan.questions.map { UnsafePointer(engine.pointer($0.served)) },
      lasting: plan.questions.map { UnsafePointer(engine.pointer($0.lasting)) })
  }

  private mutating func noteQuestions(of engine: BlockEngine, count: Int) {
    guard let questions = plan.questions else { return }
    func column(_ column: Column) -> UnsafeBufferPointer<Float> {
      UnsafeBufferPointer(start: engine.pointer(column), count: count)
    }
    totals.sketches.questions.add(column(questions.lasting))
    sums.questions.merge(Moments(ofColumn: column(questions.lasting)))
    if let asked = questions.asked { sums.asked.merge(Moments(ofColumn: column(asked))) }
    if let unasked = questions.unasked { sums.unasked.merge(Moments(ofColumn: column(unasked))) }
    totals.counts.served += engine.count(questions.served, of: count)
  }
}

extension BlockEngine {
  /// In how many of the first trials an indicator is 1.
  func count(_ indicator: Column, of trials: Int) -> Int {
    UnsafeBufferPointer(start: pointer(indicator), count: trials).count { $0 > 0 }
  }
}
