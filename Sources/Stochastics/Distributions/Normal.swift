// SPDX-License-Identifier: GPL-3.0-or-later

/// The normal distribution. The model's session factor and the speakers' own scores are drawn from it.
///
/// In its methods' formulas Φ is the standard normal distribution function.
///
/// Source: N. L. Johnson, S. Kotz, N. Balakrishnan, Continuous Univariate Distributions, 2nd edition, volume 1 (1994),
/// chapter 13.
public struct Normal: Distribution, Hashable {
  // MARK: Parameters

  /// The expected value, in the values' unit; any finite number.
  public let mean: Double
  private let sigma: Double

  /// - Throws: ``ParameterError`` unless `mean` is finite and `sd` finite and above 0.
  public init(mean: Double, sd: Double) throws(ParameterError) {
    guard mean.isFinite else {
      throw ParameterError(family: "normal", parameter: "mean", value: mean, requirement: "finite")
    }
    guard sd > 0, sd.isFinite else {
      throw ParameterError(family: "normal", parameter: "sd", value: sd, requirement: "finite and above 0")
    }
    self.mean = mean
    sigma = sd
  }

  private init(standard: Void) {
    mean = 0
    sigma = 1
  }

  /// Mean 0 and standard deviation 1.
  public static let standard = Normal(standard: ())

  // MARK: Moments

  /// sd².
  public var variance: Double { sigma * sigma }
  /// All numbers.
  public var support: ClosedRange<Double> { -Double.infinity...Double.infinity }

  // MARK: Density

  /// exp(−(x − mean)²/2sd²)/(sd√2π).
  public func density(_ x: Double) -> Double { StandardNormal.density((x - mean) / sigma) / sigma }

  // MARK: Distribution function

  /// Φ((x − mean)/sd).
  public func cumulative(_ x: Double) -> Double { StandardNormal.cumulative((x - mean) / sigma) }
  /// Φ((mean − x)/sd).
  public func survival(_ x: Double) -> Double { StandardNormal.survival((x - mean) / sigma) }

  // MARK: Quantile

  /// mean + sd·Φ⁻¹(p).
  public func quantile(_ probability: Double) -> Double { mean + sigma * StandardNormal.quantile(probability) }
  /// mean − sd·Φ⁻¹(p).
  public func upperQuantile(_ probability: Double) -> Double {
    mean + sigma * StandardNormal.upperQuantile(probability)
  }
}

extension Normal {
  // MARK: Logarithms

  /// −(x − mean)²/2sd² − ln(sd√2π).
  public func logDensity(_ x: Double) -> Double {
    StandardNormal.logDensity((x - mean) / standardDeviation) - Libm.log(standardDeviation)
  }
  /// ln Φ((x − mean)/sd), precise however far out x is.
  public func logCumulative(_ x: Double) -> Double { StandardNormal.logCumulative((x - mean) / standardDeviation) }
  /// ln Φ((mean − x)/sd), precise however far out x is.
  public func logSurvival(_ x: Double) -> Double { StandardNormal.logSurvival((x - mean) / standardDeviation) }
}
