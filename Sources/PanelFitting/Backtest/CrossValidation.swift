// SPDX-License-Identifier: GPL-3.0-or-later

package import Estimation
package import PanelModel
package import Stochastics

/// Recorded talks forecast from other recorded talks, and scored.
///
/// Every talk teaches and is scored. What one took that was cut off is what was forecast, where all are cut off alike;
/// elsewhere it is scored as what is known of it, a lower bound (``ForecastedItem``).
package struct CrossValidation: Sendable {
  /// One for each model that could be learnt, in their order.
  package let scores: [ForecastScores]
  /// How much each model's mean ranked probability score is above the first one's; pairs of the same talks.
  package let excess: [ClusteredMean]
  /// Models after the first that couldn't be learnt, and why.
  package let failures: [(model: ForecastModel, error: FittingError)]
  /// What each model of ``scores`` learnt, for each split.
  package let learnt: [[LearntForecast]]

  /// Each fold is forecast from the others.
  ///
  /// - Throws: ``FittingError`` where the first model can't be learnt from the other folds.
  package init(
    _ models: [ForecastModel], of talks: [RecordedTalk], folds count: Int = 10, seed: UInt64 = 1
  ) throws(FittingError) {
    try self.init(models, BacktestSplit.folds(of: talks, count: count, seed: seed))
  }

  /// Some are forecast from others, as of another venue or with other limits.
  package init(_ models: [ForecastModel], train: [RecordedTalk], test: [RecordedTalk]) throws(FittingError) {
    try self.init(models, [BacktestSplit(train: train, test: test)])
  }

  /// - Parameter standAlone: whether talks are taken for strangers when errors are estimated, rather than those of a
  ///   session for alike.
  /// - Throws: ``FittingError`` where the first model can't be learnt, or there is nothing to forecast.
  package init(
    _ models: [ForecastModel], _ splits: [BacktestSplit], standAlone: Bool = false
  ) throws(FittingError) {
    precondition(!models.isEmpty, "no model")
    guard splits.contains(where: { !$0.test.isEmpty }) else { throw .noObservations }
    let tasks = models.flatMap { model in splits.map { (model, $0) } }
    let forecasts = Replicates.map(tasks.count) { number in
      Self.learnt(tasks[number].0, from: tasks[number].1.train, signal: models[0].signal)
    }
    var scores: [ForecastScores] = []
    var each: [[Double]] = []
    var failures: [(ForecastModel, FittingError)] = []
    var all: [[LearntForecast]] = []
    let talks = splits.flatMap(\.test)
    let sessions = standAlone ? talks.indices.map(String.init) : talks.map(\.session)
    for (index, model) in models.enumerated() {
      do throws(FittingError) {
        var learnt: [LearntForecast] = []
        for place in splits.indices { learnt.append(try forecasts[index * splits.count + place].get()) }
        let forecast = zip(splits, learnt).flatMap { split, learnt in split.test.map { ($0, learnt) } }
        let items = zip(sessions, forecast).map { session, pair in
          let (talk, learnt) = pair
          return ForecastedItem(
            session: session, forecast: learnt.distribution, came: learnt.outcome(of: talk), limit: talk.limit)
        }
        scores.append(ForecastScores(name: model.name, of: items))
        each.append(items.map(\.rankedProbability))
        all.append(learnt)
      } catch {
        if index == 0 { throw error }
        failures.append((model, error))
      }
    }
    self.scores = scores
    self.failures = failures
    learnt = all
    excess = each.map { figures in
      ClusteredMean(zip(figures, each[0]).map { ForecastedItem.excess($0, $1) }, clusters: sessions)
    }
  }

  private static func learnt(
    _ model: ForecastModel, from talks: [RecordedTalk], signal: Double
  ) -> Result<LearntForecast, FittingError> {
    Result { () throws(FittingError) in try model.forecast(from: Sample(talks.map(\.length)), signal: signal) }
  }
}
