// SPDX-License-Identifier: GPL-3.0-or-later
import Stochastics
import Testing

/// A distribution with a name for the test report.
struct Family: Sendable, CustomTestStringConvertible {
  let name: String
  let distribution: any Distribution

  var testDescription: String { name }

  /// Many parameter sets of every family; the contract holds all of them to the same laws.
  static let all: [Family] = smooth + bounded + joined + conditioned

  private static let smooth: [Family] = [
    make("lognormal narrow") { try Lognormal(mu: 6, sigma: 0.01) },
    make("lognormal") { try Lognormal(median: 600, p90: 780) },
    make("lognormal by range") { try Lognormal(p10: 480, p90: 780) },
    make("lognormal by mean") { try Lognormal(mean: 10, sd: 4) },
    make("lognormal wide") { try Lognormal(median: 1, sigma: 3) },
    make("gamma 0.05") { try Gamma(shape: 0.05, scale: 10) },
    make("gamma 0.7") { try Gamma(shape: 0.7, scale: 3) },
    make("gamma 1") { try Gamma(shape: 1, scale: 3) },
    make("gamma by mean") { try Gamma(mean: 600, sd: 100) },
    make("gamma 1e4") { try Gamma(shape: 1e4, scale: 0.06) },
    make("gamma 1e6") { try Gamma(shape: 1e6, scale: 1e-3) },
    make("weibull 0.3") { try Weibull(shape: 0.3, scale: 2) },
    make("weibull 2") { try Weibull(shape: 2, scale: 15) },
    make("weibull 20") { try Weibull(shape: 20, scale: 15) },
    make("loglogistic 0.8") { try Loglogistic(median: 12, shape: 0.8) },
    make("loglogistic 1.5") { try Loglogistic(median: 12, shape: 1.5) },
    make("loglogistic 5") { try Loglogistic(median: 12, shape: 5) },
    make("loglogistic 60") { try Loglogistic(median: 12, shape: 60) },
    make("exponential") { try Exponential(mean: 45) },
    make("normal") { try TruncatedNormal(mean: 600, sd: 120) },
    make("normal at the edge") { try TruncatedNormal(mean: 0, sd: 2) },
    make("normal far below") { try TruncatedNormal(mean: -10, sd: 2, upper: 20) },
    make("normal farther below") { try TruncatedNormal(mean: -70, sd: 2) },
    make("normal cut on both sides") { try TruncatedNormal(mean: 15, sd: 4, lower: 0, upper: 30) },
    make("normal above its interval") { try TruncatedNormal(mean: 50, sd: 3, lower: 10, upper: 20) },
    make("normal with far bounds") { try TruncatedNormal(mean: 0, sd: 1e-5, lower: -1e10, upper: 1e10) },
    make("normal with one far bound") { try TruncatedNormal(mean: 0, sd: 1e-5, lower: -1e10, upper: 4e-7) },
    make("normal in a slit") { try TruncatedNormal(mean: 5, sd: 3, lower: 4, upper: 4.001) },
    make("metalog 3") { try Metalog(coefficients: [15, 1.2, 0.4]) },
    make("metalog 6") { try Metalog(coefficients: [15, 1.2, 0.4, 0.8, 0.3, 0.2]) },
    make("metalog by percentiles") { try Metalog(p10: 480, p50: 600, p90: 780) },
    make("metalog of heavy tail") { try Metalog(coefficients: [1, 0.6, 0.1], lower: 0) },
  ]

  private static let bounded: [Family] = [
    make("uniform") { try Uniform(min: -3, max: 8) },
    make("triangular") { try Triangular(min: 5, mode: 12, max: 30) },
    make("triangular down") { try Triangular(min: 10, mode: 10, max: 20) },
    make("triangular up") { try Triangular(min: 10, mode: 20, max: 20) },
    make("beta 0.05 0.3") { try Beta(a: 0.05, b: 0.3) },
    make("beta 2 5") { try Beta(a: 2, b: 5, lower: -4, upper: 9) },
    make("beta 1 1") { try Beta(a: 1, b: 1) },
    make("beta 30 1e4") { try Beta(a: 30, b: 1e4) },
    make("beta 1e4 0.05") { try Beta(a: 1e4, b: 0.05) },
    make("beta 5000 3000") { try Beta(a: 5000, b: 3000) },
    make("pert") { try PERT(min: 10, mode: 15, max: 30) },
    make("pert at its end") { try PERT(min: 10, mode: 10, max: 30, lambda: 8) },
    make("metalog uniform") { try Metalog(coefficients: [15, 0, 0, 4]) },
    make("metalog between bounds") { try Metalog(p10: 480, p50: 600, p90: 780, min: 300, max: 1200) },
  ]

