// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel

/// A recorded session of which it is known when its slot was and when each of its items took place, one right after the
/// other as planned.
struct ClockedSession {
  /// In seconds.
  let slot: Double
  /// In the order in which they took place.
  let items: [Item]
  /// When the first item began after the slot's start, in seconds; 0 if before.
  let lateStart: Double
  /// What passed between each item and the next, in seconds; 0 where they overlapped.
  let changes: [Double]
  /// When the last item ended, in seconds after the slot's start.
  let end: Double

  struct Item {
    let isQuestions: Bool
    /// In seconds.
    let allotment: Double
    /// In shares of it.
    let took: Double
  }

  /// A schedule that leaves more time than this between items, or before the first, plans a break.
  private static let longestPause = 60.0

  /// `nil` where any of it isn't known.
  init?(_ recording: Recording) {
    guard let slot = recording.schedule?.slot?.seconds, let start = recording.slotStart, slot > 0,
      !recording.items.isEmpty
    else { return nil }
    var timed: [(from: Double, took: Double, item: RecordedItem, allotment: Double)] = []
    for item in recording.items {
      guard let from = item.from, let took = item.took, let allotment = item.planned.allotment?.seconds, allotment >= 1
      else { return nil }
      timed.append(((from - start).seconds, took.seconds, item, allotment))
    }
    timed.sort { $0.from < $1.from }
    // Without planned beginnings items are taken to follow each other; they must have room in the slot then.
    var last = 0.0
    for (_, _, item, allotment) in timed {
      let begin = item.planned.start?.sinceStart.seconds ?? last
      guard begin - last <= Self.longestPause else { return nil }
      last = max(last, begin + allotment)
    }
    guard slot - last <= Self.longestPause, let first = timed.first, let final = timed.last else { return nil }
    self.slot = slot
    items = timed.map { timed in
      Item(
        isQuestions: timed.item.planned.kind == .questions, allotment: timed.allotment,
        took: timed.took / timed.allotment)
    }
    lateStart = max(0, first.from)
    changes = zip(timed, timed.dropFirst()).map { max(0, $1.from - ($0.from + $0.took)) }
    end = final.from + final.took
  }
}
