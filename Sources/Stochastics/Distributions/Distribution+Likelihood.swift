// SPDX-License-Identifier: GPL-3.0-or-later

/// What the likelihood of observations is made of.
extension Distribution {
  /// ln f(x): −`infinity` also where the density is below the least number, as only families with a formula of their
  /// own know better.
  public func logDensity(_ x: Double) -> Double { Libm.log(density(x)) }
  /// ln F(x), or ln(1 − S(x)) where S is the smaller one; −`infinity` where F is below the least number.
  public func logCumulative(_ x: Double) -> Double { Self.log(cumulative(x), complement: survival(x)) }
  /// ln S(x), or ln(1 − F(x)) where F is the smaller one; −`infinity` where S is below the least number.
  public func logSurvival(_ x: Double) -> Double { Self.log(survival(x), complement: cumulative(x)) }

  /// ln of a probability, from its complement where that is the smaller one.
  private static func log(_ probability: Double, complement: Double) -> Double {
    complement < 0.5 ? Libm.log1p(-complement) : Libm.log(probability)
  }

  /// ln of the probability of a value above `low` and at most `high`.
  ///
  /// The difference of the smaller tails, unless the interval is so narrow that they cancel: then the density is
  /// integrated by Gauss's rule with 20 nodes, which the error of a smooth density doesn't notice there. The relative
  /// error of the probability is about 1e-12 times that of the tails' own error in units of 1e-16.
  ///
  /// - Precondition: `low` ≤ `high`, neither NaN.
  public func logProbability(above low: Double, upTo high: Double) -> Double {
    precondition(low <= high, "an interval from \(low) to \(high)")
    let (below, beyond) = (cumulative(low), survival(high))
    // An atom at the lower end isn't above it.
    if low < support.lowerBound || (low == support.lowerBound && below == 0) { return logCumulative(high) }
    if high >= support.upperBound { return logSurvival(low) }
    let (larger, smaller) = below < beyond ? (cumulative(high), below) : (survival(low), beyond)
    let mass = larger - smaller
    if mass > larger * 1e-3 { return Libm.log(mass) }
    if larger > 1e-290 && quantileBreaks.isEmpty {
      let width = high - low
      return Libm.log(TailQuadrature.integral(length: width, panels: 1) { density(low + $0) })
    }
    if larger > 0 { return Libm.log(mass) }
    // Both tails are below the least number: ln(e^a − e^b).
    let (a, b) =
      below < beyond ? (logCumulative(high), logCumulative(low)) : (logSurvival(low), logSurvival(high))
    return a > -.infinity ? a + Libm.log(-Libm.expm1(b - a)) : -.infinity
  }
}
