// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel

/// What an agenda still needs after each of its items: the one place where that rule stands (Model.md, sections 3 and 4 c).
struct PlanNeeds {
  private let slotEnd: SessionTime
  /// Planned times and handovers in seconds, one for each segment; a handover comes before talks only.
  private let planned: [Double]
  private let isTalk: [Bool]
  /// The handover's median, which the plan counts on for each later talk.
  private let medianHandover: Double

  /// - Parameter items: one for each segment.
  init(slot: Slot, items: [AgendaItem], medianHandover: Double) {
    slotEnd = SessionTime(sinceStart: slot.length)
    planned = items.map(\.planned.seconds)
    isTalk = items.map { $0.kind == .talk }
    self.medianHandover = medianHandover
  }

  /// By when the session should be done with what is planned up to a segment.
  func deadline(of segment: Int) -> SessionTime { slotEnd }

  /// The planned time of the segments after one, and the median handover for each talk among them.
  func after(_ segment: Int) -> Length {
    Length(
      seconds: ((segment + 1)..<planned.count).reduce(0) { sum, index in
        sum + planned[index] + (isTalk[index] ? medianHandover : 0)
      })
  }

  /// The planned time of the talks from a segment on, itself included: what a trimming shares out.
  func talks(from segment: Int) -> Length {
    Length(seconds: (segment..<planned.count).reduce(0) { $0 + (isTalk[$1] ? planned[$1] : 0) })
  }

  /// What the plan needs after a talk, less the later talks' planned time: what a trimming leaves alone.
  func reserve(after segment: Int) -> Length {
    after(segment) - (talks(from: segment) - Length(seconds: planned[segment]))
  }
}
