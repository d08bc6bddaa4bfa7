// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel
public import Stochastics

/// A recorded talk, in shares of its planned time, and the session it belongs to.
public struct RecordedTalk: Hashable, Sendable {
  public let session: String
  public let length: Sample.Row

  public init(session: String, length: Sample.Row) {
    self.session = session
    self.length = length
  }
}

/// Recorded talks forecast from other recorded talks, and scored.
///
/// Only talks whose length is exactly known are scored; those cut off or rounded teach, but can't tell how far a forecast
/// was off.
public struct CrossValidation: Sendable {
  public let scores: [ForecastScores]
  /// How much each model's mean ranked probability score is above the first one's; pairs of the same talks.
  public let excess: [ClusteredMean]

  /// Each fold is forecast from the others.
  ///
  /// - Throws: ``FittingError`` where a model can't be learnt from the other folds.
  public init(
    _ models: [ForecastModel], of talks: [RecordedTalk], folds count: Int = 10, seed: UInt64 = 1
  ) throws(FittingError) {
    let folds = try Folds(sessions: talks.map(\.session), count: count, seed: seed)
    let splits = folds.members.map { members in
      let held = Set(members)
      return (train: talks.indices.filter { !held.contains($0) }.map { talks[$0] }, test: members.map { talks[$0] })
    }
    try self.init(models, splits)
  }

  /// Some are forecast from others, as of another venue or with other limits.
  public init(_ models: [ForecastModel], train: [RecordedTalk], test: [RecordedTalk]) throws(FittingError) {
    try self.init(models, [(train, test)])
  }

  private init(
    _ models: [ForecastModel], _ splits: [(train: [RecordedTalk], test: [RecordedTalk])]
  ) throws(FittingError) {
    var scores: [ForecastScores] = []
    var each: [[Double]] = []
    var sessions: [String] = []
    for model in models {
      var items: [ForecastedItem] = []
      for (train, test) in splits {
        let forecast = try model.forecast(from: Sample(train.map(\.length)))
        items += test.filter(\.length.isExact).map {
          ForecastedItem(session: $0.session, forecast: forecast, came: $0.length.low)
        }
      }
      guard !items.isEmpty else { throw .noObservations }
      scores.append(ForecastScores(name: model.name, of: items))
      each.append(items.map(\.rankedProbability))
      sessions = items.map(\.session)
    }
    self.scores = scores
    excess = each.map { figures in
      ClusteredMean(zip(figures, each[0]).map { $0 - $1 }, clusters: sessions)
    }
  }
}
