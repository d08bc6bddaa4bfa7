// SPDX-License-Identifier: GPL-3.0-or-later

/// The share of a sum's variance that goes with one of its parts: Cov(part, sum) / Var(sum).
///
/// The shares of all parts add up to one. For parts that are independent of each other it is the first-order
/// sensitivity index. It is a ratio of sums over blocks, with the standard error of such a ratio.
///
/// Source: Cochran, *Sampling Techniques*, 3rd ed. 1977, section 6.4 (the ratio estimator's variance).
public struct VarianceShare: Hashable, Sendable {
  private var blocks = 0.0
  private var covariance = 0.0
  private var variance = 0.0
  private var covarianceSquared = 0.0
  private var product = 0.0
  private var varianceSquared = 0.0

  public init() {}

  /// Adds a block of trials.
  ///
  /// - Precondition: both columns have the same length, at least 1.
  public mutating func add(part: UnsafeBufferPointer<Float>, whole: UnsafeBufferPointer<Float>) {
    precondition(part.count == whole.count && !part.isEmpty)
    let count = Double(part.count)
    let partShift = Double(part[0])
    let wholeShift = Double(whole[0])
    var sums = SIMD4<Double>.zero
    for index in part.indices {
      let x = Double(part[index]) - partShift
      let y = Double(whole[index]) - wholeShift
      sums += SIMD4(x, y, x * y, y * y)
    }
    let covariance = sums[2] - sums[0] * sums[1] / count
    let variance = sums[3] - sums[1] * sums[1] / count
    blocks += 1
    self.covariance += covariance
    self.variance += variance
    covarianceSquared += covariance * covariance
    product += covariance * variance
    varianceSquared += variance * variance
  }

  public mutating func merge(_ other: VarianceShare) {
    blocks += other.blocks
    covariance += other.covariance
    variance += other.variance
    covarianceSquared += other.covarianceSquared
    product += other.product
    varianceSquared += other.varianceSquared
  }

  /// The share, `nil` where the sum doesn't vary. With fewer than two blocks nothing is known of its error.
  public var estimate: Estimate? {
    guard variance > 0 else { return nil }
    let share = covariance / variance
    guard blocks > 1 else { return Estimate(value: share, standardError: 0, interval: nil) }
    let spread = max(0, covarianceSquared - 2 * share * product + share * share * varianceSquared)
    let error = (blocks / (blocks - 1) * spread).squareRoot() / variance
    let margin = StandardNormal.quantile(0.975) * error
    return Estimate(
      value: share, standardError: error, interval: ConfidenceInterval(low: share - margin, high: share + margin))
  }
}
