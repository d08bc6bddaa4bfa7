// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import PanelScenarios
import Stochastics
import Testing

/// What is learnt is written so that a scenario means the same by it.
@Suite struct WrittenLengthTests {
  /// The distribution that a scenario has, once `text` stands in it.
  private func read(_ text: String, planned: Length) throws -> any Distribution {
    let source = """
      format: panelsim/1
      title: Written
      slot: { length: 1h }
      talks: { takes: \(text) }
      agenda:
        - talk: One
          planned: 20m
      """
    let decoded = try ScenarioFile(bytes: Array(source.utf8), name: "written.yaml", directory: ".").decode()
    return try decoded.scenario.talks.takes.distribution(planned: planned)
  }

  static func lengths() throws -> [any Distribution] {
    let two: [(weight: Double, distribution: any Distribution)] = [
      (0.3123456, try Weibull(shape: 3.3333333, scale: 0.81234567)), (0.6876544, try Lognormal(mu: 0.01, sigma: 0.05)),
    ]
    return [
      try Exactly(value: 0.9), try Lognormal(mu: -0.1234567, sigma: 0.2345678),
      try Gamma(shape: 12.3456, scale: 0.0712),
      try Weibull(shape: 8.7654321, scale: 0.98765432), try Loglogistic(median: 0.95123456, shape: 17.654321),
      try Exponential(mean: 0.0311111), try TruncatedNormal(mean: 0.91, sd: 0.212121),
      try PERT(min: 0.31, mode: 0.97, max: 1.2345), try Triangular(min: 0.5, mode: 1, max: 1.2),
      try Uniform(min: 0.25, max: 1.25), try Metalog(p10: 0.7, p50: 0.95, p90: 1.05, min: 0.1, max: 1.5),
      try Metalog(p10: 0.7, p50: 0.95, p90: 1.25), try Mixture(components: two),
      try Empirical(values: [0.7, 0.85, 0.93, 1, 1.07]),
    ]
  }

  @Test func sharesAreReadBack() throws {
    for distribution in try Self.lengths() {
      let written = try #require(UncertainLength(distribution, in: .shares)).written
      let again = try read(written, planned: .seconds(1000))
      for probability in [0.01, 0.1, 0.5, 0.9, 0.99] {
        let (first, second) = (distribution.quantile(probability), again.quantile(probability) / 1000)
        #expect(abs(first - second) < 1e-5 * first, "\(written) at \(probability)")
      }
    }
  }

  @Test func secondsAreReadBack() throws {
    for distribution in [
      try Lognormal(mu: 4.1693, sigma: 0.5366) as any Distribution, try Gamma(shape: 1.5, scale: 83.333),
      try Exponential(mean: 4321.0987), try Weibull(shape: 0.7, scale: 7654.321),
    ] {
      let written = try #require(UncertainLength(distribution, in: .seconds)).written
      let again = try read(written, planned: .minutes(20))
      for probability in [0.01, 0.5, 0.99] {
        let (first, second) = (distribution.quantile(probability), again.quantile(probability))
        #expect(abs(first - second) < 1e-4 * first, "\(written) at \(probability)")
      }
    }
  }

  @Test func theWordsAreYAML() throws {
    #expect(
      UncertainLength(try Weibull(shape: 8, scale: 0.973), in: .shares)?.written
        == "{ weibull: { shape: 8, scale: 97.3% } }")
    #expect(UncertainLength.range(p10: .length(.minutes(8)), p90: .length(.seconds(750))).written == "8m to 12m30s")
    #expect(
      UncertainLength.mixture([.init(weight: 0.25, takes: .exactly(.length(.zero)))]).written
        == "{ mixture: [ { weight: 0.25, takes: 0s } ] }")
  }

  /// What no scenario can say isn't said in other words.
  @Test func whatCannotBeWritten() throws {
    #expect(UncertainLength(try Beta(a: 2, b: 3), in: .shares) == nil)
    #expect(UncertainLength(try TruncatedNormal(mean: -1, sd: 2), in: .shares) == nil)
    #expect(UncertainLength(try Lognormal(mu: 0, sigma: 7), in: .shares) == nil)
  }
}
