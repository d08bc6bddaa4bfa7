// SPDX-License-Identifier: GPL-3.0-or-later

/// A distribution given that the value exceeds a threshold: what is still possible of a length of which so much has passed.
///
/// All probabilities are survivals in relation to the threshold's own, S(x)/S(t), so that nothing cancels however far out in
/// the tail the threshold lies, down to where the parent's own tail is below the least normal number.
/// Of a parent with corners or atoms, the distribution function close to the threshold is a difference: good to 1e-16 of F(t).
public struct Exceeding: Distribution {
  // MARK: Parameters

  /// The distribution without the condition.
  public let parent: any Distribution
  /// What the value exceeds.
  public let threshold: Double

  /// F and S of the parent at the threshold.
  private let below: Double
  private let above: Double
  private let least: Double

  /// - Throws: ``ParameterError`` unless `threshold` is a number that the parent exceeds with a probability of at least 1e-290.
  public init(_ parent: any Distribution, threshold: Double) throws(ParameterError) {
    let check = ParameterCheck(family: "exceeding")
    try check.finite("threshold", threshold)
    let above = parent.survival(threshold)
    try check.require(
      above >= 1e-290, "threshold", threshold, "lower: the probability of more is \(above), below 1e-290")
    self.parent = parent
    self.threshold = threshold
    self.above = above
    let below = parent.cumulative(threshold)
    self.below = below
    // The threshold itself, unless it lies in a gap of what the parent can take: then the gap's other end.
    let gapEnd = parent.quantileBreaks.last { $0.value > threshold && parent.cumulative(below: $0.value) <= below }
    least = Swift.max(threshold, parent.support.lowerBound, gapEnd?.value ?? threshold)
  }

  // MARK: Moments

  /// From the threshold t, or from the least value above it that the parent can take, to the parent's upper bound.
  public var support: ClosedRange<Double> { least...parent.support.upperBound }

  /// By integration, when it is asked for.
  public var mean: Double { parent.mean.isFinite ? least + expectation { $0 - least } : .infinity }

  /// The expected square of the distance from ``mean``, by integration; `infinity` where the parent's is.
  public var variance: Double {
    guard parent.variance.isFinite else { return .infinity }
    let mean = self.mean
    return expectation { ($0 - mean) * ($0 - mean) }
  }

  // MARK: Density

  /// f(x)/S(t) of the parent for x > t, else 0.
  public func density(_ x: Double) -> Double { x <= threshold ? 0 : parent.density(x) / above }
  /// ln f(x) − ln S(t) of the parent for x > t, else −`infinity`.
  public func logDensity(_ x: Double) -> Double {
    x <= threshold ? -.infinity : parent.logDensity(x) - parent.logSurvival(threshold)
  }

  // MARK: Distribution function

  /// (F(x) − F(t))/S(t) of the parent for x > t, else 0.
  public func cumulative(_ x: Double) -> Double {
    if x <= threshold { return 0 }
    let beyond = survival(x)
    return beyond < 0.5 ? 1 - beyond : Swift.min(1, Libm.exp(parent.logProbability(above: threshold, upTo: x)) / above)
  }

  /// The same without the parent's atom at x.
  public func cumulative(below x: Double) -> Double {
    if x <= threshold { return 0 }
    return Swift.max(0, cumulative(x) - (parent.cumulative(x) - parent.cumulative(below: x)) / above)
  }

  /// S(x)/S(t) of the parent for x > t, else 1.
  public func survival(_ x: Double) -> Double { x <= threshold ? 1 : Swift.min(1, parent.survival(x) / above) }

  /// ln S(x) − ln S(t) of the parent for x > t, else 0.
  public func logSurvival(_ x: Double) -> Double {
    x <= threshold ? 0 : Swift.min(0, parent.logSurvival(x) - parent.logSurvival(threshold))
  }

  // MARK: Quantile

  /// The parent's quantile at F(t) + p·S(t), found from that or from the upper tail (1 − p)·S(t), whichever is smaller.
  public func quantile(_ probability: Double) -> Double {
    if probability <= 0 { return support.lowerBound }
    if probability >= 1 { return support.upperBound }
    let x = value(lower: below + probability * above, upper: (1 - probability) * above)
    return probability < 1e-7 && x > least ? refined(x, probability * above) : x
  }

  /// A value so close to the least that the parent's tails hardly tell them apart: one step of Newton's method, with the
  /// parent's mass between the two from its density, by Gauss's rule of two nodes.
  private func refined(_ x: Double, _ mass: Double) -> Double {
    let half = (x - least) / 2
    let offset = half * (1.0 / 3).squareRoot()
    let found = half * (parent.density(least + half - offset) + parent.density(least + half + offset))
    let step = (mass - found) / parent.density(x)
    // A greater step comes of an atom or of a corner, where the tails are right.
    let isSmall = abs(step) <= 1e-3 * (x - least) || x - least <= 1e-9 * abs(least)
    return step.isFinite && isSmall ? Swift.max(least, x + step) : x
  }

  /// The parent's value with the upper tail p·S(t), found from that or from the lower tail F(t) + (1 − p)·S(t).
  public func upperQuantile(_ probability: Double) -> Double {
    if probability <= 0 { return support.upperBound }
    if probability >= 1 { return support.lowerBound }
    return value(lower: below + (1 - probability) * above, upper: probability * above)
  }

  /// The parent's quantile, by the smaller of the two tails.
  private func value(lower: Double, upper: Double) -> Double {
    Swift.max(least, lower < upper ? parent.quantile(lower) : parent.upperQuantile(upper))
  }

  /// The parent's that lie above the threshold.
  public var quantileBreaks: [QuantileBreak] {
    parent.quantileBreaks.compactMap { edge in
      guard edge.value > threshold else { return nil }
      let upper = Swift.min(1, edge.upperTail / above)
      let lower = upper < 0.5 ? 1 - upper : Swift.max(0, edge.lowerTail - below) / above
      return lower > 0 && upper > 0 ? QuantileBreak(value: edge.value, lowerTail: lower, upperTail: upper) : nil
    }
  }
}
