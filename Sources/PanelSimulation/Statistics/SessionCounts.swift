// SPDX-License-Identifier: GPL-3.0-or-later

/// How many trials there were, and in how many of them what happened.
struct SessionCounts: Sendable {
  var trials = 0
  var onTime = 0
  var stopped = 0
  var served = 0
  var segments: [Segment]

  struct Segment: Sendable {
    var happens = 0
    var over = 0
    var cut = 0
    var trimmed = 0
  }

  init(segments: Int) { self.segments = Array(repeating: Segment(), count: segments) }

  mutating func merge(_ other: SessionCounts) {
    trials += other.trials
    onTime += other.onTime
    stopped += other.stopped
    served += other.served
    for index in segments.indices {
      segments[index].happens += other.segments[index].happens
      segments[index].over += other.segments[index].over
      segments[index].cut += other.segments[index].cut
      segments[index].trimmed += other.segments[index].trimmed
    }
  }
}
