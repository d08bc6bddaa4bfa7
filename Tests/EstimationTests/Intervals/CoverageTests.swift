// SPDX-License-Identifier: GPL-3.0-or-later

import Estimation
import Stochastics
import Testing

/// Statistical: of intervals of 95% from 30 observations of which 40% are cut off, 93–97% hold the truth.
///
/// Each family's share is tested by Wilson's interval at a confidence of 1 − 1e-6, in nightly runs of 10,000 samples,
/// which prints the table of Documentation/Learning.md.
@Suite struct CoverageTests {
  struct Truth {
    let family: FitFamily
    let distribution: any Distribution
    let parameters: [Double]
  }

  static func truths() throws -> [Truth] {
    [
      Truth(family: .lognormal, distribution: try Lognormal(mu: 1, sigma: 0.4), parameters: [1, 0.4]),
      Truth(family: .gamma, distribution: try Gamma(shape: 4, scale: 2), parameters: [4, 2]),
      Truth(family: .weibull, distribution: try Weibull(shape: 2, scale: 3), parameters: [2, 3]),
      Truth(family: .loglogistic, distribution: try Loglogistic(median: 3, shape: 3), parameters: [3, 3]),
      Truth(family: .exponential, distribution: try Exponential(mean: 3), parameters: [3]),
      Truth(family: .normal, distribution: try TruncatedNormal(mean: 10, sd: 2.5), parameters: [10, 2.5]),
    ]
  }

  /// Limits that cut off 40%: a multiple of the distribution's own values above its 20th percentile.
  static func limit(_ distribution: any Distribution) -> (_ u: Double) -> Double {
    func place(_ u: Double) -> Double { distribution.quantile(0.2 + 0.8 * u) }
    var (low, high) = (0.01, 100.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      let cut = (0..<400).reduce(0.0) { $0 + distribution.survival(middle * place((Double($1) + 0.5) / 400)) } / 400
      if cut > 0.4 { low = middle } else { high = middle }
    }
    let factor = low
    return { factor * place($0) }
  }

  @Test func intervalsHoldTheTruth() throws {
    let trials = Effort.trials(80, nightly: 10_000)
    for truth in try Self.truths() {
      let limit = Self.limit(truth.distribution)
      var luck = SplitMix64(30)
      var held = [Int](repeating: 0, count: truth.parameters.count)
      var cut = 0
      for _ in 0..<trials {
        let rows = (0..<30).map { _ in
          let (length, limit) = (luck.value(of: truth.distribution), limit(luck.uniform()))
          return length > limit
            ? Sample.Row(low: limit, high: .infinity) : Sample.Row(low: length, high: length)
        }
        cut += rows.count { $0.high == .infinity }
        let intervals = try MaximumLikelihood(truth.family, of: Sample(rows)).profileIntervals()
        for (i, interval) in intervals.enumerated() {
          if let interval, interval.low <= truth.parameters[i], truth.parameters[i] <= interval.high { held[i] += 1 }
        }
      }
      #expect(abs(Double(cut) / Double(30 * trials) - 0.4) < 5 * (0.24 / Double(30 * trials)).squareRoot())
      for (i, count) in held.enumerated() {
        let share = Proportion(successes: count, trials: trials)
        let bounds = share.interval(confidence: 1 - 1e-6)
        let label = Comment(rawValue: "\(truth.family.name), parameter \(i + 1): \(count) of \(trials)")
        #expect(bounds.high >= 0.93 && bounds.low <= 0.97, label)
        if Effort.isNightly {
          #expect(share.value > 0.93 && share.value < 0.97, label)
          print("\(truth.family.name) | parameter \(i + 1) | \(count) of \(trials)")
        }
      }
    }
  }
}
