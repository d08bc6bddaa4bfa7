// SPDX-License-Identifier: GPL-3.0-or-later

/// How lengths came to be observed as they were: cut off, rounded or sorted into classes, known from above only.
///
/// It is what a parametric bootstrap must do again to lengths that it draws, for otherwise it compares a censored sample
/// with uncensored ones. Limits are taken to be independent of the lengths, and have the distribution that the
/// observations themselves show (as in B. Efron, Censored data and the bootstrap, Journal of the American Statistical
/// Association 76 (1981), pages 312–319).
struct ObservationScheme: Sendable {
  /// Where observation would have been cut off; its open end means never.
  private let cutOffs: NonparametricMLE?
  /// Below which only an upper bound would have been known, on the negative axis, mirrored.
  private let thresholds: NonparametricMLE?
  /// The classes, in increasing order, none of which overlap.
  private let classes: [(low: Double, high: Double)]
  /// What lengths were rounded to, where all classes are equally wide.
  private let grain: Double?
  /// Of the observations that have both bounds, the share of those with classes.
  private let classedShare: Double

  /// - Throws: ``FittingError/noGoodnessOfFit(reason:)`` where the observations show no such scheme.
  init(_ sample: Sample) throws(FittingError) {
    let classed = sample.rows.filter { $0.low > 0 && !$0.isExact && $0.high < .infinity }
    // Known from above and not by a class that begins at 0.
    let firstEdge = classed.map(\.low).min() ?? .infinity
    let atMost = sample.rows.filter { $0.isAtMost && !(classed.isEmpty == false && $0.high <= firstEdge) }
    let lowest = classed.isEmpty ? [] : sample.rows.filter { $0.isAtMost && $0.high <= firstEdge }
    var classes: [(low: Double, high: Double)] = []
    for row in lowest + classed {
      if let last = classes.last, row.low < last.high * (1 - 1e-12) {
        throw .noGoodnessOfFit(
          reason: "the intervals from \(last.low.plain) to \(last.high.plain) and from \(row.low.plain) to "
            + "\(row.high.plain) overlap, so nothing says how other lengths would have been observed")
      }
      classes.append((row.low, row.high))
    }
    self.classes = classes
    let widths = classed.map { $0.high - $0.low }
    let width = widths.min() ?? 0
    grain = widths.allSatisfy { abs($0 - width) <= 1e-9 * width } && !widths.isEmpty ? width : nil
    let inClasses = (lowest + classed).reduce(0) { $0 + $1.count }
    classedShare = inClasses > 0 ? inClasses / (inClasses + sample.exactCount) : 0
    cutOffs = try Self.limits(sample.rows.filter(\.isCutOff).map { ($0.low, $0.count) }, sample) { row in
      row.isCutOff ? nil : row.high
    }
    thresholds = try Self.limits(atMost.map { (1 / $0.high, $0.count) }, sample) { row in
      row.isAtMost || row.low <= 0 ? nil : 1 / row.low
    }
  }

  /// The limits' distribution: reached ones are its events, the others are at least what `passed` says.
  private static func limits(
    _ reached: [(Double, Double)], _ sample: Sample, _ passed: (Sample.Row) -> Double?
  ) throws(FittingError) -> NonparametricMLE? {
    if reached.isEmpty { return nil }
    var rows = reached.map { Sample.Row(low: $0.0, high: $0.0, count: $0.1) }
    for row in sample.rows {
      if let passed = passed(row) { rows.append(Sample.Row(low: passed, high: .infinity, count: row.count)) }
    }
    return try NonparametricMLE(Sample(rows))
  }

  /// How a length would have been observed.
  func observed(_ length: Double, _ random: inout RandomNumbers) -> Sample.Row {
    if let cutOffs, let limit = Self.draw(cutOffs, &random), length > limit {
      return Sample.Row(low: limit, high: .infinity)
    }
    if let thresholds, let limit = Self.draw(thresholds, &random), length < 1 / limit {
      return Sample.Row(low: 0, high: 1 / limit)
    }
    if classedShare < 1 && random.uniform() >= classedShare { return Sample.Row(low: length, high: length) }
    if let known = classes.first(where: { length > $0.low && length <= $0.high }) {
      return Sample.Row(low: known.low, high: known.high)
    }
    guard let grain, let origin = classes.last?.low else { return Sample.Row(low: length, high: length) }
    let low = origin + ((length - origin) / grain).rounded(.down) * grain
    return Sample.Row(low: max(0, low), high: low + grain)
  }

  /// A limit; `nil` for none.
  private static func draw(_ curve: NonparametricMLE, _ random: inout RandomNumbers) -> Double? {
    var place = random.uniform()
    for mass in curve.masses {
      place -= mass.mass
      if place < 0 { return mass.high == .infinity ? nil : mass.low }
    }
    return nil
  }
}
