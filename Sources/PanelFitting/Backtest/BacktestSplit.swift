// SPDX-License-Identifier: GPL-3.0-or-later

public import Estimation

/// Talks that are learnt from, and those that are forecast from them.
public struct BacktestSplit: Hashable, Sendable {
  public let train: [RecordedTalk]
  public let test: [RecordedTalk]

  public init(train: [RecordedTalk], test: [RecordedTalk]) {
    self.train = train
    self.test = test
  }

  /// Each fold forecast from the others.
  ///
  /// - Parameter units: what stays whole, of each talk: by default its session.
  /// - Throws: ``FittingError/tooFewSessions(count:needed:)`` for fewer than two.
  public static func folds(
    of talks: [RecordedTalk], count: Int = 10, units: [String]? = nil, seed: UInt64 = 1
  ) throws(FittingError) -> [BacktestSplit] {
    let folds = try Folds(sessions: units ?? talks.map(\.session), count: count, seed: seed)
    return folds.members.map { members in
      let held = Set(members)
      return BacktestSplit(
        train: talks.indices.filter { !held.contains($0) }.map { talks[$0] }, test: members.map { talks[$0] })
    }
  }
}
