// SPDX-License-Identifier: GPL-3.0-or-later

/// A probability distribution on the real line, in double precision.
///
/// Each conforming type is a plain value whose initialiser refuses parameters outside their range with
/// ``ParameterError``, so that every value is a proper distribution and no method can fail. Units are the caller's:
/// a distribution of seconds has a density per second.
///
/// Laws that every conforming type keeps (the contract test holds all of them to these):
/// `cumulative` rises from 0 to 1 and `cumulative(x) + survival(x) = 1`; `quantile(cumulative(x)) = x` wherever the
/// density is positive; no method returns NaN for an argument that is not NaN and, for probabilities, lies in 0...1.
public protocol Distribution: Sendable {
  /// The least and the greatest possible value; `infinity` where there is no bound.
  var support: ClosedRange<Double> { get }

  /// The expected value; `infinity` where the integral diverges.
  var mean: Double { get }

  /// The second central moment; `infinity` where the integral diverges.
  var variance: Double { get }

  /// The probability density at `x`, zero outside the support.
  ///
  /// Mass that sits on a single point (an atom) has no density and isn't part of it.
  func density(_ x: Double) -> Double

  /// The distribution function F(x): the probability of a value of at most `x`.
  func cumulative(_ x: Double) -> Double

  /// The probability of a value below `x`. It differs from ``cumulative(_:)`` at an atom only.
  func cumulative(below x: Double) -> Double

  /// The survival function S(x), the probability of a value above `x`, computed directly and never as 1 − F(x).
  func survival(_ x: Double) -> Double

  /// The quantile function: the least x with F(x) ≥ `probability`, for a probability in 0...1.
  func quantile(_ probability: Double) -> Double

  /// The quantile of the upper tail: the least x with S(x) ≤ `probability`, for a probability in 0...1.
  ///
  /// It keeps the full precision where 1 − `probability` would lose it.
  func upperQuantile(_ probability: Double) -> Double

  /// ln of ``density(_:)``; −`infinity` outside the support.
  ///
  /// Families with a formula of their own are precise also where the density is below the least number.
  func logDensity(_ x: Double) -> Double

  /// ln of ``cumulative(_:)``; −`infinity` where that is 0.
  ///
  /// Families with a formula of their own are precise also where it is below the least number.
  func logCumulative(_ x: Double) -> Double

  /// ln of ``survival(_:)``; −`infinity` where that is 0.
  ///
  /// Families with a formula of their own are precise also where it is below the least number.
  func logSurvival(_ x: Double) -> Double

  /// The places where the quantile function has a corner, a flat stretch's end or a jump, in increasing order.
  ///
  /// A table of the quantile function splits there. Smooth families have none.
  var quantileBreaks: [QuantileBreak] { get }
}

extension Distribution {
  /// F(x), as it is without atoms.
  public func cumulative(below x: Double) -> Double { cumulative(x) }
  /// None, as of a quantile function that is smooth.
  public var quantileBreaks: [QuantileBreak] { [] }
  /// The square root of the variance.
  public var standardDeviation: Double { variance.squareRoot() }
  /// The value that is exceeded with probability one half.
  public var median: Double { quantile(0.5) }
}

/// A probability at which a quantile function isn't smooth, with the value it takes there.
///
/// Both tails are kept, because the smaller of the two says precisely where the break is.
public struct QuantileBreak: Hashable, Sendable {
  /// The value at the break.
  public let value: Double
  /// The probability below the break, in 0...1.
  public let lowerTail: Double
  /// The probability above the break, in 0...1.
  public let upperTail: Double

  /// Takes the tails as they are, each as precise as the caller has it; they sum to 1.
  public init(value: Double, lowerTail: Double, upperTail: Double) {
    self.value = value
    self.lowerTail = lowerTail
    self.upperTail = upperTail
  }
}
