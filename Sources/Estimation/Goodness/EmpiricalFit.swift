// SPDX-License-Identifier: GPL-3.0-or-later

public import Stochastics

extension Empirical {
  /// The observations' own distribution, as records of equal weight.
  ///
  /// Exact observations are the records, each as often as it was counted. Of others the nonparametric curve's quantiles
  /// at (i − ½)/n are; where an interval's mass lies isn't known, and it is spread evenly.
  ///
  /// - Throws: ``FittingError`` where there are no observations, or the longest were cut off: how long they would have
  ///   been only a family can say.
  public init(of sample: Sample) throws(FittingError) {
    let curve = try NonparametricMLE(sample)
    if let last = curve.masses.last, last.high == .infinity { throw .openEnd(beyond: last.low, share: last.mass) }
    let whole = sample.rows.allSatisfy { $0.isExact && $0.count == $0.count.rounded() } && sample.count <= 1e6
    let values: [Double]
    if whole {
      values = sample.rows.flatMap { Array(repeating: $0.low, count: Int($0.count)) }
    } else {
      let n = Int(min(max(sample.count.rounded(), 1), 1e6))
      values = (0..<n).map { curve.quantile((Double($0) + 0.5) / Double(n)) }
    }
    do {
      try self.init(values: values)
    } catch {
      throw .searchFailed(family: "empirical distribution", reason: error.description)
    }
  }
}

extension NonparametricMLE {
  /// The least x with Fₙ(x) ≥ `probability`, an interval's mass spread evenly.
  func quantile(_ probability: Double) -> Double {
    var sum = 0.0
    for mass in masses {
      if sum + mass.mass >= probability || mass == masses.last {
        let part = min(max((probability - sum) / mass.mass, 0), 1)
        return mass.high == .infinity ? mass.low : mass.low + part * (mass.high - mass.low)
      }
      sum += mass.mass
    }
    return 0
  }
}
