// SPDX-License-Identifier: GPL-3.0-or-later
import Estimation
import PanelFitting
import Stochastics
import Testing

@Suite struct ModeratedLengthTests {
  static func lengths() throws -> [ModeratedLength] {
    let normal = try TruncatedNormal(mean: 0.95, sd: 0.18)
    let mixture = try Mixture(components: [(0.7, try Weibull(shape: 10, scale: 0.97)), (0.3, normal)])
    return [
      ModeratedLength(undisturbed: normal, signal: 1, heeded: 0.6, wrapUp: try Exponential(mean: 0.07)),
      ModeratedLength(
        undisturbed: normal, signal: 0.9, heeded: 1, wrapUp: try Lognormal(mu: -3, sigma: 0.8), cutOff: 1.1),
      ModeratedLength(undisturbed: mixture, signal: 1, heeded: 0.2, wrapUp: try Exponential(mean: 0.02), cutOff: 1.2),
      ModeratedLength(undisturbed: mixture, signal: 1, heeded: 0, wrapUp: try Exponential(mean: 0.02)),
    ]
  }

  /// The laws of every distribution.
  @Test func tailsAndQuantilesAgree() throws {
    for d in try Self.lengths() {
      for p in [1e-9, 1e-4, 0.01, 0.1, 0.3, 0.5] {
        for x in [d.quantile(p), d.upperQuantile(p)] {
          #expect(abs(d.cumulative(x) + d.survival(x) - 1) < 1e-13)
          #expect(d.cumulative(below: x) <= d.cumulative(x))
        }
        let (x, y) = (d.quantile(p), d.upperQuantile(p))
        #expect(d.cumulative(x) >= p * (1 - 1e-11) && d.cumulative(below: x) <= p * (1 + 1e-11))
        #expect(d.survival(y) <= p * (1 + 1e-11))
        #expect(d.cumulative(x) <= d.cumulative(y))
      }
      for x in [0.5, 0.8, 0.95, 1.02, 1.08] where d.cutOff.map({ x < $0 }) ?? true {
        let slope = (d.cumulative(x + 1e-6) - d.cumulative(x - 1e-6)) / 2e-6
        #expect(isClose(d.density(x), slope, 1e-6), "\(x)")
      }
    }
  }

  /// Where the undisturbed length has no variance, nor even a mean, the talk has both as soon as it ends for sure.
  @Test func momentsOfHeavyTails() throws {
    let heavy = try Loglogistic(median: 1, shape: 1.8)
    let wrapUp = try Exponential(mean: 0.1)
    let cut = ModeratedLength(undisturbed: heavy, signal: 1, heeded: 0.5, wrapUp: wrapUp, cutOff: 1.5)
    let all = ModeratedLength(
      undisturbed: try Loglogistic(median: 1, shape: 0.9), signal: 1, heeded: 1, wrapUp: wrapUp)
    for length in [cut, all] {
      // Of the quantiles of twenty thousand equal parts.
      var moments = Moments()
      for i in 0..<20_000 { moments.add(length.quantile((Double(i) + 0.5) / 20_000)) }
      #expect(isClose(length.mean, moments.mean, 1e-5))
      #expect(isClose(length.standardDeviation, moments.standardDeviation, 1e-3))
    }
    // Half of the speakers go on for as long as they would: E min(D, s + W) of the others by quadrature with 30 digits.
    let half = ModeratedLength(undisturbed: heavy, signal: 1, heeded: 0.5, wrapUp: wrapUp)
    #expect(isClose(half.mean, (heavy.mean + 0.81744152927338481) / 2, 1e-9))
    #expect(half.variance == .infinity)
  }

  /// Statistical: talks told in the model's words, one by one; z-scores of ten shares and the mean below 5.
  @Test func itIsTheTalkOfTheModel() throws {
    let trials = Effort.trials(20_000, nightly: 1_000_000)
    for d in try Self.lengths() {
      var luck = SplitMix64(4)
      var moments = Moments()
      let places = [0.5, 0.7, 0.85, 0.95, 1, 1.03, 1.06, 1.0999, 1.15, 1.3]
      var beyond = [Int](repeating: 0, count: places.count)
      for _ in 0..<trials {
        let undisturbed = luck.value(of: d.undisturbed)
        var takes = undisturbed
        if undisturbed > d.signal && luck.uniform() < d.heeded {
          takes = d.signal + min(undisturbed - d.signal, luck.value(of: d.wrapUp))
        }
        if let cutOff = d.cutOff { takes = min(takes, cutOff) }
        moments.add(takes)
        for (i, place) in places.enumerated() where takes > place { beyond[i] += 1 }
      }
      let n = Double(trials)
      for (count, place) in zip(beyond, places) {
        let chance = d.survival(place)
        #expect(abs(Double(count) / n - chance) <= 5 * (chance * (1 - chance) / n).squareRoot() + 1e-12, "\(place)")
      }
      #expect(abs(moments.mean - d.mean) < 5 * d.standardDeviation / n.squareRoot())
      #expect(isClose(moments.standardDeviation, d.standardDeviation, 5 / n.squareRoot()))
    }
  }
}
