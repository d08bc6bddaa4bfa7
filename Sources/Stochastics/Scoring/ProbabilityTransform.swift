// SPDX-License-Identifier: GPL-3.0-or-later

/// Where in its forecast a value came: the probability of less. Of forecasts that are right these places are spread evenly
/// from 0 to 1: as many values in the forecast's lowest tenth as in any other.
///
/// At an atom, and of a value of which only bounds are known, it is a range.
public struct ProbabilityTransform: Hashable, Sendable {
  public let below: Double
  public let upTo: Double

  public init(of value: Double, in distribution: any Distribution) {
    below = distribution.cumulative(below: value)
    upTo = max(below, distribution.cumulative(value))
  }

  /// The share of the place that lies between two probabilities: of a forecast that is right, their difference on
  /// average.
  public func share(from low: Double, to high: Double) -> Double {
    guard upTo > below else { return below >= low && below <= high ? 1 : 0 }
    return max(0, min(upTo, high) - max(below, low)) / (upTo - below)
  }

  public init(below: Double, upTo: Double) {
    self.below = below
    self.upTo = upTo
  }
}
