// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

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

  /// How often a goal was reached; `nil` where the program has nothing that the goal could be about.
  func proportion(of goal: Goal.Name, _ program: ColumnProgram) -> Proportion? {
    switch goal {
    case .onTime: Proportion(successes: onTime, trials: trials)
    case .questionsAtLeast: program.questions.map { _ in Proportion(successes: served, trials: trials) }
    }
  }

  /// All chances that a forecast reports, those of segments where they were noted.
  func chances(_ program: ColumnProgram, hasSegments: Bool) -> [Proportion] {
    var successes = [onTime, stopped]
    if program.questions != nil { successes.append(served) }
    guard hasSegments else { return successes.map { Proportion(successes: $0, trials: trials) } }
    for (planned, segment) in zip(program.segments, segments) {
      successes += [segment.happens, segment.cut, segment.trimmed]
      if planned.kind != .questions { successes.append(segment.over) }
    }
    return successes.map { Proportion(successes: $0, trials: trials) }
  }
}
