// SPDX-License-Identifier: GPL-3.0-or-later

/// The distribution that makes observations the most likely, whatever its shape: masses on points and intervals.
///
/// Of exact observations it is their own distribution, with observations cut off E. L. Kaplan and P. Meier's, in general
/// B. W. Turnbull's: The empirical distribution function with arbitrarily grouped, censored and truncated data, Journal
/// of the Royal Statistical Society B 38 (1976), pages 290–295. Where within an interval its mass lies isn't known.
public struct NonparametricMLE: Hashable, Sendable {
  /// Probability on a point, or somewhere within an interval that is open below and closed above.
  public struct Mass: Hashable, Sendable {
    /// A point where both are the same.
    public let low: Double
    /// Infinity for what the longest observations, cut off, leave open.
    public let high: Double
    /// How much probability it is, above 0 and at most 1.
    public let mass: Double
  }

  /// In increasing order; they sum to 1.
  public let masses: [Mass]

  /// - Throws: ``FittingError/noObservations``.
  public init(_ sample: Sample) throws(FittingError) {
    guard !sample.rows.isEmpty else { throw .noObservations }
    let places = Self.places(sample)
    let ranges = sample.rows.map { Self.range(of: $0, in: places) }
    let shares =
      Self.productLimit(sample, places, ranges) ?? Self.selfConsistent(sample, ranges, count: places.count)
    masses = zip(places, shares).compactMap { place, share in
      share > 1e-12 ? Mass(low: place.low, high: place.high, mass: share) : nil
    }
  }

  /// Turnbull's innermost intervals: from a lower bound to an upper one with no other bound between.
  ///
  /// Rows are open below and closed above, but for exact ones, which are closed on both sides.
  private static func places(_ sample: Sample) -> [(low: Double, high: Double)] {
    // Of equal bounds an exact row's lower one comes first, then upper ones, then those of rows open below.
    var bounds: [(value: Double, kind: Int)] = []
    for row in sample.rows {
      bounds.append((row.low, row.isExact ? 0 : 2))
      bounds.append((row.high, 1))
    }
    bounds.sort { ($0.value, $0.kind) < ($1.value, $1.kind) }
    return zip(bounds, bounds.dropFirst()).compactMap { a, b in
      a.kind != 1 && b.kind == 1 ? (a.value, b.value) : nil
    }
  }

  /// The places within a row: contiguous.
  private static func range(of row: Sample.Row, in places: [(low: Double, high: Double)]) -> Range<Int> {
    func first(_ holds: (Int) -> Bool) -> Int {
      var (low, high) = (0, places.count)
      while low < high {
        let middle = (low + high) / 2
        if holds(middle) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    let start = first { i in
      let place = places[i]
      if row.isExact || place.low < place.high { return place.low >= row.low }
      return place.low > row.low
    }
    let end = first { places[$0].high > row.high }
    return start..<max(start, end)
  }

  /// Kaplan and Meier's closed form, where each row has a place of its own or is cut off.
  private static func productLimit(
    _ sample: Sample, _ places: [(low: Double, high: Double)], _ ranges: [Range<Int>]
  ) -> [Double]? {
    guard zip(sample.rows, ranges).allSatisfy({ $0.isCutOff || $1.count == 1 }) else { return nil }
    var ended = [Double](repeating: 0, count: places.count)
    var cut = [Double](repeating: 0, count: places.count + 1)
    for (row, range) in zip(sample.rows, ranges) {
      if row.isCutOff && range.upperBound == places.count {
        cut[range.lowerBound] += row.count
      } else {
        ended[range.lowerBound] += row.count
      }
    }
    var atRisk = sample.count
    var left = 1.0
    return places.indices.map { i in
      // Those cut off before this place are no longer at risk.
      atRisk -= cut[i]
      // Whoever is cut off within the open last place ends nowhere else.
      if places[i].high == .infinity || atRisk <= 0 { return left }
      let share = min(1, ended[i] / atRisk) * left
      atRisk -= ended[i]
      left -= share
      return max(0, share)
    }
  }

  /// Turnbull's algorithm: each row is shared out among its places in proportion to their masses, until that is what
  /// the masses are.
  private static func selfConsistent(_ sample: Sample, _ ranges: [Range<Int>], count: Int) -> [Double] {
    var masses = [Double](repeating: 1 / Double(count), count: count)
    for _ in 0..<20_000 {
      var sums = [0.0]
      for mass in masses { sums.append(sums[sums.count - 1] + mass) }
      // What each place gets per mass, by differences over the ranges.
      var changes = [Double](repeating: 0, count: count + 1)
      for (row, range) in zip(sample.rows, ranges) {
        let total = sums[range.upperBound] - sums[range.lowerBound]
        guard total > 0 else { continue }
        changes[range.lowerBound] += row.count / total
        changes[range.upperBound] -= row.count / total
      }
      var factor = 0.0
      var greatest = 0.0
      var next = masses
      for i in 0..<count {
        factor += changes[i]
        next[i] = masses[i] * factor / sample.count
        greatest = max(greatest, abs(next[i] - masses[i]))
      }
      let total = next.reduce(0, +)
      masses = next.map { $0 / total }
      if greatest < 1e-10 { break }
    }
    return masses
  }
}