  private static let joined: [Family] = [
    make("exactly") { try Exactly(value: 600) },
    make("empirical") { try Empirical(values: [8, 3, 5, 5, 5, 9, 12.5, 3]) },
    make("empirical of one") { try Empirical(values: [7]) },
    make("empirical of two") { try Empirical(values: [9, 7]) },
    make("empirical of equals") { try Empirical(values: [7, 7, 7]) },
    make("mixture overlapping") {
      try Mixture(components: [(3, Lognormal(mu: 1, sigma: 0.4)), (1, Gamma(shape: 30, scale: 0.5))])
    },
    make("mixture with atoms") {
      try Mixture(components: [(0.2, Exactly(value: 0)), (0.3, Exactly(value: 4)), (0.5, Gamma(shape: 2, scale: 3))])
    },
    make("mixture of atoms") { try Mixture(components: [(1, Exactly(value: 2)), (1, Exactly(value: 1))]) },
    make("mixture with a gap") {
      try Mixture(components: [(0.25, Uniform(min: 0, max: 1)), (0.75, Triangular(min: 3, mode: 4, max: 7))])
    },
    make("mixture with corners") {
      try Mixture(components: [(1, Uniform(min: 0, max: 2)), (2, Uniform(min: 1, max: 5)), (1, Exactly(value: 1.5))])
    },
    make("mixture with records") {
      try Mixture(components: [(1, Empirical(values: [2, 4, 4, 9])), (1, PERT(min: 1, mode: 5, max: 12))])
    },
    make("mixture of mixtures") {
      try Mixture(components: [
        (1, Mixture(components: [(1, Exactly(value: 3)), (1, Uniform(min: 0, max: 1))])), (3, Exponential(mean: 2)),
      ])
    },
    make("mixture of far scales") {
      try Mixture(components: [(1, Lognormal(mu: -20, sigma: 1)), (1e-6, Lognormal(mu: 20, sigma: 1))])
    },
  ]

  /// What is left of a length of which so much has passed.
  private static let conditioned: [Family] = [
    make("lognormal beyond its first percent") { try Exceeding(Lognormal(p10: 480, p90: 780), threshold: 400) },
    make("lognormal beyond its median") { try Exceeding(Lognormal(p10: 480, p90: 780), threshold: 612) },
    make("lognormal beyond 1e-40") { try Exceeding(Lognormal(p10: 480, p90: 780), threshold: 7500) },
    make("gamma beyond its start") { try Exceeding(Gamma(shape: 0.7, scale: 3), threshold: 1e-3) },
    make("gamma far out") { try Exceeding(Gamma(mean: 600, sd: 100), threshold: 2400) },
    make("weibull beyond its mean") { try Exceeding(Weibull(shape: 8, scale: 600), threshold: 565) },
    make("loglogistic beyond its median") { try Exceeding(Loglogistic(median: 12, shape: 5), threshold: 13) },
    make("exponential later") { try Exceeding(Exponential(mean: 45), threshold: 100) },
    make("normal in its tail") { try Exceeding(TruncatedNormal(mean: 600, sd: 120), threshold: 900) },
    make("metalog beyond its median") { try Exceeding(Metalog(p10: 480, p50: 600, p90: 780), threshold: 640) },
    make("uniform's last tenth") { try Exceeding(Uniform(min: 0, max: 10), threshold: 9) },
    make("triangular below its mode") { try Exceeding(Triangular(min: 5, mode: 12, max: 30), threshold: 7) },
    make("triangular beyond its mode") { try Exceeding(Triangular(min: 5, mode: 12, max: 30), threshold: 20) },
    make("pert beyond its mode") { try Exceeding(PERT(min: 10, mode: 15, max: 30), threshold: 22) },
    make("exactly, not yet over") { try Exceeding(Exactly(value: 600), threshold: 599) },
    make("empirical between records") { try Exceeding(Empirical(values: [8, 3, 5, 5, 5, 9, 12.5, 3]), threshold: 4) },
    make("empirical at equal records") { try Exceeding(Empirical(values: [8, 3, 5, 5, 5, 9, 12.5, 3]), threshold: 5) },
    make("mixture of atoms, the first over") {
      try Exceeding(Mixture(components: [(1, Exactly(value: 2)), (1, Exactly(value: 1))]), threshold: 1.5)
    },
    make("mixture within its gap") {
      try Exceeding(
        Mixture(components: [(0.25, Uniform(min: 0, max: 1)), (0.75, Uniform(min: 3, max: 7))]),
        threshold: 2)
    },
    make("mixture beyond an atom") {
      try Exceeding(
        Mixture(components: [(0.2, Exactly(value: 0)), (0.3, Exactly(value: 4)), (0.5, Gamma(shape: 2, scale: 3))]),
        threshold: 4)
    },
    make("twice") { try Exceeding(Exceeding(Lognormal(p10: 480, p90: 780), threshold: 500), threshold: 700) },
  ]

  private static func make(_ name: String, _ distribution: () throws -> any Distribution) -> Family {
    do { return Family(name: name, distribution: try distribution()) } catch { fatalError("\(name): \(error)") }
  }
}
