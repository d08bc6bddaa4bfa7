// SPDX-License-Identifier: GPL-3.0-or-later

internal import PanelModel
internal import Stochastics

/// What is known of a group so far.
struct GroupSums {
  private var sessions = 0
  private var lastSession = 0
  private var ratios: [Double] = []
  private var over = 0
  private var cutOff = 0
  private var own = Moments()
  private var inherited = Moments()
  private var lengths: [Double] = []
  /// For each session with turns: the group's speech, the session's time, all speech in it.
  private var shares: [(speech: Double, time: Double, allSpeech: Double)] = []

  /// - Parameter session: its number, so that each counts once.
  private mutating func note(_ session: Int) {
    if session != lastSession { sessions += 1 }
    lastSession = session
  }

  mutating func add(_ item: AnalysedItem, session: Int) {
    note(session)
    ratios.append(item.took.seconds / item.allotment.seconds)
    if item.ownDelay > Length.tolerance { over += 1 }
    if item.end == .cutOff { cutOff += 1 }
    own.add(item.ownDelay.seconds)
    if let delay = item.inheritedDelay { inherited.add(delay.seconds) }
  }

  mutating func add(_ turns: [Double], of analysed: AnalysedSession, session: Int) {
    note(session)
    lengths += turns
    shares.append((turns.reduce(0, +), analysed.time, analysed.speech))
  }

  func figures(_ key: GroupKey, isWhole: Bool = false) -> AnalysedGroup {
    AnalysedGroup(
      name: key.name, allotment: key.allotment, sessions: sessions, items: items, speech: speech(isWhole: isWhole))
  }

  private var items: ItemFigures? {
    guard let ratio = Quantiles(of: ratios) else { return nil }
    return ItemFigures(
      count: ratios.count, ratio: ratio, over: Proportion(successes: over, trials: ratios.count), cutOff: cutOff,
      ownDelay: own.estimateOfMean(), inheritedDelay: inherited.count > 0 ? inherited.estimateOfMean() : nil)
  }

  private func speech(isWhole: Bool) -> SpeechFigures? {
    guard let lengths = Quantiles(of: lengths) else { return nil }
    return SpeechFigures(
      turns: self.lengths.count, time: .seconds(shares.reduce(0) { $0 + $1.speech }),
      ofTime: RatioOfSums.estimate(shares.map { ($0.speech, $0.time) }),
      ofSpeech: isWhole ? nil : RatioOfSums.estimate(shares.map { ($0.speech, $0.allSpeech) }), lengths: lengths)
  }
}
