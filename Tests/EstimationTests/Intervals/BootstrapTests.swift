// SPDX-License-Identifier: GPL-3.0-or-later

import Estimation
import Stochastics
import Testing

@Suite struct BootstrapTests {
  /// The mean of n exponential values has a standard error of their standard deviation over √n, whatever the family.
  @Test func spreadIsTheResampledMeans() throws {
    var luck = SplitMix64(11)
    let exponential = try Exponential(mean: 90)
    let values = (0..<60).map { _ in luck.value(of: exponential) }
    let bootstrap = try MaximumLikelihood(.exponential, of: Sample(values)).bootstrap(replicates: 4000)
    let mean = values.reduce(0, +) / 60
    let sd = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 60).squareRoot()
    #expect(bootstrap.failed == 0)
    // The standard deviation of 4,000 has an error of about 1.2%.
    #expect(isClose(try #require(bootstrap.standardError(of: 0)), sd / 60.0.squareRoot(), 0.05))
    let interval = try #require(bootstrap.interval(of: 0))
    #expect(interval.low < mean && mean < interval.high)
    // Skewed to the right, as the values are.
    #expect(interval.high - mean > mean - interval.low)
  }

  /// Values that occur several times in a sample that was drawn with replacement aren't such as a component draws together
  /// on.
  @Test func mixturesAreFittedAnewToo() throws {
    let learnt = try MaximumLikelihood(.mixture(.lognormal, .lognormal), of: Sample(Vectors.sampleRows("two_kinds")))
    let bootstrap = learnt.bootstrap(replicates: 60)
    #expect(bootstrap.failed <= 3)
    let error = try #require(learnt.fit.parameters[1].standardError)
    #expect(isClose(try #require(bootstrap.standardError(of: 1)), error, 0.5))
    #expect(bootstrap.values.allSatisfy { $0[1] < $0[3] })
  }

  @Test func sameSeedSameFigures() throws {
    let learnt = try MaximumLikelihood(.gamma, of: Sample(Vectors.sampleRows("cut_off_talks")))
    let (a, b) = (learnt.bootstrap(replicates: 50, seed: 5), learnt.bootstrap(replicates: 50, seed: 5))
    #expect(a.values == b.values)
    #expect(a.values != learnt.bootstrap(replicates: 50, seed: 6).values)
  }

  /// With one value that ended by itself among 25, a third of the replicates have none; the rest are no sample.
  @Test func failedReplicatesAreCountedAndNoIntervalIsGiven() throws {
    let rows = [Sample.Row(low: 4, high: 4), Sample.Row(low: 5, high: .infinity, count: 24)]
    let bootstrap = try MaximumLikelihood(.exponential, of: Sample(rows)).bootstrap(replicates: 200)
    #expect(bootstrap.failed > 40 && bootstrap.failed < 110)
    #expect(bootstrap.interval(of: 0) == nil)
  }
}
