// SPDX-License-Identifier: GPL-3.0-or-later

internal import Estimation
internal import PanelFitting
internal import PanelModel

/// Recorded items as back-tests learn from them and hold forecasts against them.
struct BacktestMaterial: Sendable {
  /// Each with its session's number as the session's name.
  private(set) var talks: [RecordedTalk] = []
  /// What each was given, in seconds.
  private(set) var allotments: [Double] = []
  /// By session.
  private(set) var clocked: [String: ClockedSession] = [:]
  private let cutOff: Int
  private let areTalks: Bool

  /// - Parameter grain: what lengths were rounded to.
  init(_ recordings: [Recording], rounded grain: Length?) {
    var (cutOff, areTalks) = (0, true)
    for (number, recording) in recordings.enumerated() {
      clocked["\(number)"] = ClockedSession(recording)
      for talk in LearningMaterial([recording]).talks {
        let allotment = talk.item.allotment.seconds
        talks.append(
          RecordedTalk(
            session: "\(number)", length: Self.row(talk.observation, grain, allotment),
            limit: Self.limit(grain, allotment)))
        allotments.append(allotment)
        if talk.item.end == .cutOff { cutOff += 1 }
        if talk.item.planned.kind != .talk { areTalks = false }
      }
    }
    self.cutOff = cutOff
    self.areTalks = areTalks
  }

  private static func row(_ observation: Observation, _ grain: Length?, _ allotment: Double) -> Sample.Row {
    switch observation {
    case .moreThan(let took): return Sample.Row(low: took.seconds / allotment, high: .infinity)
    case .exactly(let took):
      let half = (grain?.seconds ?? 0) / 2
      return Sample.Row(low: max(0, took.seconds - half) / allotment, high: (took.seconds + half) / allotment)
    case .atMost(let took): return Sample.Row(low: 0, high: took.seconds / allotment)
    case .between(let low, let high): return Sample.Row(low: low.seconds / allotment, high: high.seconds / allotment)
    }
  }

  /// Longer than planned means by more than the tolerance; of a length that was rounded, that it reads longer.
  private static func limit(_ grain: Length?, _ allotment: Double) -> Double {
    guard let grain = grain?.seconds else { return 1 + Length.tolerance.seconds / allotment }
    return ((allotment / grain + 1e-9).rounded(.down) + 0.5) * grain / allotment
  }

  /// `nil` without items.
  var summary: Backtest.Material? {
    guard let least = allotments.min(), let greatest = allotments.max() else { return nil }
    return Backtest.Material(
      sessions: Set(talks.map(\.session)).count, items: talks.count, areTalks: areTalks, cutOff: cutOff,
      allotments: .seconds(least) ... .seconds(greatest))
  }
}
