// SPDX-License-Identifier: GPL-3.0-or-later

/// A value's probability integral transform (PIT): the probability that its forecast gave to less. Of forecasts that
/// are right it is spread evenly from 0 to 1: as many values come in the forecast's lowest tenth as in any other.
///
/// At an atom, and of a value of which only bounds are known, it is a range.
///
/// Source: A. P. Dawid, Statistical theory: the prequential approach, Journal of the Royal Statistical Society A 147
/// (1984), pages 278–292.
public struct ProbabilityTransform: Hashable, Sendable {
  /// The forecast's probability of a value below it.
  public let below: Double
  /// The forecast's probability of a value up to it; no less than ``below``, and more at an atom.
  public let upTo: Double

  /// The transform of a value that is known, in the distribution that was forecast.
  public init(of value: Double, in distribution: any Distribution) {
    below = distribution.cumulative(below: value)
    upTo = max(below, distribution.cumulative(value))
  }

  /// The share of the range that lies between two probabilities, in 0...1: of a forecast that is right, their
  /// difference on average.
  public func share(from low: Double, to high: Double) -> Double {
    guard upTo > below else { return below >= low && below <= high ? 1 : 0 }
    return max(0, min(upTo, high) - max(below, low)) / (upTo - below)
  }

  /// The transform of a value of which only bounds are known: the forecast's probabilities of less than either.
  ///
  /// - Parameters:
  ///   - below: F at the lower bound.
  ///   - upTo: F at the upper bound; no less than `below`.
  public init(below: Double, upTo: Double) {
    self.below = below
    self.upTo = upTo
  }
}
