// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel

extension PlanCompiler {
  mutating func compile(_ remarks: Remarks, _ segment: PlannedSegment) throws(PlanError) {
    let duration = newColumn()
    let name = "remarks/\(remarks.title)/1/takes"
    append(.draw(try draw(remarks.takes, planned: remarks.planned, as: name), into: duration))
    let start = newColumn()
    append(.readClock(into: start))
    finish(segment, start: start, duration: duration, happens: nil)
  }

  func tie(of segment: PlannedSegment) -> Tie {
    segment.id.index == expanded.count - 1 ? .endsItself : .isStopped
  }

  /// What all segments but questions have in common at their end.
  mutating func finish(
    _ segment: PlannedSegment, start: Column, duration: Column, happens: Column?, cut: CutOffRule? = nil,
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
          segment: segment.id, start: start, happens: happens, duration: seen, cut: cut?.cut, trimmed: trimmed)))
  }
}
