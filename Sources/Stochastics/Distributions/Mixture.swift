// SPDX-License-Identifier: GPL-3.0-or-later

/// A mixture: with a probability in proportion to its weight the value comes from one of the components.
///
/// The quantile is that of the mixed distribution, not one of a component's that a part of the probability picked.
public struct Mixture: Distribution {
  // MARK: Parameters

  /// The components with their weights, which are above 0 and sum to 1.
  public let components: [(weight: Double, distribution: any Distribution)]

  /// Where the components' distribution functions have their corners, flat stretches' ends and jumps.
  let knots: [Knot]

  struct Knot {
    let value: Double
    /// F below and at the value.
    let below: Double
    let cumulative: Double
    /// The probability of at least the value, and of more.
    let atLeast: Double
    let survival: Double
  }

  /// - Parameter components: weights are scaled to sum to 1.
  /// - Throws: ``ParameterError`` unless there is a component and all weights and their sum are finite and above 0.
  public init(components: [(weight: Double, distribution: any Distribution)]) throws(ParameterError) {
    let check = ParameterCheck(family: "mixture")
    try check.require(!components.isEmpty, "number of components", 0, "at least 1")
    for (index, component) in components.enumerated() {
      try check.positive("weight \(index + 1)", component.weight)
    }
    let total = components.reduce(0) { $0 + $1.weight }
    try check.finite("sum of the weights", total)
    let scaled = components.map { (weight: $0.weight / total, distribution: $0.distribution) }
    for (index, component) in scaled.enumerated() {
      try check.require(
        component.weight > 0, "weight \(index + 1)", components[index].weight,
        "within the range of numbers in relation to the others")
    }
    self.components = scaled
    self.knots = Self.knots(scaled)
  }

  private static func knots(_ components: [(weight: Double, distribution: any Distribution)]) -> [Knot] {
    var values: Set<Double> = []
    for (_, distribution) in components {
      let support = distribution.support
      for end in [support.lowerBound, support.upperBound] where end.isFinite { values.insert(end + 0) }
      for corner in distribution.quantileBreaks { values.insert(corner.value + 0) }
    }
    return values.sorted().map { value in
      var (below, cumulative, atLeast, survival) = (0.0, 0.0, 0.0, 0.0)
      for (weight, distribution) in components {
        let atom = distribution.cumulative(value) - distribution.cumulative(below: value)
        below += weight * distribution.cumulative(below: value)
        cumulative += weight * distribution.cumulative(value)
        atLeast += weight * (distribution.survival(value) + atom)
        survival += weight * distribution.survival(value)
      }
      return Knot(
        value: value, below: min(1, below), cumulative: min(1, cumulative), atLeast: min(1, atLeast),
        survival: min(1, survival))
    }
  }

  // MARK: Moments

  /// From the least of the components' bounds to the greatest.
  public var support: ClosedRange<Double> {
    var (low, high) = (Double.infinity, -Double.infinity)
    for (_, distribution) in components {
      low = min(low, distribution.support.lowerBound)
      high = max(high, distribution.support.upperBound)
    }
    return low...high
  }

  /// Σ wᵢ·meanᵢ over the components, with their weights w.
  public var mean: Double { sum { $0.mean } }

  /// The components' variances and the variance among their means.
  public var variance: Double {
    let mean = self.mean
    guard mean.isFinite else { return .infinity }
    return sum { $0.variance + ($0.mean - mean) * ($0.mean - mean) }
  }

  private func sum(_ term: (any Distribution) -> Double) -> Double {
    components.reduce(0) { $0 + $1.weight * term($1.distribution) }
  }

  // MARK: Density

  /// Σ wᵢ·fᵢ(x).
  public func density(_ x: Double) -> Double { sum { $0.density(x) } }

  // MARK: Distribution function

  /// Σ wᵢ·Fᵢ(x).
  public func cumulative(_ x: Double) -> Double { min(1, sum { $0.cumulative(x) }) }
  /// Σ wᵢ·Fᵢ(x) without the components' atoms at x.
  public func cumulative(below x: Double) -> Double { min(1, sum { $0.cumulative(below: x) }) }
  /// Σ wᵢ·Sᵢ(x).
  public func survival(_ x: Double) -> Double { min(1, sum { $0.survival(x) }) }
}

extension Mixture {
  // MARK: Logarithms

  /// ln Σ wᵢ·exp(ln fᵢ(x)), in relation to the greatest term, so that no sum is below the least number.
  public func logDensity(_ x: Double) -> Double { logSum { $0.logDensity(x) } }
  /// ln Σ wᵢ·exp(ln Fᵢ(x)), in relation to the greatest term.
  public func logCumulative(_ x: Double) -> Double { logSum { $0.logCumulative(x) } }
  /// ln Σ wᵢ·exp(ln Sᵢ(x)), in relation to the greatest term.
  public func logSurvival(_ x: Double) -> Double { logSum { $0.logSurvival(x) } }

  /// ln of the weighted sum of what the components' logarithms are of.
  private func logSum(_ logarithm: (any Distribution) -> Double) -> Double {
    let terms = components.map { Libm.log($0.weight) + logarithm($0.distribution) }
    let greatest = terms.max() ?? -.infinity
    guard greatest.isFinite else { return greatest }
    return greatest + Libm.log(terms.reduce(0) { $0 + Libm.exp($1 - greatest) })
  }
}
