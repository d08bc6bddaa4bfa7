// SPDX-License-Identifier: GPL-3.0-or-later
import Stochastics
import Testing

/// Parameters that no distribution has are refused, with the family, the parameter, the value and the remedy.
struct RefusalTests {
  private func expect(
    _ message: String, location: SourceLocation = #_sourceLocation,
    _ make: () throws(ParameterError) -> any Distribution
  ) {
    do {
      let distribution = try make()
      Issue.record("made \(distribution)", sourceLocation: location)
    } catch {
      #expect(error.description == message, sourceLocation: location)
    }
  }

  @Test func smoothFamilies() {
    expect("exactly: value is inf and must be a finite number") { () throws(ParameterError) in
      try Exactly(value: .infinity)
    }
    expect("lognormal: sigma is 0.0 and must be above 0") { () throws(ParameterError) in
      try Lognormal(mu: 1, sigma: 0)
    }
    expect("lognormal: mu is nan and must be a finite number") { () throws(ParameterError) in
      try Lognormal(mu: .nan, sigma: 1)
    }
    expect("lognormal: mu is 800.0 and must be from -700 to 700") { () throws(ParameterError) in
      try Lognormal(mu: 800, sigma: 1)
    }
    expect("lognormal: p90 is 5.0 and must be above the median, which is 5.0") { () throws(ParameterError) in
      try Lognormal(median: 5, p90: 5)
    }
    expect("lognormal: p90 is 4.0 and must be above p10, which is 5.0") { () throws(ParameterError) in
      try Lognormal(p10: 5, p90: 4)
    }
    expect("lognormal: mean is -1.0 and must be above 0") { () throws(ParameterError) in
      try Lognormal(mean: -1, sd: 1)
    }
    expect("gamma: sd is 0.0 and must be above 0") { () throws(ParameterError) in try Gamma(mean: 1, sd: 0) }
    expect("gamma: shape is -2.0 and must be above 0") { () throws(ParameterError) in try Gamma(shape: -2, scale: 1) }
    expect("weibull: scale is inf and must be a finite number") { () throws(ParameterError) in
      try Weibull(shape: 1, scale: .infinity)
    }
    expect("loglogistic: median is 0.0 and must be above 0") { () throws(ParameterError) in
      try Loglogistic(median: 0, shape: 1)
    }
    expect("exponential: mean is -3.0 and must be above 0") { () throws(ParameterError) in try Exponential(mean: -3) }
  }

  @Test func boundedFamilies() {
    expect("uniform: max is 1.0 and must be above min, which is 1.0") { () throws(ParameterError) in
      try Uniform(min: 1, max: 1)
    }
    expect("triangular: mode is 9.0 and must be from min to max, which are 1.0 and 5.0") {
      () throws(ParameterError) in try Triangular(min: 1, mode: 9, max: 5)
    }
    expect("pert: mode is 0.0 and must be from min to max, which are 1.0 and 5.0") { () throws(ParameterError) in
      try PERT(min: 1, mode: 0, max: 5)
    }
    expect("pert: lambda is -1.0 and must be at least 0") { () throws(ParameterError) in
      try PERT(min: 1, mode: 2, max: 5, lambda: -1)
    }
    expect("beta: b is 0.0 and must be above 0") { () throws(ParameterError) in try Beta(a: 1, b: 0) }
    expect("beta: upper is 2.0 and must be above lower, which is 2.0") { () throws(ParameterError) in
      try Beta(a: 1, b: 1, lower: 2, upper: 2)
    }
    expect("normal: sd is 0.0 and must be above 0") { () throws(ParameterError) in
      try TruncatedNormal(mean: 0, sd: 0)
    }
    expect(
      "normal: mean is -80.0 and must be closer to the values from 0.0 to inf, in relation to sd, which is 2.0: "
        + "their probability is below 1e-300"
    ) { () throws(ParameterError) in try TruncatedNormal(mean: -80, sd: 2) }
  }

  @Test func joinedFamilies() {
    expect("metalog: number of coefficients is 1.0 and must be at least 2") { () throws(ParameterError) in
      try Metalog(coefficients: [1])
    }
    expect("metalog: p50 is 480.0 and must be above p10, which is 480.0") { () throws(ParameterError) in
      try Metalog(p10: 480, p50: 480, p90: 700)
    }
    expect("metalog: p90 is 900.0 and must be below max, which is 900.0") { () throws(ParameterError) in
      try Metalog(p10: 480, p50: 500, p90: 900, max: 900)
    }
    expect("metalog: p10 is 0.0 and must be above min, which is 0.0") { () throws(ParameterError) in
      try Metalog(p10: 0, p50: 500, p90: 900)
    }
    expect("mixture: number of components is 0.0 and must be at least 1") { () throws(ParameterError) in
      try Mixture(components: [])
    }
    expect("empirical: number of records is 0.0 and must be at least 1") { () throws(ParameterError) in
      try Empirical(values: [])
    }
    expect("empirical: record 2 is nan and must be a finite number") { () throws(ParameterError) in
      try Empirical(values: [1, .nan])
    }
    expect("exceeding: threshold is 10.0 and must be lower: the probability of more is 0.0, below 1e-290") {
      () throws(ParameterError) in try Exceeding(Uniform(min: 0, max: 10), threshold: 10)
    }
    #expect(throws: ParameterError.self) { try Exceeding(Exponential(mean: 1), threshold: .nan) }
    #expect(throws: ParameterError.self) { try Mixture(components: [(0, Exactly(value: 1))]) }
    #expect(throws: ParameterError.self) { try Metalog(coefficients: [0, 1, 1.7]) }
    #expect(throws: ParameterError.self) { try Metalog(coefficients: [0, 1, -1.7]) }
    #expect(throws: ParameterError.self) { try Metalog(coefficients: [0, -1]) }
    #expect(throws: ParameterError.self) { try Metalog(coefficients: [0, 0.2, 0.4]) }
    #expect(throws: ParameterError.self) { try Metalog(coefficients: [0, 1], upper: 3) }
  }
}
