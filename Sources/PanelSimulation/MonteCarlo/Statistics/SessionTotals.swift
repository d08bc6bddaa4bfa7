// SPDX-License-Identifier: GPL-3.0-or-later

/// What may be merged in any order without a bit changing: counts and sketches.
struct SessionTotals: Sendable {
  var counts: SessionCounts
  var sketches: SessionSketches

  init(_ program: ColumnProgram) {
    counts = SessionCounts(segments: program.segments.count)
    sketches = SessionSketches(program)
  }

  mutating func merge(_ other: SessionTotals) {
    counts.merge(other.counts)
    sketches.merge(other.sketches)
  }
}
