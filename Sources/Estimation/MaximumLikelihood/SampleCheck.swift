// SPDX-License-Identifier: GPL-3.0-or-later

/// Refuses observations that no member of a family is the best for.
package struct SampleCheck {
  private let name: String
  private let needed: Double
  private let range: (low: Double, high: Double)
  private let isMixture: Bool

  /// - Parameter parameters: how many the family has.
  package init(_ family: FitFamily, parameters: Int) {
    name = family.name
    needed = Double(parameters <= 2 ? 2 : parameters + 1)
    isMixture = if case .mixture = family { true } else { false }
    range =
      switch family {
      case .beta(let min, let max): (min, max)
      case .metalog(let min, let max): (min, max ?? .infinity)
      default: (0, .infinity)
      }
  }

  /// For the observations' own distribution.
  init() {
    name = "the observed distribution"
    needed = 2
    range = (-1, .infinity)
    isMixture = false
  }

  /// - Parameter ties: whether values that occur several times speak against a mixture.
  package func check(_ sample: Sample, ties: Bool = true) throws(FittingError) {
    if sample.rows.isEmpty { throw .noObservations }
    if sample.count < needed { throw .tooFewObservations(family: name, count: sample.count, needed: needed) }
    if sample.rows.allSatisfy(\.isCutOff) { throw .allCutOff(count: sample.count) }
    if sample.rows.allSatisfy(\.isAtMost) { throw .allAtMost(count: sample.count) }
    for row in sample.rows { try checkRange(row) }
    try checkVariation(sample)
    if isMixture && ties { try checkTies(sample) }
  }

  /// Refuses values that a component would draw together on: three or more alike to the digit, and more than one in
  /// twenty, which lengths that nobody rounded aren't.
  private func checkTies(_ sample: Sample) throws(FittingError) {
    let most = sample.rows.filter(\.isExact).max { $0.count < $1.count }
    if let most, most.count >= 3, most.count * 20 >= sample.count {
      throw .unboundedLikelihood(family: name, at: most.low)
    }
  }

  private func checkRange(_ row: Sample.Row) throws(FittingError) {
    let possible =
      row.isExact ? row.low > range.low && row.low < range.high : row.high > range.low && row.low < range.high
    if !possible {
      throw .outsideSupport(
        family: name, value: row.low < range.high ? row.high : row.low, low: range.low, high: range.high)
    }
  }

  /// Refuses observations that all agree with one value.
  private func checkVariation(_ sample: Sample) throws(FittingError) {
    let greatestLow = sample.rows.reduce(0) { max($0, $1.low) }
    let leastHigh = sample.rows.reduce(Double.infinity) { min($0, $1.high) }
    let exactThere = sample.rows.contains { $0.isExact && $0.low == greatestLow }
    if greatestLow < leastHigh || (greatestLow == leastHigh && exactThere) {
      throw .oneValue(leastHigh.isFinite ? leastHigh : greatestLow)
    }
  }
}

extension Sample {
  /// Refuses observations that say nothing of how lengths vary: none, one, all cut off, all alike. O(rows).
  ///
  /// - Throws: the ``FittingError`` that says which.
  public func checkVariation() throws(FittingError) { try SampleCheck().check(self) }
}
