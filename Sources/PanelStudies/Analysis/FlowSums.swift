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
    if let lengths = session.gaps {
      let (together, speaking) = Self.overlap(session.recording.turns)
      overlap.add(together)
      overlapShares.append((together, speaking))
      gaps.add(lengths)
    }
    let lengths = session.handovers
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
