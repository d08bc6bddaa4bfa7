// SPDX-License-Identifier: GPL-3.0-or-later

extension Mixture {
  /// The least x with F(x) ≥ p: a knot where F jumps past p, else by a search between the components' own quantiles.
  public func quantile(_ probability: Double) -> Double {
    if probability <= 0 { return support.lowerBound }
    if probability >= 1 { return support.upperBound }
    return probability <= 0.5 ? lowerRoot(probability) : upperRoot(1 - probability)
  }

  /// The least x with S(x) ≤ p: a knot where S jumps past p, else by a search between the components' own quantiles.
  public func upperQuantile(_ probability: Double) -> Double {
    if probability <= 0 { return support.upperBound }
    if probability >= 1 { return support.lowerBound }
    return probability <= 0.5 ? upperRoot(probability) : lowerRoot(1 - probability)
  }

  /// The least x with F(x) ≥ `target`.
  private func lowerRoot(_ target: Double) -> Double {
    let k = first { $0.cumulative >= target }
    if k < knots.count && knots[k].below < target { return knots[k].value }
    return between(k, components.map { $0.distribution.quantile(target) }) { x in
      let tail = self.cumulative(x)
      return BracketedRoot.Point(excess: Self.logarithm(tail, target), slope: self.density(x) / tail)
    }
  }

  /// The least x with S(x) ≤ `target`.
  private func upperRoot(_ target: Double) -> Double {
    let k = first { $0.survival <= target }
    if k < knots.count && knots[k].atLeast > target { return knots[k].value }
    return between(k, components.map { $0.distribution.upperQuantile(target) }) { x in
      let tail = self.survival(x)
      return BracketedRoot.Point(excess: -Self.logarithm(tail, target), slope: self.density(x) / tail)
    }
  }

  /// How many knots come before the first that `reached` holds for.
  private func first(_ reached: (Knot) -> Bool) -> Int {
    var (low, high) = (0, knots.count)
    while low < high {
      let middle = (low + high) / 2
      if reached(knots[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The root between knots k − 1 and k, which also lies between the components' own quantiles.
  private func between(_ k: Int, _ quantiles: [Double], _ point: (Double) -> BracketedRoot.Point) -> Double {
    var low = quantiles.min() ?? 0
    var high = quantiles.max() ?? 0
    if k > 0 { low = max(low, knots[k - 1].value) }
    if k < knots.count { high = min(high, knots[k].value) }
    return BracketedRoot.solve(low: low, high: high, point)
  }

  /// ln(tail/target), precise where the two are close.
  private static func logarithm(_ tail: Double, _ target: Double) -> Double {
    let ratio = tail / target
    if ratio > 0.5 && ratio < 2 { return Libm.log1p((tail - target) / target) }
    return ratio.isNormal ? Libm.log(ratio) : Libm.log(tail) - Libm.log(target)
  }

  /// Corners are one break; a flat stretch is two with the same value, a jump over a gap two with the same tails.
  public var quantileBreaks: [QuantileBreak] {
    var breaks: [QuantileBreak] = []
    for knot in knots {
      if knot.below < knot.cumulative {
        breaks.append(QuantileBreak(value: knot.value, lowerTail: knot.below, upperTail: knot.atLeast))
      }
      breaks.append(QuantileBreak(value: knot.value, lowerTail: knot.cumulative, upperTail: knot.survival))
    }
    return breaks.filter { $0.lowerTail > 0 && $0.upperTail > 0 }
  }
}
