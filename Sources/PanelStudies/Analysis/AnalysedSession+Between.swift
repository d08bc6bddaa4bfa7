// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel

/// What passes between one speaker, or one item, and the next.
extension AnalysedSession {
  /// The silences between somebody's turn and the next person's, in seconds; `nil` where turns' ends aren't known, and
  /// so say nothing of what follows.
  var gaps: [Double]? {
    let turns = recording.turns
    guard var last = turns.first, turns.allSatisfy({ $0.ending != .nextTurn }) else { return nil }
    var gaps: [Double] = []
    for turn in turns.dropFirst() {
      let gap = turn.from - last.to
      let isSame = turn.speaker != nil && turn.speaker == last.speaker
      if gap > Length.tolerance, !isSame, last.ending == .source { gaps.append(gap.seconds) }
      if turn.to >= last.to { last = turn }
    }
    return gaps
  }

  /// What passed between items of a schedule that followed each other, in seconds; 0 where the next began before the
  /// last had ended.
  var handovers: [Double] {
    guard recording.schedule != nil else { return [] }
    let times = recording.items.compactMap { item in
      item.from.flatMap { from in item.to.map { (from: from, to: $0) } }
    }.sorted { $0.from < $1.from }
    return zip(times, times.dropFirst()).map { max(0, ($1.from - $0.to).seconds) }
  }
}
