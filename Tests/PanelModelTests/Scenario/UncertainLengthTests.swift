// SPDX-License-Identifier: GPL-3.0-or-later

import PanelModel
import Stochastics
import Testing

@Suite struct UncertainLengthTests {
  private let ten = Length.minutes(10)

  private func minutes(_ value: Double) -> Measure { .length(.minutes(value)) }

  private func isNear(_ value: Double, _ expected: Double) -> Bool { abs(value - expected) <= 1e-9 * abs(expected) }

  @Test func rangesRunFromP10ToP90() throws {
    let range = UncertainLength.range(p10: .share(0.8), p90: minutes(13))
    let profile = try range.profile(planned: ten)
    #expect(isNear(profile.p10.seconds, 480))
    #expect(isNear(profile.p90.seconds, 780))
    #expect(isNear(profile.typical.seconds, (480.0 * 780).squareRoot()))
    #expect(!profile.isExact)
    #expect(range.kindsOfMeasure == .both)
  }

  @Test func exactLengths() throws {
    let profile = try UncertainLength.exactly(.share(1.5)).profile(planned: ten)
    #expect(profile.isExact)
    #expect([profile.p10, profile.typical, profile.p90, profile.p99] == Array(repeating: .minutes(15), count: 4))
    #expect(profile.meanSeconds == 900)
  }

  /// Each family in seconds, with a figure that its parameters give directly.
  @Test func families() throws {
    func distribution(_ length: UncertainLength) throws -> any Distribution { try length.distribution(planned: ten) }
    #expect(
      isNear(try distribution(.lognormal(.medianAndP90(median: minutes(10), p90: .share(1.3)))).quantile(0.9), 780))
    #expect(isNear(try distribution(.lognormal(.medianAndSigma(median: .share(1), sigma: 0.4))).median, 600))
    #expect(isNear(try distribution(.lognormal(.meanAndSD(mean: minutes(10), sd: minutes(2)))).mean, 600))
    #expect(isNear(try distribution(.gamma(mean: minutes(10), sd: minutes(2))).standardDeviation, 120))
    #expect(isNear(try distribution(.weibull(shape: 1, scale: minutes(10))).mean, 600))
    #expect(isNear(try distribution(.loglogistic(median: minutes(10), shape: 4)).median, 600))
    #expect(isNear(try distribution(.exponential(mean: minutes(10))).mean, 600))
    #expect(try distribution(.normal(mean: minutes(1), sd: minutes(10))).support.lowerBound == 0)
    #expect(isNear(try distribution(.triangular(min: minutes(4), mode: minutes(8), max: minutes(12))).mean, 480))
    #expect(isNear(try distribution(.uniform(min: minutes(4), max: minutes(8))).mean, 360))
    #expect(isNear(try distribution(.pert(min: minutes(4), mode: minutes(8), max: minutes(12))).mean, 480))
    let metalog = UncertainLength.metalog(
      p10: minutes(8), p50: minutes(10), p90: minutes(13), min: minutes(0), max: minutes(20))
    #expect(isNear(try distribution(metalog).quantile(0.9), 780))
    #expect(try distribution(metalog).support.upperBound == 1200)
    let mixture = UncertainLength.mixture([
      .init(weight: 3, takes: .exactly(minutes(1))), .init(weight: 1, takes: .exactly(minutes(5))),
    ])
    #expect(isNear(try distribution(mixture).mean, 120))
    #expect(try distribution(.empirical([minutes(1), minutes(3)])).support == 60...180)
  }

  @Test func zero() {
    #expect(UncertainLength.exactly(.length(.zero)).mayBeZero)
    #expect(UncertainLength.exactly(.share(0)).mayBeZero)
    #expect(UncertainLength.empirical([minutes(1), .length(.zero)]).mayBeZero)
    #expect(UncertainLength.mixture([.init(weight: 1, takes: .exactly(.length(.zero)))]).mayBeZero)
    #expect(!UncertainLength.uniform(min: minutes(0), max: minutes(1)).mayBeZero)
    #expect(!UncertainLength.exponential(mean: minutes(1)).mayBeZero)
  }
}
