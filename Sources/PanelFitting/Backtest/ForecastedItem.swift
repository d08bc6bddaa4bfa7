// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel
public import Stochastics

/// An item that was forecast, and what came.
public struct ForecastedItem: Sendable {
  public let session: String
  /// In shares of the planned time.
  public let forecast: any Distribution
  public let came: Double

  public init(session: String, forecast: any Distribution, came: Double) {
    self.session = session
    self.forecast = forecast
    self.came = came
  }

  /// The continuous ranked probability score.
  public var rankedProbability: Double { RankedProbabilityScore.score(of: forecast, at: came) }
}

extension ForecastScores {
  /// - Precondition: there is an item, and all that came are finite.
  public init(name: String, of items: [ForecastedItem]) {
    let sessions = items.map(\.session)
    let transforms = items.map { ProbabilityTransform(of: $0.came, in: $0.forecast) }
    let chances = items.map { $0.forecast.survival(1) }
    let over = items.map { $0.came > 1 ? 1.0 : 0 }
    let coverage = [0.5, 0.8, 0.95].map { promised in
      let edge = (1 - promised) / 2
      let held = items.map { item in
        item.came >= item.forecast.quantile(edge) && item.came <= item.forecast.upperQuantile(edge) ? 1.0 : 0
      }
      return RangeCoverage(promised: promised, held: ClusteredMean(held, clusters: sessions))
    }
    self.init(
      name: name, count: items.count,
      rankedProbability: ClusteredMean(items.map(\.rankedProbability), clusters: sessions),
      logarithmic: ClusteredMean(
        items.map { LogarithmicScore.score(of: $0.forecast, at: $0.came) }, clusters: sessions),
      places: TransformHistogram(transforms), coverage: coverage,
      predictedOver: chances.reduce(0, +) / Double(items.count), observedOver: over.reduce(0, +) / Double(items.count),
      overError: ClusteredMean(zip(over, chances).map { $0 - $1 }, clusters: sessions).standardError,
      reliability: Self.classes(chances, over, sessions))
  }

  /// Up to five classes with about as many items each; items with the same chance stay together.
  private static func classes(_ chances: [Double], _ over: [Double], _ sessions: [String]) -> [ReliabilityClass] {
    let order = chances.indices.sorted { (chances[$0], $0) < (chances[$1], $1) }
    let size = max(1, (order.count + 4) / 5)
    var classes: [[Int]] = []
    for index in order {
      if let last = classes.last, last.count < size || chances[last[last.count - 1]] == chances[index] {
        classes[classes.count - 1].append(index)
      } else {
        classes.append([index])
      }
    }
    return classes.map { members in
      ReliabilityClass(
        count: members.count, predicted: members.reduce(0) { $0 + chances[$1] } / Double(members.count),
        observed: ClusteredMean(members.map { over[$0] }, clusters: members.map { sessions[$0] }))
    }
  }
}
