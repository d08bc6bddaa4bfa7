// SPDX-License-Identifier: GPL-3.0-or-later

/// The distribution of records, smoothed: the i-th smallest of n stands at probability (i − ½)/n, with straight lines
/// between and the extremes as the bounds, each an atom of ½/n. Equal records are an atom too.
///
/// Queries take a time that grows with the logarithm of the number of records; 100,000 are well within reach.
///
/// Source of the plotting position: A. Hazen, Storage to be provided in impounding reservoirs for municipal water
/// supply, Transactions of the American Society of Civil Engineers 77 (1914), pages 1539–1640.
public struct Empirical: Distribution, Hashable {
  // MARK: Parameters

  /// The records in increasing order.
  public let values: [Double]

  /// The mean of this distribution, which is the records' own.
  public let mean: Double
  /// The variance of this distribution: less than the records', as the lines between them are less spread than the ends.
  public let variance: Double

  private var count: Double { Double(values.count) }

  /// - Throws: ``ParameterError`` unless there is at least one record and all are finite and less than the range of
  ///   numbers apart.
  public init(values: [Double]) throws(ParameterError) {
    let check = ParameterCheck(family: "empirical")
    try check.require(!values.isEmpty, "number of records", 0, "at least 1")
    for (index, value) in values.enumerated() { try check.finite("record \(index + 1)", value) }
    let sorted = values.sorted()
    let spread = sorted[sorted.count - 1] - sorted[0]
    try check.require(spread.isFinite, "difference between the records", spread, "a finite number")
    self.values = sorted
    // From the least record, so that large common parts don't cost digits; in units of the spread where squares overflow.
    let origin = sorted[0]
    let unit = spread > 1e150 ? spread : 1
    let parts = sorted.map { ($0 - origin) / unit }
    let count = Double(sorted.count)
    let centre = parts.reduce(0) { $0 + $1 / count }
    self.mean = origin + centre * unit
    // The mean square of a + (b − a)u over u in 0...1 is (a² + ab + b²)/3.
    let (first, last) = (parts[0] - centre, parts[parts.count - 1] - centre)
    var square = (first * first + last * last) / 2
    for (a, b) in zip(parts, parts.dropFirst()) {
      let (c, d) = (a - centre, b - centre)
      square += (c * c + c * d + d * d) / 3
    }
    self.variance = spread == 0 ? 0 : square / count * unit * unit
  }

  // MARK: Moments

  /// From the least record to the greatest.
  public var support: ClosedRange<Double> { values[0]...values[values.count - 1] }

  // MARK: Density

  /// 1/(n(x₍ᵢ₊₁₎ − x₍ᵢ₎)) with x₍ᵢ₎ ≤ x < x₍ᵢ₊₁₎, the records in order; 0 below the least and from the greatest on.
  public func density(_ x: Double) -> Double {
    let i = rank { $0 <= x }
    return i == 0 || i == values.count ? 0 : 1 / (count * (values[i] - values[i - 1]))
  }

  // MARK: Distribution function

  /// (i − ½ + (x − x₍ᵢ₎)/(x₍ᵢ₊₁₎ − x₍ᵢ₎))/n with x₍ᵢ₎ ≤ x < x₍ᵢ₊₁₎; 0 below the least record, 1 from the greatest on.
  public func cumulative(_ x: Double) -> Double {
    let i = rank { $0 <= x }
    if i == 0 { return 0 }
    return i == values.count ? 1 : (Double(i) - 0.5 + part(of: x, after: i)) / count
  }

  /// The same with x₍ᵢ₎ < x ≤ x₍ᵢ₊₁₎, so without an atom at x; 0 up to the least record, 1 above the greatest.
  public func cumulative(below x: Double) -> Double {
    let i = rank { $0 < x }
    if i == 0 { return 0 }
    return i == values.count ? 1 : (Double(i) - 0.5 + part(of: x, after: i)) / count
  }

  /// 1 − F(x), counted from the greatest record down: (n − i + ½ − (x − x₍ᵢ₎)/(x₍ᵢ₊₁₎ − x₍ᵢ₎))/n; 1 below the least
  /// record, 0 from the greatest on.
  public func survival(_ x: Double) -> Double {
    let i = rank { $0 <= x }
    if i == 0 { return 1 }
    return i == values.count ? 0 : (count - Double(i) + 0.5 - part(of: x, after: i)) / count
  }

  /// How far `x` is on its way from the i-th record to the next, in 0...1.
  private func part(of x: Double, after i: Int) -> Double { (x - values[i - 1]) / (values[i] - values[i - 1]) }

  /// How many of the records, from the least on, `belongs` holds for.
  private func rank(_ belongs: (Double) -> Bool) -> Int {
    var (low, high) = (0, values.count)
    while low < high {
      let middle = (low + high) / 2
      if belongs(values[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  // MARK: Quantile

  /// On the line between the records at (i − ½)/n and (i + ½)/n; the least record up to ½/n, the greatest from 1 − ½/n
  /// on. O(1).
  public func quantile(_ probability: Double) -> Double {
    probability <= 0.5 ? fromLeast(probability) : fromGreatest(1 - probability)
  }
  /// The quantile at 1 − p, counted from the greatest record down. O(1).
  public func upperQuantile(_ probability: Double) -> Double {
    probability <= 0.5 ? fromGreatest(probability) : fromLeast(1 - probability)
  }

  private func fromLeast(_ lower: Double) -> Double {
    let place = lower * count + 0.5
    if place <= 1 { return values[0] }
    let i = Swift.min(Int(place), values.count - 1)
    if i == 0 { return values[0] }
    let (a, b) = (values[i - 1], values[i])
    return Swift.min(a + (place - Double(i)) * (b - a), b)
  }

  private func fromGreatest(_ upper: Double) -> Double {
    let place = upper * count + 0.5
    if place <= 1 { return values[values.count - 1] }
    let i = Swift.min(Int(place), values.count - 1)
    if i == 0 { return values[0] }
    let (a, b) = (values[values.count - i - 1], values[values.count - i])
    return Swift.max(b - (place - Double(i)) * (b - a), a)
  }

  /// Every record where two lines or a line and a flat stretch meet.
  public var quantileBreaks: [QuantileBreak] {
    guard support.lowerBound < support.upperBound else { return [] }
    return values.indices.compactMap { i in
      let inner = i > 0 && i < values.count - 1 && values[i - 1] == values[i] && values[i] == values[i + 1]
      // Of equal records at an end, only the last or the first is followed by a line.
      let outer =
        (i < values.count - 1 && values[i + 1] == values[0])
        || (i > 0 && values[i - 1] == values[values.count - 1])
      if inner || outer { return nil }
      return QuantileBreak(
        value: values[i], lowerTail: (Double(i) + 0.5) / count, upperTail: (count - Double(i) - 0.5) / count)
    }
  }
}
