// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
package import Stochastics

/// The families with a parameter or two and no bounds to know.
package struct LognormalFamily: Family {
  package let name = "lognormal"
  package let parameters = [
    FamilyParameter(name: "mu", dimension: .logarithmOfLength, link: .identity),
    FamilyParameter(name: "sigma", dimension: .number, link: .positive),
  ]

  package init() {}

  package func distribution(_ values: [Double]) -> (any Distribution)? {
    try? Lognormal(mu: values[0], sigma: values[1])
  }

  package func starts(for sample: Sample) -> [[Double]] {
    let guess = StartingValues(sample)
    return [[guess.meanOfLogarithms, guess.sdOfLogarithms]]
  }
}

package struct GammaFamily: Family {
  package let name = "gamma"
  package let parameters = [
    FamilyParameter(name: "shape", dimension: .number, link: .positive),
    FamilyParameter(name: "scale", dimension: .length, link: .positive),
  ]

  package init() {}

  package func distribution(_ values: [Double]) -> (any Distribution)? {
    try? Gamma(shape: values[0], scale: values[1])
  }

  package func starts(for sample: Sample) -> [[Double]] {
    let guess = StartingValues(sample)
    let shape = guess.mean / guess.sd * (guess.mean / guess.sd)
    return [[shape, guess.mean / shape]]
  }
}

package struct WeibullFamily: Family {
  package let name = "weibull"
  package let parameters = [
    FamilyParameter(name: "shape", dimension: .number, link: .positive),
    FamilyParameter(name: "scale", dimension: .length, link: .positive),
  ]

  package init() {}

  package func distribution(_ values: [Double]) -> (any Distribution)? {
    try? Weibull(shape: values[0], scale: values[1])
  }

  /// The logarithm has the extreme value distribution, with standard deviation π/√6/shape.
  package func starts(for sample: Sample) -> [[Double]] {
    let guess = StartingValues(sample)
    let shape = 1.2825 / guess.sdOfLogarithms
    return [[shape, exp(guess.meanOfLogarithms + 0.5772 / shape)]]
  }
}

package struct LoglogisticFamily: Family {
  package let name = "loglogistic"
  package let parameters = [
    FamilyParameter(name: "shape", dimension: .number, link: .positive),
    FamilyParameter(name: "median", dimension: .length, link: .positive),
  ]

  package init() {}

  package func distribution(_ values: [Double]) -> (any Distribution)? {
    try? Loglogistic(median: values[1], shape: values[0])
  }

  /// The logarithm has the logistic distribution, with standard deviation π/√3/shape.
  package func starts(for sample: Sample) -> [[Double]] {
    let guess = StartingValues(sample)
    return [[1.8138 / guess.sdOfLogarithms, exp(guess.meanOfLogarithms)]]
  }
}

package struct ExponentialFamily: Family {
  package let name = "exponential"
  package let parameters = [FamilyParameter(name: "mean", dimension: .length, link: .positive)]

  package init() {}

  package func distribution(_ values: [Double]) -> (any Distribution)? { try? Exponential(mean: values[0]) }
  package func starts(for sample: Sample) -> [[Double]] { [[StartingValues(sample).mean]] }
}

/// Normal on condition of being positive.
package struct NormalFamily: Family {
  package let name = "normal"
  package let parameters = [
    FamilyParameter(name: "mean", dimension: .length, link: .identity),
    FamilyParameter(name: "sd", dimension: .length, link: .positive),
  ]

  package init() {}

  package func distribution(_ values: [Double]) -> (any Distribution)? {
    try? TruncatedNormal(mean: values[0], sd: values[1], lower: 0, upper: .infinity)
  }

  package func starts(for sample: Sample) -> [[Double]] {
    let guess = StartingValues(sample)
    return [[guess.mean, guess.sd]]
  }
}
