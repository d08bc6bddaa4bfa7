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
    let sigma = lognormal.sigma
    // 2m·Φ(−σ/√2) and 2m·Φ(z − σ), where m = e^(μ + σ²/2) may be beyond all numbers and Φ next to nothing.
    let spread = lognormal.median * Libm.exp(sigma * sigma / 4) * ErrorFunction.scaledErfc(sigma / 2)
    if value <= 0 { return spread - value }
    let z = (Libm.log(value) - lognormal.mu) / sigma
    let partial =
      z < sigma
      ? value * Libm.exp(-z * z / 2) * ErrorFunction.scaledErfc((sigma - z) * 0.5.squareRoot())
      : 2 * lognormal.mean * StandardNormal.cumulative(z - sigma)
    return value * (StandardNormal.cumulative(z) - StandardNormal.survival(z)) - partial + spread
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

  /// ∫ F² below the value and ∫ S² above it, by Gauss's rule with twenty nodes between quantiles.
  static func quadrature(_ distribution: any Distribution, _ value: Double) -> Double {
    let edges = edges(distribution, value)
    let below = integral(edges.filter { $0 <= value }) { x in
      let below = distribution.cumulative(x)
      return below * below
    }
    let above = squaredSurvival(distribution, edges.filter { $0 >= value })
    guard distribution.support.upperBound == .infinity else { return below + above }
    return tail(of: distribution, from: edges[edges.count - 1], onto: below + above)
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
      let p = quarterDecades(k)
      edges.append(distribution.quantile(p))
      edges.append(distribution.upperQuantile(p))
    }
    return edges.filter(\.isFinite).sorted()
  }

  /// 10^(−k/4).
  private static func quarterDecades(_ k: Int) -> Double { Libm.exp(-Double(k) / 4 * 2.302585092994046) }

  private static func integral(_ edges: [Double], _ f: (Double) -> Double) -> Double {
    zip(edges, edges.dropFirst()).reduce(0) { sum, edge in
      let (a, b) = edge
      return a < b ? sum + TailQuadrature.integral(length: b - a, panels: 1) { f(a + $0) } : sum
    }
  }

  private static func squaredSurvival(_ distribution: any Distribution, _ edges: [Double]) -> Double {
    integral(edges) { x in
      let above = distribution.survival(x)
      return above * above
    }
  }

  /// `sum` with ∫ S² beyond `start`, quarter of a power of ten by quarter, until what is left is nothing; or, where S falls
  /// off like a power of x, the sum of the geometric series that the quarters are.
  private static func tail(of distribution: any Distribution, from start: Double, onto sum: Double) -> Double {
    var (sum, start, last, ratio) = (sum, start, 0.0, 0.0)
    for k in 49...1200 {
      let next = distribution.upperQuantile(quarterDecades(k))
      guard next < .infinity else { break }
      guard next > start else { continue }
      let part = squaredSurvival(distribution, [start, next])
      sum += part
      ratio = last > 0 ? part / last : 0
      if ratio < 1 && part * max(1, ratio / (1 - ratio)) <= 1e-10 * sum { return sum }
      (start, last) = (next, part)
    }
    return ratio < 1 - 1e-6 ? sum + last * ratio / (1 - ratio) : .infinity
  }
}
