// SPDX-License-Identifier: GPL-3.0-or-later

import Stochastics

/// A talk of about ten minutes, in seconds, as each family has it.
struct BenchmarkFamily: Sendable {
  let name: String
  let make: @Sendable () throws -> any Distribution

  static let all: [BenchmarkFamily] = [
    .init(name: "exponential") { try Exponential(mean: 120) },
    .init(name: "lognormal") { try Lognormal(p10: 510, p90: 750) },
    .init(name: "gamma") { try Gamma(mean: 630, sd: 100) },
    .init(name: "weibull") { try Weibull(shape: 6, scale: 680) },
    .init(name: "loglogistic") { try Loglogistic(median: 615, shape: 9) },
    .init(name: "normal") { try TruncatedNormal(mean: 620, sd: 90) },
    .init(name: "uniform") { try Uniform(min: 480, max: 780) },
    .init(name: "triangular") { try Triangular(min: 400, mode: 600, max: 900) },
    .init(name: "pert") { try PERT(min: 360, mode: 600, max: 1020) },
    .init(name: "metalog") { try Metalog(p10: 510, p50: 615, p90: 780) },
    .init(name: "empirical") { try Empirical(values: [520, 550, 590, 605, 620, 645, 690, 770, 850]) },
    .init(name: "mixture") {
      try Mixture(components: [(0.8, try Lognormal(p10: 510, p90: 750)), (0.2, try Uniform(min: 300, max: 1200))])
    },
  ]
}
