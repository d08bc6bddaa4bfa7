// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics

/// Where among so many sorted values the quantiles of a summary and the ends of their intervals lie. They are the same
/// for all columns of as many values, and take longer to find than the values in a sketch.
struct LevelPlaces {
  let count: Int
  /// One for each ``PanelModel/Summary/Level``, in order.
  private let levels: [(estimate: Int, low: OrderStatisticInterval.Place?, high: OrderStatisticInterval.Place?)]
  /// All ranks that are asked for, in rising order.
  private let ranks: [Int]

  /// - Precondition: `count` ≥ 1.
  init(count: Int) {
    self.count = count
    levels = Summary.Level.allCases.map { level in
      let interval = OrderStatisticInterval.places(count: count, probability: level.probability)
      let estimate = max(1, min(count, Int((level.probability * Double(count)).rounded(.up))))
      return (estimate, interval.lower, interval.upper)
    }
    var ranks: Set<Int> = []
    for level in levels {
      ranks.insert(level.estimate)
      for place in [level.low, level.high].compactMap({ $0 }) {
        ranks.formUnion([place.rank, min(count, place.rank + 1)])
      }
    }
    self.ranks = ranks.sorted()
  }

  /// - Precondition: the sketch holds ``count`` values.
  func quantiles(of sketch: QuantileSketch) -> [QuantileEstimate] {
    let values = Dictionary(uniqueKeysWithValues: zip(ranks, sketch.values(ofRanks: ranks)))
    func value(_ place: OrderStatisticInterval.Place) -> Double {
      place.value(values[place.rank]!, next: values[place.rank + 1])
    }
    return levels.map { level in
      QuantileEstimate(value: values[level.estimate]!, low: level.low.map(value), high: level.high.map(value))
    }
  }
}

/// The places for every count that comes up: most columns have as many values as others.
final class LevelPlacesByCount {
  private var known: [Int: LevelPlaces] = [:]

  subscript(count: Int) -> LevelPlaces {
    if let places = known[count] { return places }
    let places = LevelPlaces(count: count)
    known[count] = places
    return places
  }
}
