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

  /// With up to 32 segments points in time are resolved to a 16,384th of the slot, lengths to a 16,384th of their planned
  /// time or of an eighth of the slot, whichever is longer; beyond the slot, and beyond that time, to twice as much, and
  /// so on. Long agendas are seen less finely, so that memory stays small.
  init(_ plan: Plan) {
    let fineness =
      switch plan.segments.count {
      case ...32: 14
      case ...128: 12
      default: 10
      }
    let slot = max(60, Float(plan.slot.seconds))
    finish = QuantileSketch(scale: slot, fineness: 14)
    questions = QuantileSketch(scale: slot / 4, fineness: 14)
    segments = plan.segments.map { segment in
      Segment(
        start: QuantileSketch(scale: slot, fineness: fineness),
        duration: QuantileSketch(scale: max(10, Float(segment.planned.seconds), slot / 8), fineness: fineness))
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
