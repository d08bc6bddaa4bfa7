// SPDX-License-Identifier: GPL-3.0-or-later

/// How observations are distributed, whatever the shape: masses on points and intervals, within which nothing says where.
public struct ObservedDistribution: Hashable, Sendable {
  /// Probability mass on a point, or on an interval within which its distribution isn't known.
  public struct Mass: Hashable, Sendable {
    /// The lower bound, in the observations' unit.
    public var low: Double
    /// The same as `low` for a point; infinity for what the longest observations, cut off, leave open.
    public var high: Double
    /// The probability, in 0...1.
    public var mass: Double

    package init(low: Double, high: Double, mass: Double) {
      self.low = low
      self.high = high
      self.mass = mass
    }
  }

  /// In increasing order; they sum to 1.
  public var masses: [Mass]

  package init(_ masses: [Mass]) { self.masses = masses }

  /// The share that is known to lie above the longest length that was seen to its end.
  public var open: Double { masses.last.map { $0.high == .infinity ? $0.mass : 0 } ?? 0 }

  /// The least value with `probability` at or below it, an interval's mass spread evenly; `nil` in the open end.
  public func quantile(_ probability: Double) -> Double? {
    var sum = 0.0
    for mass in masses {
      if sum + mass.mass >= probability - 1e-12 {
        guard mass.high < .infinity else { return nil }
        return mass.low + min(max((probability - sum) / mass.mass, 0), 1) * (mass.high - mass.low)
      }
      sum += mass.mass
    }
    return masses.last.flatMap { $0.high < .infinity ? $0.high : nil }
  }

  /// The share above `value`: between the first and the second, where a mass's interval holds it.
  public func above(_ value: Double) -> ClosedRange<Double> {
    var (least, greatest) = (0.0, 0.0)
    for mass in masses where mass.high > value {
      greatest += mass.mass
      if mass.low >= value { least += mass.mass }
    }
    return min(least, 1)...min(max(least, greatest), 1)
  }

  /// The share from `low` up to `high`, an interval's mass spread evenly; nothing of the open end.
  public func share(from low: Double, to high: Double) -> Double {
    masses.reduce(0) { sum, mass in
      if mass.low == mass.high { return mass.low >= low && mass.low < high ? sum + mass.mass : sum }
      guard mass.high < .infinity else { return sum }
      let shared = min(high, mass.high) - max(low, mass.low)
      return shared > 0 ? sum + mass.mass * shared / (mass.high - mass.low) : sum
    }
  }
}
