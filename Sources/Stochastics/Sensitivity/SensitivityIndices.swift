// SPDX-License-Identifier: GPL-3.0-or-later

/// How much of the variance of an output one input accounts for.
package struct SensitivityIndices: Hashable, Sendable {
  /// The share that goes away, on average, where the input is known: what it does by itself. Chance can bring an
  /// estimate below 0.
  package let firstOrder: Estimate
  /// The share that stays where all other inputs are known: what it does by itself and together with others.
  package let total: Estimate

  /// The indices from groups of triples that are independent of each other: blocks of random trials, or whole
  /// scramblings of a quasi-random sequence.
  ///
  /// The errors are the jackknife's, by leaving out one group after the other, and never from the spread within a
  /// group; the intervals are Student's. A single group has no interval and an infinite error. O(groups) time.
  ///
  /// Source: B. Efron, C. Stein, The jackknife estimate of variance, Annals of Statistics 9 (1981), pages 586–596.
  ///
  /// - Throws: ``SensitivityError``.
  package init(groups: [PickFreezeMoments]) throws(SensitivityError) {
    var before = [PickFreezeMoments()]
    for group in groups { before.append(before[before.count - 1].merged(group)) }
    guard let whole = before[groups.count].indices else { throw .constantOutput }
    guard whole.firstOrder.isFinite, whole.total.isFinite else { throw .outputNotFinite }
    var after = PickFreezeMoments()
    var first = Moments()
    var total = Moments()
    for index in groups.indices.reversed() {
      // Where nothing varies without one group, the others say nothing of the error.
      let others = groups.count > 1 ? before[index].merged(after).indices : nil
      if let others {
        first.add(others.firstOrder)
        total.add(others.total)
      }
      after = groups[index].merged(after)
    }
    let isKnown = first.count == groups.count
    firstOrder = Self.estimate(whole.firstOrder, isKnown ? first : nil)
    self.total = Self.estimate(whole.total, isKnown ? total : nil)
  }

  private static func estimate(_ value: Double, _ others: Moments?) -> Estimate {
    guard let others, others.count > 1 else { return Estimate(value: value, standardError: .infinity, interval: nil) }
    let n = Double(others.count)
    let error = ((n - 1) / n * others.m2).squareRoot()
    let margin = StudentT.upperQuantile(0.025, degrees: n - 1) * error
    return Estimate(
      value: value, standardError: error, interval: ConfidenceInterval(low: value - margin, high: value + margin))
  }
}

extension PickFreezeMoments {
  func merged(_ other: PickFreezeMoments) -> PickFreezeMoments {
    var merged = self
    merged.merge(other)
    return merged
  }
}
