// SPDX-License-Identifier: GPL-3.0-or-later

/// Observations as a likelihood sees them: bounds and how often each occurred, sorted, equal ones counted together.
///
/// So neither the order of the rows nor how they were split into counts makes a difference. Bare numbers: lengths in
/// seconds, or shares of the planned time.
public struct Sample: Hashable, Sendable {
  /// Between two bounds: the same number twice if exactly known, 0 below or infinity above where there is no bound.
  public struct Row: Hashable, Sendable {
    /// The lower bound, at least 0.
    public let low: Double
    /// The upper bound, no less than ``low``; `infinity` where there is none.
    public let high: Double
    /// How often this was observed; it needn't be a whole number.
    public let count: Double

    /// Takes the bounds unchecked; a ``Sample`` refuses rows that are no observation.
    public init(low: Double, high: Double, count: Double = 1) {
      self.low = low
      self.high = high
      self.count = count
    }

    /// Known to the digit.
    public var isExact: Bool { low == high }
    /// Cut off: only a lower bound is known.
    public var isCutOff: Bool { high == .infinity && low > 0 }
    /// Only an upper bound is known.
    public var isAtMost: Bool { low == 0 && high > 0 && high < .infinity }
  }

  /// In increasing order of the lower, then the upper bounds; no two alike.
  public let rows: [Row]
  /// How many observations there are.
  public let count: Double

  /// - Throws: ``FittingError`` where a row is no observation; rows count from 1. Rows from 0 to infinity say nothing
  ///   and are left out.
  public init(_ rows: [Row]) throws(FittingError) {
    for (index, row) in rows.enumerated() { try Self.check(row, index + 1) }
    let sorted = rows.filter { $0.low > 0 || $0.high < .infinity }
      .sorted { ($0.low, $0.high, $0.count) < ($1.low, $1.high, $1.count) }
    var merged: [Row] = []
    for row in sorted {
      if let last = merged.last, last.low == row.low, last.high == row.high {
        merged[merged.count - 1] = Row(low: row.low, high: row.high, count: last.count + row.count)
      } else {
        merged.append(row)
      }
    }
    self.init(checked: merged)
  }

  /// Of values that are all exactly known.
  ///
  /// - Throws: ``FittingError`` where a value is below 0 or not finite; values count from 1.
  public init(_ values: [Double]) throws(FittingError) { try self.init(values.map { Row(low: $0, high: $0) }) }

  package init(checked rows: [Row]) {
    self.rows = rows
    count = rows.reduce(0) { $0 + $1.count }
  }

  private static func check(_ row: Row, _ number: Int) throws(FittingError) {
    if !row.low.isFinite { throw .notFinite(row: number, value: row.low) }
    if row.high.isNaN || row.high == -.infinity { throw .notFinite(row: number, value: row.high) }
    if row.low < 0 { throw .negative(row: number, value: row.low) }
    if row.high < row.low { throw .reversed(row: number, low: row.low, high: row.high) }
    if !(row.count > 0 && row.count <= FittingError.mostOfOne) { throw .badCount(row: number, count: row.count) }
  }

  /// How many are exactly known, which contribute densities to the likelihood.
  package var exactCount: Double { rows.reduce(0) { $0 + ($1.isExact ? $1.count : 0) } }

  /// The finite bounds above 0, each as often as its row occurred.
  var finiteBounds: [(value: Double, count: Double)] {
    rows.flatMap { row -> [(value: Double, count: Double)] in
      if row.isExact { return [(row.low, row.count)] }
      return [row.low, row.high].filter { $0 > 0 && $0 < .infinity }.map { ($0, row.count / 2) }
    }.filter { $0.value > 0 }.sorted { $0.value < $1.value }
  }

  /// A typical size, in which the observations are measured while they are fitted: the bounds' median.
  ///
  /// In seconds or in minutes the numbers are then the same, so the fit is.
  var typicalSize: Double {
    let bounds = finiteBounds
    let half = bounds.reduce(0) { $0 + $1.count } / 2
    var sum = 0.0
    for bound in bounds {
      sum += bound.count
      if sum >= half { return bound.value }
    }
    return 1
  }

  /// The same observations in units of `size`.
  package func measured(in size: Double) -> Sample {
    Sample(checked: rows.map { Row(low: $0.low / size, high: $0.high / size, count: $0.count) })
  }
}
