// SPDX-License-Identifier: GPL-3.0-or-later

package import Estimation

/// Talks that are learnt from, and those that are forecast from them.
package struct BacktestSplit: Hashable, Sendable {
  package let train: [RecordedTalk]
  package let test: [RecordedTalk]

  package init(train: [RecordedTalk], test: [RecordedTalk]) {
    self.train = train
    self.test = test
  }

  /// Each fold forecast from the others.
  ///
  /// - Parameter units: what stays whole, of each talk: by default its session.
  /// - Throws: ``FittingError/tooFewSessions(count:needed:)`` for fewer than two.
  package static func folds(
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

/// Sessions shared out among folds, each of which is forecast from the others. A session stays whole: its items resemble
/// each other, so to learn from one what to say of another would be to copy.
package struct Folds: Hashable, Sendable {
  /// The indices of each fold's items.
  package let members: [[Int]]

  /// - Parameters:
  ///   - sessions: of each item.
  ///   - count: how many folds, at most as many as there are sessions.
  ///   - seed: another one shuffles the sessions otherwise. The order of the items makes no difference to which sessions
  ///     go together.
  /// - Throws: ``FittingError/tooFewSessions(count:needed:)`` for fewer than two sessions.
  package init(sessions: [String], count: Int, seed: UInt64 = 1) throws(FittingError) {
    precondition(count >= 2, "\(count) folds")
    var items: [String: [Int]] = [:]
    for (index, session) in sessions.enumerated() { items[session, default: []].append(index) }
    guard items.count >= 2 else { throw .tooFewSessions(count: items.count, needed: 2) }
    var random = RandomNumbers(seed: seed, purpose: "folds", replicate: 0)
    var names = items.keys.sorted()
    random.shuffle(&names)
    // The largest first, each to the fold that has least, so that folds are about as large; equally large ones as shuffled.
    let sizes = Dictionary(uniqueKeysWithValues: items.map { ($0.key, $0.value.count) })
    let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    names.sort { (-(sizes[$0] ?? 0), places[$0] ?? 0) < (-(sizes[$1] ?? 0), places[$1] ?? 0) }
    var folds = [[Int]](repeating: [], count: min(count, names.count))
    for name in names {
      let least = folds.indices.min { (folds[$0].count, $0) < (folds[$1].count, $1) } ?? 0
      folds[least] += items[name] ?? []
    }
    members = folds.map { $0.sorted() }
  }
}
