// SPDX-License-Identifier: GPL-3.0-or-later

import Stochastics

/// Sums over trials. They are merged in the order of the trials, so that the number of threads changes no bit.
struct SessionSums: Sendable {
  var finish = Moments()
  var overrun = Moments()
  var overrunIfLate = Moments()
  var lost = Moments()
  var questions = Moments()
  var asked = Moments()
  var unasked = Moments()
  var segments: [Segment]

  struct Segment: Sendable {
    var start = Moments()
    var duration = Moments()
  }

  init(segments: Int) { self.segments = Array(repeating: Segment(), count: segments) }

  mutating func merge(_ other: SessionSums) {
    finish.merge(other.finish)
    overrun.merge(other.overrun)
    overrunIfLate.merge(other.overrunIfLate)
    lost.merge(other.lost)
    questions.merge(other.questions)
    asked.merge(other.asked)
    unasked.merge(other.unasked)
    for index in segments.indices {
      segments[index].start.merge(other.segments[index].start)
      segments[index].duration.merge(other.segments[index].duration)
    }
  }
}
