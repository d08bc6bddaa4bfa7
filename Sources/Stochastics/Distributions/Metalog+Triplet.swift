// SPDX-License-Identifier: GPL-3.0-or-later

extension Metalog {
  /// From the 10th, 50th and 90th percentile and the bounds: Keelin's symmetric percentile triplet, which determines
  /// three coefficients.
  ///
  /// With `min` alone it is the log metalog, with both bounds the logit one, with neither the unbounded one.
  ///
  /// - Throws: ``ParameterError`` unless min < p10 < p50 < p90 < max and the median is far enough from the other two
  ///   percentiles for the quantile function to rise: the message says between which values it may be.
  ///
  /// Source: Keelin (2016), on symmetric percentile triplets.
  public init(
    p10: Double, p50: Double, p90: Double, min: Double? = 0, max: Double? = nil
  ) throws(ParameterError) {
    let check = ParameterCheck(family: "metalog")
    let scale = try MetalogScale(lower: min, upper: max)
    try check.finite("p10", p10)
    try check.finite("p50", p50)
    try check.finite("p90", p90)
    if let min { try check.require(p10 > min, "p10", p10, "above min, which is \(min)") }
    try check.require(p50 > p10, "p50", p50, "above p10, which is \(p10)")
    try check.require(p90 > p50, "p90", p90, "above p50, which is \(p50)")
    if let max { try check.require(p90 < max, "p90", p90, "below max, which is \(max)") }
    let (low, middle, high) = (scale.standard(p10), scale.standard(p50), scale.standard(p90))
    let span = high - low
    let least = scale.value(low + Self.tripletMargin * span)
    let greatest = scale.value(high - Self.tripletMargin * span)
    try check.require(
      middle - low > Self.tripletMargin * span && high - middle > Self.tripletMargin * span, "p50", p50,
      "between \(least) and \(greatest) for a metalog with this p10 and p90")
    let logOdds = Libm.log(9)
    try self.init(
      coefficients: [
        middle, span / (2 * logOdds), ((high - middle) - (middle - low)) / (0.8 * logOdds),
      ], lower: min, upper: max)
  }

  /// How close, as a part of the distance from p10 to p90, the median may come to either, on the unbounded scale.
  ///
  /// (1 − k/2.5)/2, where k = 1.66711… is the greatest |a₃|/a₂ for which 1 + (a₃/a₂)(c + p(1 − p)w) stays above 0.
  private static let tripletMargin = 0.16657737615961412
}
