// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

/// Back-tests of every kind, made by hand.
enum Backtests {
  /// A mean whose standard error is `error`: of two clusters, one as far below it as the other is above.
  static func mean(_ value: Double, _ error: Double) -> ClusteredMean {
    ClusteredMean([value - error, value + error], clusters: ["a", "b"])
  }

  static func scores(
    _ name: String, count: Int = 394, sessions: Int = 28, crps: Double = 0.0881, log: Double = -0.4,
    held: [Double] = [0.49, 0.799, 0.95], over: (said: Double, came: Double) = (0.326, 0.32),
    places: [Double] = [38, 41, 36, 44, 40, 38, 37, 42, 41, 37]
  ) -> ForecastScores {
    let transforms = places.enumerated().flatMap { part, count in
      (0..<Int(count)).map { _ -> ProbabilityTransform in
        let place = (Double(part) + 0.5) / Double(places.count)
        return ProbabilityTransform(below: place, upTo: place)
      }
    }
    return ForecastScores(
      name: name, count: count, rankedProbability: mean(crps, 0.0065), logarithmic: mean(log, 0.1),
      pit: TransformHistogram(transforms, parts: places.count),
      coverage: zip([0.5, 0.8, 0.95], held).map { .init(promised: $0, held: mean($1, 0.03)) },
      predictedOver: over.said, observedOver: over.came, overError: 0.042,
      reliability: [
        .init(count: count / 2, predicted: over.said - 0.05, observed: mean(over.came - 0.04, 0.05)),
        .init(count: count - count / 2, predicted: over.said + 0.05, observed: mean(over.came + 0.04, 0.05)),
      ], sessions: sessions)
  }

  static func models(_ first: ForecastScores, _ others: ForecastScores...) -> Backtest.Scores {
    Backtest.Scores(models: [first] + others, excess: [mean(0, 0)] + others.map { _ in mean(0.0021, 0.0008) })
  }

  private static let material = Backtest.Material(
    sessions: 28, items: 394, areTalks: true, cutOff: 0, allotments: .minutes(15) ... .minutes(50))

  /// As at a conference: talks and sessions come true.
  static var good: Backtest {
    Backtest(
      split: .folds(10, by: .session), seed: 1, signal: 1...1, learnt: material, forecast: material,
      items: models(
        scores("moderated talk"), scores("empirical", log: .infinity),
        scores("lognormal", held: [0.6, 0.87, 0.94], places: [5, 60, 60, 45, 40, 40, 40, 40, 60, 4])),
      alike: [0.09, 0.11, 0.1],
      sessions: .scores(
        models(
          scores(
            "moderated talk", count: 27, crps: 0.0386, held: [0.41, 0.74, 0.93], over: (0.109, 0.111),
            places: [6, 4, 6, 5, 6]),
          scores("empirical", count: 27, crps: 0.0404, held: [0.22, 0.48, 0.78], places: [10, 2, 3, 2, 10]))),
      ends: clockless)
  }

  private static let clockless = Backtest.Outcome.none(reason: "too few sessions have a slot")

  /// With ends on the clock.
  static var clocked: Backtest {
    var backtest = good
    backtest.ends = .scores(models(scores("moderated talk", count: 40, sessions: 40, places: [7, 9, 8, 8, 8])))
    return backtest
  }

  /// Another venue's talks, some of which were cut off.
  static var bad: Backtest {
    var backtest = good
    backtest.split = .apart
    backtest.signal = 0.8...1.1
    backtest.forecast = Backtest.Material(
      sessions: 11, items: 238, areTalks: false, cutOff: 3, allotments: .minutes(20) ... .minutes(20))
    backtest.items = models(
      scores(
        "moderated talk", count: 238, sessions: 11, crps: 0.151, held: [0.3, 0.58, 0.83], over: (0.32, 0.05),
        places: [90, 40, 30, 20, 15, 12, 10, 9, 7, 5]))
    backtest.items.failures = [.init(model: "empirical", reason: "the longest observations were cut off")]
    backtest.alike = []
    backtest.sessions = .none(reason: "no session that was forecast has two items or more")
    return backtest
  }

  /// Items of a single session.
  static var few: Backtest {
    var backtest = good
    backtest.split = .folds(5, by: .item)
    backtest.learnt = Backtest.Material(
      sessions: 1, items: 9, areTalks: true, cutOff: 1, allotments: .seconds(630) ... .minutes(20))
    backtest.forecast = backtest.learnt
    backtest.items = models(scores("moderated talk", count: 9, sessions: 9, places: [2, 2, 1, 2, 2]))
    backtest.sessions = .none(reason: "items were forecast from others of the same session")
    return backtest
  }

  static var all: [(name: String, backtest: Backtest)] {
    [("good", good), ("bad", bad), ("few", few), ("clocked", clocked)]
  }
}
