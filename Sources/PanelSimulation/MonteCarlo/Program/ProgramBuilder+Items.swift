// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel

extension ProgramBuilder {
  mutating func append(_ step: RemarksStep, _ segment: ColumnProgram.SegmentID) {
    let duration = newColumn()
    appendLength(step.takes, step.progress, into: duration)
    let start = newColumn()
    append(.readClock(into: start))
    finish(segment, start: start, duration: duration, happens: nil)
  }

  /// What something of one length takes; of what ends now, as long as it has lasted.
  mutating func appendLength(_ takes: DrawnLength, _ progress: StepProgress, into duration: Column) {
    if case .ending(let elapsed, _) = progress {
      append(.set(duration, to: Float(elapsed.seconds)))
    } else {
      append(.draw(draw(takes), into: duration))
    }
  }

  func tie(of segment: ColumnProgram.SegmentID) -> Tie {
    segment.index == segments.count - 1 ? .endsItself : .isStopped
  }

  /// What all segments but questions have in common at their end.
  mutating func finish(
    _ segment: ColumnProgram.SegmentID, start: Column, duration: Column, happens: Column?, cut: CutOffRule? = nil,
    trimmed: Column? = nil
  ) {
    var happens = happens
    var seen = duration
    if let hardStop {
      seen = newColumn()
      let remaining = newColumn()
      append(
        .stop(
          StopRule(
            hardStop: hardStop, tie: tie(of: segment), happened: happens, happens: remaining, duration: duration,
            seen: seen,
            limit: cut?.limit, cut: cut?.cut, trimmed: trimmed)))
      happens = remaining
    }
    append(.advance(by: duration))
    append(
      .record(
        SegmentColumns(
          segment: segment, start: start, happens: happens, duration: seen, cut: cut?.cut, trimmed: trimmed)))
  }
}
