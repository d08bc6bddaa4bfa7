// SPDX-License-Identifier: GPL-3.0-or-later

/// How often something happened.
public struct Proportion: Hashable, Sendable {
  /// In how many trials it happened.
  public let successes: Int
  /// How many trials there were.
  public let trials: Int

  /// - Precondition: 0 ≤ `successes` ≤ `trials` and `trials` ≥ 1.
  public init(successes: Int, trials: Int) {
    precondition(trials >= 1 && successes >= 0 && successes <= trials, "\(successes) of \(trials)")
    self.successes = successes
    self.trials = trials
  }

  /// Ways to an interval for a chance.
  public enum Method: Hashable, Sendable {
    /// E. B. Wilson, Probable inference, the law of succession, and statistical inference, Journal of the American
    /// Statistical Association 22 (1927), pages 209–212. Its coverage is near the confidence on average.
    case wilson
    /// C. J. Clopper and E. S. Pearson, The use of confidence or fiducial limits illustrated in the case of the
    /// binomial, Biometrika 26 (1934), pages 404–413. Its coverage is at least the confidence, always.
    case clopperPearson
  }

  /// The proportion.
  public var value: Double { Double(successes) / Double(trials) }

  /// The chance that is estimated, with its binomial standard error and Wilson's interval at 95%.
  public var estimate: Estimate { estimate(confidence: 0.95) }

  /// The chance that is estimated, with its binomial standard error and an interval at `confidence`.
  public func estimate(confidence: Double, method: Method = .wilson) -> Estimate {
    Estimate(
      value: value, standardError: (value * Double(trials - successes)).squareRoot() / Double(trials),
      interval: interval(confidence: confidence, method: method))
  }

  /// The confidence interval of the chance.
  ///
  /// - Precondition: `confidence` is above 0 and below 1.
  public func interval(confidence: Double, method: Method = .wilson) -> ConfidenceInterval {
    precondition(confidence > 0 && confidence < 1, "an interval of confidence \(confidence)")
    let risk = (1 - confidence) / 2
    let (n, k) = (Double(trials), Double(successes))
    switch method {
    case .wilson:
      let z = StandardNormal.upperQuantile(risk)
      let low = Self.wilsonLow(k, n, z)
      return ConfidenceInterval(low: low, high: max(low, 1 - Self.wilsonLow(n - k, n, z)))
    case .clopperPearson:
      let low = successes == 0 ? 0 : IncompleteBeta.inverseLower(k, n - k + 1, risk)
      let high = successes == trials ? 1 : IncompleteBeta.inverseUpper(k + 1, n - k, risk)
      return ConfidenceInterval(low: low, high: max(low, high))
    }
  }

  /// The lesser root of (k/n − p)² = z²p(1 − p)/n, from the greater one, so that small chances keep their digits.
  private static func wilsonLow(_ k: Double, _ n: Double, _ z: Double) -> Double {
    let high = (k + z * z / 2 + z * (k * ((n - k) / n) + z * z / 4).squareRoot()) / (n + z * z)
    return k / n * (k / (n + z * z)) / high
  }
}
