// SPDX-License-Identifier: GPL-3.0-or-later

import Estimation
import Stochastics
import Testing

@Suite struct ProfileIntervalTests {
  /// The exponential's profile is its likelihood: 2d(ln(m/x̄) + x̄/m − 1) is at most d·ln(1 + t²/d).
  @Test func endsAreWhereTheLikelihoodHasFallen() throws {
    let rows = try Vectors.sampleRows("cut_off_talks")
    let learnt = try MaximumLikelihood(.exponential, of: Sample(rows))
    let interval = try #require(learnt.profileIntervals()[0])
    let ended = rows.reduce(0) { $0 + ($1.high < .infinity ? $1.count : 0) }
    let t = StudentT.upperQuantile(0.025, degrees: ended)
    let mean = learnt.fit.parameters[0].value
    for end in [interval.low, interval.high] {
      let fall = 2 * ended * (Reference.log(end / mean) + mean / end - 1)
      #expect(isClose(fall, ended * Reference.log(1 + t * t / ended), 1e-6))
    }
    #expect(interval.low < mean && mean < interval.high)
  }

  /// For uncensored values the interval of a lognormal's mu is Student's, exactly.
  @Test func aNormalMeansIntervalIsStudents() throws {
    var luck = SplitMix64(7)
    let lognormal = try Lognormal(mu: 6, sigma: 0.3)
    let values = (0..<12).map { _ in luck.value(of: lognormal) }
    let learnt = try MaximumLikelihood(.lognormal, of: Sample(values))
    let interval = try #require(learnt.profileIntervals()[0])
    let logs = values.map(Reference.log)
    let mean = logs.reduce(0, +) / 12
    let variance = logs.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 11
    let half = StudentT.upperQuantile(0.025, degrees: 11) * (variance / 12).squareRoot()
    #expect(isClose(interval.low, mean - half, 1e-7))
    #expect(isClose(interval.high, mean + half, 1e-7))
  }

  /// Where hardly anything is known the interval's end is the range's own and no number that means nothing.
  @Test func anEndThatNothingBoundsIsTheRangesOwn() throws {
    let rows = [Sample.Row(low: 0, high: 5, count: 1), Sample.Row(low: 5, high: .infinity, count: 40)]
    let learnt = try MaximumLikelihood(.exponential, of: Sample(rows))
    let interval = try #require(learnt.profileIntervals(confidence: 0.9999)[0])
    #expect(interval.high == .infinity || interval.high > 1e4)
    #expect(interval.low > 0)
  }
}
