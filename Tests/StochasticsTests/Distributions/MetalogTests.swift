// SPDX-License-Identifier: GPL-3.0-or-later
import Stochastics
import Testing

struct MetalogTests {
  @Test func tripletsAreMet() throws {
    for metalog in [
      try Metalog(p10: 480, p50: 600, p90: 780, min: nil), try Metalog(p10: 480, p50: 600, p90: 780),
      try Metalog(p10: 480, p50: 600, p90: 780, min: 400), try Metalog(p10: 480, p50: 600, p90: 780, max: 1200),
    ] {
      #expect(isClose(metalog.quantile(0.1), 480, 1e-14))
      #expect(isClose(metalog.quantile(0.5), 600, 1e-14))
      #expect(isClose(metalog.quantile(0.9), 780, 1e-14))
    }
  }

  /// The greatest |a₃|/a₂ of a feasible metalog of three coefficients is 1.66711… (Keelin 2016).
  @Test func feasibilityEndsWhereItShould() throws {
    for sign in [-1.0, 1] {
      _ = try Metalog(coefficients: [0, 1, sign * 1.6671])
      #expect(throws: ParameterError.self) { try Metalog(coefficients: [0, 1, sign * 1.6672]) }
    }
  }

  @Test func aRefusedTripletSaysWhatWouldDo() throws {
    do {
      _ = try Metalog(p10: 100, p50: 105, p90: 200, min: nil)
      Issue.record("feasible")
    } catch {
      #expect(error.parameter == "p50")
      #expect(error.requirement.hasPrefix("between 116.6577376159614"))
      #expect(error.requirement.hasSuffix(" for a metalog with this p10 and p90"))
    }
    _ = try Metalog(p10: 100, p50: 116.66, p90: 200, min: nil)
    _ = try Metalog(p10: 100, p50: 183.34, p90: 200, min: nil)
  }

  /// With two coefficients and a lower bound the metalog is the log-logistic distribution.
  @Test func twoCoefficientsAreTheLoglogistic() throws {
    let metalog = try Metalog(coefficients: [2, 0.25], lower: 0)
    let loglogistic = try Loglogistic(median: metalog.median, shape: 4)
    #expect(isClose(metalog.mean, loglogistic.mean, 1e-12))
    #expect(isClose(metalog.variance, loglogistic.variance, 1e-11))
    #expect(isClose(metalog.cumulative(9), loglogistic.cumulative(9), 1e-13))
    #expect(try Metalog(coefficients: [2, 1.2], lower: 0).mean == .infinity)
    #expect(try Metalog(coefficients: [2, 0.6], lower: 0).variance == .infinity)
    let heavy = try Metalog(coefficients: [0, 0.95], lower: 0)
    #expect(isClose(heavy.mean, try Loglogistic(median: 1, shape: 1 / 0.95).mean, 1e-11))
  }
}
