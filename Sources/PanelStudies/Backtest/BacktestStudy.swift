// SPDX-License-Identifier: GPL-3.0-or-later

internal import Estimation
internal import PanelFitting
public import PanelModel
internal import PanelSimulation

/// Recordings that are forecast from other recordings, as though they hadn't taken place yet, and held against what came.
///
///     let backtest = try BacktestStudy(BacktestOptions()).run(recordings)
///     backtest.items.models[0].verdict.cameTrue
///
/// Sessions are the recordings. An item is learnt from and forecast where its planned time and its length are known and
/// it isn't for questions. The same recordings and options give the same figures, whatever the threads.
public struct BacktestStudy: Sendable {
  /// Folds, models and simulation.
  public let options: BacktestOptions

  /// A study with these options.
  public init(_ options: BacktestOptions = BacktestOptions()) { self.options = options }

  /// Each part forecast from the others.
  ///
  /// - Throws: ``BacktestError``.
  public func run(_ recordings: [Recording]) throws(BacktestError) -> Backtest {
    let material = BacktestMaterial(recordings, rounded: options.rounded)
    guard let summary = material.summary else { throw .noItems(.both, sessions: recordings.count) }
    if options.unit == .session, summary.sessions == 1 { throw .oneSession(items: summary.items) }
    if summary.items == 1 { throw .oneItem }
    let units = options.unit == .item ? material.talks.indices.map(String.init) : material.talks.map(\.session)
    let folds = try Self.learning { () throws(FittingError) in
      try Folds(sessions: units, count: options.folds, seed: options.simulation.seed)
    }
    let splits = folds.members.map { members in
      let held = Set(members)
      return SplitMaterial(train: material.talks.indices.filter { !held.contains($0) }, test: members)
    }
    return try run(
      splits, of: material, .folds(splits.count, by: options.unit), learnt: summary, forecast: summary)
  }

  /// Some recordings forecast from others.
  ///
  /// - Throws: ``BacktestError``.
  public func run(train: [Recording], test: [Recording]) throws(BacktestError) -> Backtest {
    if let both = Self.common(train, test) { throw .inBoth(both) }
    let known = BacktestMaterial(train, rounded: options.rounded)
    guard let learnt = known.summary else { throw .noItems(.train, sessions: train.count) }
    guard let forecast = BacktestMaterial(test, rounded: options.rounded).summary else {
      throw .noItems(.test, sessions: test.count)
    }
    let all = BacktestMaterial(train + test, rounded: options.rounded)
    let split = SplitMaterial(
      train: Array(0..<known.talks.count), test: Array(known.talks.count..<all.talks.count))
    return try run([split], of: all, .apart, learnt: learnt, forecast: forecast)
  }

  /// Items' places in the material.
  struct SplitMaterial: Sendable {
    let train: [Int]
    let test: [Int]
  }

  private func run(
    _ splits: [SplitMaterial], of material: BacktestMaterial, _ kind: Backtest.Split, learnt: Backtest.Material,
    forecast: Backtest.Material
  ) throws(BacktestError) -> Backtest {
    let talks = splits.map { split in
      BacktestSplit(train: split.train.map { material.talks[$0] }, test: split.test.map { material.talks[$0] })
    }
    // Items of a single session can only be taken for strangers.
    let standAlone = forecast.sessions == 1
    let validation = try Self.learning { () throws(FittingError) in
      try CrossValidation(options.models, talks, standAlone: standAlone)
    }
    let alike = zip(talks, validation.learnt[0]).map { split, learnt in
      learnt.moderated.flatMap { TalkCorrelation.mostLikely(of: split.train, as: $0) }
    }
    let sessions = SessionBacktest(options, validation, alike: alike.map { $0 ?? 0 })
    let (together, ends) = Self.wholeSessions(splits, of: material, kind, validation)
    let scores = Backtest.Scores(
      models: validation.scores, excess: validation.excess,
      failures: validation.failures.map { Backtest.Failure(model: $0.model.name, reason: "\($0.error)") })
    return Backtest(
      split: kind, seed: options.simulation.seed, signal: options.signal, learnt: learnt, forecast: forecast,
      items: scores,
      alike: alike.compactMap(\.self),
      sessions: sessions.outcome(of: together.held, absence: together.absence),
      ends: sessions.outcome(of: ends.held, absence: ends.absence))
  }

  /// The sessions that can be forecast: by what their talks took together, and by when they ended.
  private static func wholeSessions(
    _ splits: [SplitMaterial], of material: BacktestMaterial, _ kind: Backtest.Split, _ validation: CrossValidation
  ) -> (together: (held: [HeldOutSession], absence: String), ends: (held: [HeldOutSession], absence: String)) {
    if case .folds(_, by: .item) = kind {
      let reason = "items were forecast from others of the same session"
      return (([], reason), ([], reason))
    }
    let together = splits.indices.flatMap { split in
      HeldOutSession.together(splits[split].test, split: split, of: material, validation.learnt[0][split])
    }
    let ends = splits.indices.flatMap { HeldOutSession.onTheClock(splits[$0], $0, of: material) }
    return (
      (together, "no session that was forecast has two items or more"),
      (ends, "too few sessions have a slot and items with their times on the clock, one right after the other")
    )
  }

  private static func learning<Value>(
    _ body: () throws(FittingError) -> Value
  ) throws(BacktestError) -> Value {
    do throws(FittingError) {
      return try body()
    } catch {
      throw .notLearnt(error)
    }
  }

  /// The session of an item that both have.
  private static func common(_ train: [Recording], _ test: [Recording]) -> String? {
    let known = Set(train.flatMap { recording in recording.items.map { SameItem(recording.session, $0) } })
    return test.first { recording in
      recording.items.contains { known.contains(SameItem(recording.session, $0)) }
    }?.session.id
  }

  private struct SameItem: Hashable {
    let session: RecordedSession
    let item: RecordedItem

    init(_ session: RecordedSession, _ item: RecordedItem) {
      self.session = session
      self.item = item
    }
  }
}
