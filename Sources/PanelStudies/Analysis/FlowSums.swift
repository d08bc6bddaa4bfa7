// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// How one speaker followed another so far.
struct FlowSums {
  private var overlap = Moments()
  private var overlapShares: [(part: Double, whole: Double)] = []
  private var gaps = GapSums()
  private var handovers = GapSums()

  mutating func add(_ session: AnalysedSession) {
    let turns = session.recording.turns
    // Where only beginnings are known, a turn's end says nothing of what follows.
    if !turns.isEmpty, turns.allSatisfy({ $0.ending != .nextTurn }) {
      let (together, speaking) = Self.overlap(turns)
      overlap.add(together)
      overlapShares.append((together, speaking))
      gaps.add(Self.gaps(turns))
    }
    let lengths = Self.handovers(session.recording)
    if !lengths.isEmpty { handovers.add(lengths) }
  }

  var figures: SpeechFlow {
    SpeechFlow(
      overlap: overlap.count > 0 ? overlap.estimateOfMean() : nil, overlapShare: RatioOfSums.estimate(overlapShares),
      gaps: gaps.figures, handovers: handovers.figures)
  }

  /// Seconds in which at least two people speak, and in which at least one does.
  private static func overlap(_ turns: [Turn]) -> (together: Double, speaking: Double) {
    let ends = turns.map(\.to.sinceStart.seconds).sorted()
    var (together, speaking) = (0.0, 0.0)
    var (begun, ended) = (0, 0)
    var last = turns[0].from.sinceStart.seconds
    while ended < ends.count {
      let begins = begun < turns.count && turns[begun].from.sinceStart.seconds < ends[ended]
      let now = begins ? turns[begun].from.sinceStart.seconds : ends[ended]
      let depth = begun - ended
      if depth >= 1 { speaking += now - last }
      if depth >= 2 { together += now - last }
      last = now
      if begins { begun += 1 } else { ended += 1 }
      // A turn that takes no time ends as it begins.
      if !begins, begun < ended { begun = ended }
    }
    return (together, speaking)
  }

  /// The silences between somebody's turn and the next person's.
  private static func gaps(_ turns: [Turn]) -> [Double] {
    var gaps: [Double] = []
    var last = turns[0]
    for turn in turns.dropFirst() {
      let gap = turn.from - last.to
      let isSame = turn.speaker != nil && turn.speaker == last.speaker
      if gap > Length.tolerance, !isSame, last.ending == .source { gaps.append(gap.seconds) }
      if turn.to >= last.to { last = turn }
    }
    return gaps
  }

  /// What passed between items of a plan that followed each other; 0 where the next began before the last had ended.
  private static func handovers(_ recording: Recording) -> [Double] {
    guard recording.plan != nil else { return [] }
    let times = recording.items.compactMap { item in
      item.from.flatMap { from in item.to.map { (from: from, to: $0) } }
    }.sorted { $0.from < $1.from }
    return zip(times, times.dropFirst()).map { max(0, ($1.from - $0.to).seconds) }
  }
}

/// Stretches between one thing and the next so far.
struct GapSums {
  private var lengths: [Double] = []
  private var counts = Moments()
  private var times = Moments()

  /// Takes those of a session, which may be none.
  mutating func add(_ session: [Double]) {
    lengths += session
    counts.add(Double(session.count))
    times.add(session.reduce(0, +))
  }

  var figures: GapFigures? {
    guard let quantiles = Quantiles(of: lengths) else { return nil }
    return GapFigures(
      count: lengths.count, lengths: quantiles, perSession: counts.estimateOfMean(),
      timePerSession: times.estimateOfMean())
  }
}
