// SPDX-License-Identifier: GPL-3.0-or-later

/// The normal distribution. The model's session factor and the speakers' own scores are drawn from it.
public struct Normal: Distribution, Hashable {
  // MARK: Parameters

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

  public var variance: Double { sigma * sigma }
  public var support: ClosedRange<Double> { -Double.infinity...Double.infinity }

  // MARK: Density

  public func density(_ x: Double) -> Double { StandardNormal.density((x - mean) / sigma) / sigma }

  // MARK: Distribution function

  public func cumulative(_ x: Double) -> Double { StandardNormal.cumulative((x - mean) / sigma) }
  public func survival(_ x: Double) -> Double { StandardNormal.survival((x - mean) / sigma) }

  // MARK: Quantile

  public func quantile(_ probability: Double) -> Double { mean + sigma * StandardNormal.quantile(probability) }
  public func upperQuantile(_ probability: Double) -> Double {
    mean + sigma * StandardNormal.upperQuantile(probability)
  }
}

extension Normal {
  // MARK: Logarithms

  public func logDensity(_ x: Double) -> Double {
    StandardNormal.logDensity((x - mean) / standardDeviation) - Libm.log(standardDeviation)
  }
  public func logCumulative(_ x: Double) -> Double { StandardNormal.logCumulative((x - mean) / standardDeviation) }
  public func logSurvival(_ x: Double) -> Double { StandardNormal.logSurvival((x - mean) / standardDeviation) }
}
