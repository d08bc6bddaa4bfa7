// SPDX-License-Identifier: GPL-3.0-or-later

package import PanelModel

extension [Turn] {
  /// In the order of their starts; of two that start together the shorter comes first. It takes O(n log n).
  package func ordered() -> [Turn] {
    // Most sources are in order already.
    let isOrdered = indices.dropFirst().allSatisfy { !Self.precedes(self[$0], self[$0 - 1]) }
    return isOrdered ? self : sorted(by: Self.precedes)
  }

  private static func precedes(_ left: Turn, _ right: Turn) -> Bool {
    (left.from, left.to) < (right.from, right.to)
  }

  /// With each speaker's turns made one where the gap between them is under `mergeGap` and nobody else took the floor
  /// in between.
  ///
  /// Somebody else takes the floor who begins after the speaker and goes on when the speaker has stopped; who says less
  /// than `backChannel` doesn't ("mm-hm", "yes"), and neither does who speaks while the speaker speaks. The turns of
  /// all whose names aren't known count as those of one speaker. All turns stay, back-channels too; ends that aren't
  /// known stay so. It takes O(n log n).
  ///
  /// - Returns: turns in the order of their starts.
  package func merged(gap mergeGap: Length = .seconds(2), backChannel: Length = .seconds(1)) -> [Turn] {
    // A back-channel may itself come in pieces.
    ordered().mergedOnce(gap: mergeGap, backChannel: .zero).mergedOnce(gap: mergeGap, backChannel: backChannel)
  }

  private func mergedOnce(gap mergeGap: Length, backChannel: Length) -> [Turn] {
    var merged: [Turn] = []
    merged.reserveCapacity(count)
    var open: [Speaker?: (place: Int, latest: Int)] = [:]
    var floor = FloorTakers()
    for (index, turn) in enumerated() {
      var place = merged.count
      if let last = open[turn.speaker] {
        let end = merged[last.place].to
        let floorTaken = floor.latestEnd(after: last.latest).map { $0 > end } ?? false
        // Words that ask for questions end what nobody is named for, so that their time isn't lost.
        let isOpen = turn.speaker != nil || !merged[last.place].invitesQuestions
        if !floorTaken, isOpen, isUnder(turn.from - end, mergeGap) { place = last.place }
      }
      if place == merged.count { merged.append(turn) } else { merged[place].extend(by: turn) }
      open[turn.speaker] = (place, index)
      if !isUnder(merged[place].length, backChannel) { floor.add(index, end: merged[place].to) }
    }
    // What was made longer may belong behind another that began together with it.
    return merged.ordered()
  }
}

/// Whether a length that was found by subtraction is under a limit: a microsecond is the arithmetic's, not the source's.
func isUnder(_ length: Length, _ limit: Length) -> Bool { length.seconds < limit.seconds - 1e-6 }

extension Turn {
  /// Takes in a later turn of the same speaker.
  fileprivate mutating func extend(by later: Turn) {
    if later.to >= to { (to, ending) = (later.to, later.ending) }
    invitesQuestions = invitesQuestions || later.invitesQuestions
    role = role ?? later.role
  }
}

/// Who took the floor lately: a stack of turns whose ends fall, so that the latest end after any turn is found by
/// bisection.
private struct FloorTakers {
  private var turns: [(index: Int, end: SessionTime)] = []

  mutating func add(_ index: Int, end: SessionTime) {
    while let last = turns.last, last.end <= end { turns.removeLast() }
    turns.append((index, end))
  }

  /// The latest end among turns that come after `index`.
  func latestEnd(after index: Int) -> SessionTime? {
    var (low, high) = (0, turns.count)
    while low < high {
      let middle = (low + high) / 2
      if turns[middle].index > index { high = middle } else { low = middle + 1 }
    }
    return low < turns.count ? turns[low].end : nil
  }
}
