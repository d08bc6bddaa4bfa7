// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

/// The sketches from which a forecast's quantiles are read.
struct SessionSketches: Sendable {
  var finish: QuantileSketch
  var questions: QuantileSketch
  var segments: [Segment]

  struct Segment: Sendable {
    var start: QuantileSketch
    var duration: QuantileSketch
  }

  /// Points in time are resolved to a 16,384th of the slot, lengths to a 16,384th of their planned time or of an eighth
  /// of the slot, whichever is longer; beyond the slot, and beyond that time, to twice as much, and so on.
  init(_ plan: Plan) {
    let slot = Float(plan.slot.seconds)
    finish = QuantileSketch(scale: slot, fineness: 14)
    questions = QuantileSketch(scale: slot / 4, fineness: 14)
    segments = plan.segments.map { segment in
      Segment(
        start: QuantileSketch(scale: slot, fineness: 14),
        duration: QuantileSketch(scale: max(Float(segment.planned.seconds), slot / 8), fineness: 14))
    }
  }

  mutating func merge(_ other: SessionSketches) {
    finish.merge(other.finish)
    questions.merge(other.questions)
    for index in segments.indices {
      segments[index].start.merge(other.segments[index].start)
      segments[index].duration.merge(other.segments[index].duration)
    }
  }
}
