// SPDX-License-Identifier: GPL-3.0-or-later

/// The continuous ranked probability score of a forecast: how far its distribution is from what came, in the value's own
/// unit, 0 at best. Of a forecast that is certain it is the error itself.
///
/// It is ∫ (F(x) − [x ≥ y])² dx, and proper: nobody scores better on average than by saying what he thinks.
///
/// Source: T. Gneiting, A. E. Raftery, Strictly proper scoring rules, prediction, and estimation, Journal of the American
/// Statistical Association 102 (2007), pages 359–378.
public enum RankedProbabilityScore {
  /// For empirical, exponential, normal and lognormal distributions by closed forms, else by quadrature with a relative
  /// error below 1e-8. `infinity` where the upper tail is too heavy.
  ///
  /// - Precondition: `value` is finite.
  public static func score(of distribution: any Distribution, at value: Double) -> Double {
    precondition(value.isFinite, "a score at \(value)")
    switch distribution {
    case let empirical as Empirical: return score(of: empirical, at: value)
    case let exponential as Exponential: return score(of: exponential, at: value)
    case let normal as Normal: return score(of: normal, at: value)
    case let lognormal as Lognormal: return score(of: lognormal, at: value)
    default: return quadrature(distribution, value)
    }
  }

  /// Of a value of which it is only known that it is at least so much, as far as that tells: ∫ F² up to there. It is
  /// proper where it was settled beforehand how far would be looked.
  ///
  /// Source: A. Avati et al., Countdown regression: sharp and calibrated survival predictions, Proceedings of Machine
  /// Learning Research 115 (2020), pages 145–155.
  ///
  /// - Precondition: `bound` is finite.
  public static func score(of distribution: any Distribution, atLeast bound: Double) -> Double {
    precondition(bound.isFinite, "a score at \(bound)")
    return integral(edges(distribution, bound).filter { $0 <= bound }) { x in
      let below = distribution.cumulative(x)
      return below * below
    }
  }

  /// Gneiting and Raftery, equation 21.
  private static func score(of normal: Normal, at value: Double) -> Double {
    let sd = normal.standardDeviation
    let z = (value - normal.mean) / sd
    let inverseRootOfPi = 0.56418958354775628695
    return sd
      * (z * (StandardNormal.cumulative(z) - StandardNormal.survival(z)) + 2 * StandardNormal.density(z)
        - inverseRootOfPi)
  }

  /// |y| below 0; above, y − 2m·F(y) + m/2.
  private static func score(of exponential: Exponential, at value: Double) -> Double {
    let mean = exponential.mean
    if value <= 0 { return mean / 2 - value }
    return value - 2 * mean * exponential.cumulative(value) + mean / 2
  }

  /// S. Baran, S. Lerch, Log-normal distribution based Ensemble Model Output Statistics models, Quarterly Journal of the
  /// Royal Meteorological Society 141 (2015), pages 2289–2299.
  private static func score(of lognormal: Lognormal, at value: Double) -> Double {
    let mean = lognormal.mean
    let spread = 2 * StandardNormal.cumulative(lognormal.sigma * 0.5.squareRoot()) - 1
    if value <= 0 { return mean * (1 - spread) - value }
    let z = (Libm.log(value) - lognormal.mu) / lognormal.sigma
    let below = StandardNormal.cumulative(z)
    return value * (2 * below - 1) - 2 * mean * (StandardNormal.cumulative(z - lognormal.sigma) - (1 - spread) / 2)
  }

  /// F rises in a straight line between records and jumps at atoms: each stretch is the integral of a square.
  private static func score(of empirical: Empirical, at value: Double) -> Double {
    let records = empirical.values
    let count = Double(records.count)
    var sum = max(0, records[0] - value) + max(0, value - records[records.count - 1])
    for (index, (a, b)) in zip(records, records.dropFirst()).enumerated() where a < b {
      let (low, high) = ((Double(index) + 0.5) / count, (Double(index) + 1.5) / count)
      let middle = min(max(value, a), b)
      let at = low + (high - low) * ((middle - a) / (b - a))
      // ∫ F² below the value and ∫ (1 − F)² above it.
      sum += (middle - a) * (low * low + low * at + at * at) / 3
      let (p, q) = (1 - at, 1 - high)
      sum += (b - middle) * (p * p + p * q + q * q) / 3
    }
    return sum
  }

  /// ∫ F² below the value and ∫ S² above it, by Gauss's rule with ten nodes between quantiles.
  static func quadrature(_ distribution: any Distribution, _ value: Double) -> Double {
    let edges = edges(distribution, value)
    return integral(edges.filter { $0 <= value }) { x in
      let below = distribution.cumulative(x)
      return below * below
    }
      + integral(edges.filter { $0 >= value }) { x in
        let above = distribution.survival(x)
        return above * above
      }
  }

  /// Where to divide the line, in increasing order.
  private static func edges(_ distribution: any Distribution, _ value: Double) -> [Double] {
    var edges = distribution.quantileBreaks.map(\.value)
    edges.append(value)
    for support in [distribution.support.lowerBound, distribution.support.upperBound] where support.isFinite {
      edges.append(support)
    }
    // Four to a power of ten; beyond 1e-12 the square is below 1e-24.
    for k in 1...48 {
      let p = Libm.exp(-Double(k) / 4 * 2.302585092994046)
      edges.append(distribution.quantile(p))
      edges.append(distribution.upperQuantile(p))
    }
    return edges.filter(\.isFinite).sorted()
  }

  private static func integral(_ edges: [Double], _ f: (Double) -> Double) -> Double {
    zip(edges, edges.dropFirst()).reduce(0) { sum, edge in
      let (a, b) = edge
      guard a < b else { return sum }
      return sum + TailQuadrature.integral(length: b - a, panels: 1) { f(a + $0) }
    }
  }
}
