// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

/// Analyses made up for the tests of their reports.
enum AnalysedSessions {
  static func estimate(_ value: Double, _ low: Double? = nil, _ high: Double? = nil) -> Estimate {
    let interval = low.flatMap { low in high.map { ConfidenceInterval(low: low, high: $0) } }
    return Estimate(value: value, standardError: interval == nil ? .infinity : 1, interval: interval)
  }

  static func quantiles(_ p10: Double, _ p50: Double, _ p90: Double) -> Quantiles {
    func quantile(_ value: Double) -> QuantileEstimate { .init(value: value, low: value * 0.9, high: value * 1.1) }
    return Quantiles(p10: quantile(p10), p50: quantile(p50), p90: quantile(p90))
  }

  static func items(_ count: Int, over: Int, ratio: Quantiles = quantiles(0.7, 0.95, 1.1)) -> ItemFigures {
    ItemFigures(
      count: count, ratio: ratio, over: Proportion(successes: over, trials: count), cutOff: 0,
      ownDelay: estimate(-60, -90, -30), inheritedDelay: estimate(150, 60, 240))
  }

  static func speech(_ turns: Int, _ seconds: Double, _ share: Double) -> SpeechFigures {
    SpeechFigures(
      turns: turns, time: .seconds(seconds), ofTime: estimate(share * 0.9, share * 0.8, share),
      ofSpeech: estimate(share, share * 0.9, share * 1.1), lengths: quantiles(5, 20, 90))
  }

  /// A conference of which everything is known.
  static func conference(name: String = "moderator") -> SessionAnalysis {
    var counts = SessionCounts()
    counts.all = 12
    counts.withTurns = 10
    counts.withItems = 12
    counts.time = .hours(20)
    counts.over = Proportion(successes: 5, trials: 12)
    let session = RecordedSession(id: "s1", event: "conf")
    let item = AnalysedItem(
      session: session, planned: ScheduledItem(title: name == "moderator" ? "A talk" : name, kind: .talk),
      allotment: .minutes(20), took: .minutes(23), end: .finished, inheritedDelay: .minutes(2))
    func group(_ minutes: Double, _ items: ItemFigures) -> AnalysedGroup {
      AnalysedGroup(name: "\(minutes)", allotment: .minutes(minutes), sessions: 9, items: items, speech: nil)
    }
    return SessionAnalysis(
      sessions: counts, grouping: .allotment,
      whole: AnalysedGroup(
        name: nil, sessions: 12, items: items(63, over: 24), speech: speech(1200, 60_000, 1)),
      groups: [group(20, items(60, over: 24)), group(45, items(3, over: 1))],
      roles: [
        AnalysedGroup(name: "panellist", sessions: 10, items: nil, speech: speech(700, 40_000, 0.7)),
        AnalysedGroup(name: name, sessions: 10, items: nil, speech: speech(400, 15_000, 0.25)),
      ],
      flow: SpeechFlow(
        overlap: estimate(40, 20, 60), overlapShare: estimate(0.02, 0.01, 0.03),
        gaps: GapFigures(
          count: 300, lengths: quantiles(0.5, 2, 9), perSession: estimate(30, 25, 35),
          timePerSession: estimate(180, 120, 240))),
      questions: QuestionFigures(
        sessions: 10, guessed: 0, questions: 61, perSession: estimate(6.1, 5, 7.2), question: quantiles(10, 30, 80),
        answer: quantiles(20, 60, 150), answers: 70),
      losses: [
        LossFigures(
          kind: .questions, late: 11, shortened: Proportion(successes: 9, trials: 11), lost: estimate(240, 100, 380),
          total: .minutes(44))
      ], items: [item])
  }

  /// Of which hardly anything is known.
  static func bare() -> SessionAnalysis {
    var counts = SessionCounts()
    counts.all = 1
    return SessionAnalysis(
      sessions: counts, grouping: .room, whole: AnalysedGroup(name: nil, sessions: 0, items: nil, speech: nil),
      groups: [], roles: [], flow: SpeechFlow(), questions: nil, losses: [], items: [])
  }
}
