// SPDX-License-Identifier: GPL-3.0-or-later

extension Moments {
  /// The mean with its standard error and a confidence interval that allows for the numbers' skewness.
  ///
  /// The interval is Student's, transformed: t is replaced by the solution of g(t) = Student's quantile, where
  /// g(t) = t + λt²/3 + λ²t³/27 + λ/6 and λ = skewness/√n. It is Student's own where the numbers aren't skewed.
  ///
  /// Coverage measured at 95% with 20,000 repetitions (6,000 at n = 10,000), Student's own in brackets:
  ///
  /// | variable | n = 100 | n = 1000 | n = 10,000 |
  /// |---|---|---|---|
  /// | lognormal, σ = ½ | 94.6% (94.2) | 95.0% (95.0) | 94.9% (94.8) |
  /// | lognormal, σ = 1 | 93.6% (92.1) | 94.6% (94.5) | 94.9% (94.9) |
  /// | overrun, 10% above 0: max(0, normal − 1.28) | 97.1% (89.0) | 95.0% (93.9) | 95.5% (95.5) |
  /// | overrun, 2% above 0: max(0, normal − 2.05) | 78.9% (68.9) | 96.4% (91.1) | 95.0% (94.3) |
  ///
  /// Student's interval misses far more often on one side, this one about as often on both. No interval can know of an
  /// overrun that the sample hardly shows: at n = 100 and 2% there are two of them on average.
  ///
  /// A single number has no interval and an infinite standard error; equal numbers have an interval of zero width.
  ///
  /// - Precondition: there is at least one number; `confidence` is above 0 and below 1.
  ///
  /// Source: P. Hall, On the removal of skewness by transformation, Journal of the Royal Statistical Society B 54
  /// (1992), pages 221–228.
  public func estimateOfMean(confidence: Double = 0.95) -> Estimate {
    precondition(count >= 1, "the mean of no numbers")
    precondition(confidence > 0 && confidence < 1, "an interval of confidence \(confidence)")
    guard count >= 2 else { return Estimate(value: mean, standardError: .infinity, interval: nil) }
    let n = Double(count)
    let error = (variance / n).squareRoot()
    let t = StudentT.upperQuantile((1 - confidence) / 2, degrees: n - 1)
    let lambda = skewness / n.squareRoot()
    let low = mean - error * Self.unskewed(t, lambda)
    let high = mean - error * Self.unskewed(-t, lambda)
    return Estimate(value: mean, standardError: error, interval: ConfidenceInterval(low: low, high: max(low, high)))
  }

  /// The t with t + λt²/3 + λ²t³/27 + λ/6 = `u`; the left side is ((1 + λt/3)³ − 1)/λ + λ/6.
  private static func unskewed(_ u: Double, _ lambda: Double) -> Double {
    let cube = lambda * (u - lambda / 6)
    if abs(lambda) < 1e-100 { return u }
    if cube > -0.9 { return 3 / lambda * Libm.expm1(Libm.log1p(cube) / 3) }
    let size = Libm.pow(abs(1 + cube), 1 / 3.0)
    return 3 / lambda * ((1 + cube < 0 ? -size : size) - 1)
  }
}
