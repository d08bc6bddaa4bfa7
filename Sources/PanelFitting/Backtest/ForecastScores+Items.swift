// SPDX-License-Identifier: GPL-3.0-or-later

package import PanelModel
import Stochastics

extension ForecastScores {
  /// Fewer items are parted in fifths rather than tenths.
  private static let enoughForTenths = 50

  /// - Precondition: there is an item.
  package init(name: String, of items: [ForecastedItem]) {
    let sessions = items.map(\.session)
    let transforms = items.map(\.pit)
    let chances = items.map(\.chanceOfOver)
    let over = items.map(\.over)
    let coverage = [0.5, 0.8, 0.95].map { promised in
      let edge = (1 - promised) / 2
      let held = transforms.map { $0.share(from: edge, to: 1 - edge) }
      return RangeCoverage(promised: promised, held: ClusteredMean(held, clusters: sessions))
    }
    self.init(
      name: name, count: items.count,
      rankedProbability: ClusteredMean(items.map(\.rankedProbability), clusters: sessions),
      logarithmic: ClusteredMean(items.map(\.logarithmic), clusters: sessions),
      pit: TransformHistogram(
        transforms, parts: items.count >= Self.enoughForTenths ? 10 : 5, clusters: sessions),
      coverage: coverage, predictedOver: chances.reduce(0, +) / Double(items.count),
      observedOver: over.reduce(0, +) / Double(items.count),
      overError: ClusteredMean(zip(over, chances).map { $0 - $1 }, clusters: sessions).standardError,
      reliability: Self.classes(chances, over, sessions), sessions: Set(sessions).count)
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
