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

  /// Bins widen from an eighth of the slot on, or of an item's planned time. So the session's end is known to a 65,536th
  /// of the slot in its first eighth, and to an 8,192nd of it about its end; with up to 128 segments their starts are known
  /// to half of that, and a length likewise in terms of the planned time. Longer agendas are seen less finely, so that
  /// memory stays small.
  init(_ program: ColumnProgram) {
    let fineness = program.segments.count <= 128 ? 12 : 10
    let slot = Float(program.slot.seconds)
    let widening = max(10, slot / 8)
    finish = QuantileSketch(scale: widening, fineness: 13)
    questions = QuantileSketch(scale: widening, fineness: 13)
    segments = program.segments.map { segment in
      let planned = Float(segment.planned.seconds)
      return Segment(
        start: QuantileSketch(scale: widening, fineness: fineness),
        duration: QuantileSketch(scale: max(10, planned / 8, slot / 64), fineness: fineness))
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
