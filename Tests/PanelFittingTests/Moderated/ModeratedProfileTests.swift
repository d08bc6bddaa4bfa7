// SPDX-License-Identifier: GPL-3.0-or-later

import Estimation
import PanelFitting
import PanelModel
import Stochastics
import Testing

@Suite struct ModeratedProfileTests {
  /// Talks of a known kind, as the search for it has them, drawn evenly.
  private func talks(_ length: ModeratedLength, count: Int) throws -> Sample {
    try Sample((0..<count).map { length.quantile((Double($0) + 0.5) / Double(count)) })
  }

  /// Whoever profiles one parameter by hand, over the others by a search of its own, finds the same ends.
  @Test func theEndsAreWhereTheLikelihoodHasFallen() throws {
    let truth = ModeratedLength(
      undisturbed: try TruncatedNormal(mean: 1.05, sd: 0.2), signal: 1, heeded: 0.7, wrapUp: try Exponential(mean: 0.04)
    )
    let sample = try talks(truth, count: 300)
    let fit = try ModeratedTalk(
      ModeratedFamily(undisturbed: .normal, moderation: .signal(at: 1, wrapUp: .exponential)), of: sample)
    let intervals = fit.profileIntervals()
    #expect(intervals.count == fit.parameters.count && fit.parameters.map(\.name).contains("heeded"))
    for (parameter, interval) in zip(fit.parameters, intervals) {
      let interval = try #require(interval)
      let error = try #require(parameter.standardError)
      #expect(interval.low < parameter.value && parameter.value < interval.high)
      // About ± two standard errors, where the likelihood is nearly normal.
      #expect(abs(interval.high - interval.low - 4 * error) < 0.6 * error, "\(parameter.name)")
    }
    // The likelihood at an end, with the others as they are, is no higher than at the end of the profile.
    let place = try #require(fit.parameters.firstIndex { $0.name == "heeded" })
    let low = try #require(intervals[place]).low
    let moved = ModeratedLength(
      undisturbed: fit.length.undisturbed, signal: 1, heeded: low, wrapUp: fit.length.wrapUp)
    let fall = fit.logLikelihood - sample.rows.reduce(0) { $0 + $1.count * moved.logDensity($1.low) }
    #expect(fall > 1.9 && fall < 4)
  }

  /// Where everybody heeds the signal, fewer than so many would fit too badly.
  @Test func allHeed() throws {
    let truth = ModeratedLength(
      undisturbed: try Exactly(value: 3), signal: 1, heeded: 1, wrapUp: try Exponential(mean: 0.1))
    var rows = try talks(truth, count: 100).rows
    rows += (0..<40).map { Sample.Row(low: 0.5 + Double($0) / 100, high: 0.5 + Double($0) / 100) }
    let fit = try ModeratedTalk(
      ModeratedFamily(undisturbed: .weibull, moderation: .signal(at: 1, wrapUp: .exponential)), of: Sample(rows))
    let place = try #require(fit.parameters.firstIndex { $0.name == "heeded" })
    #expect(fit.parameters[place].value == 1)
    let interval = try #require(fit.profileIntervals()[place])
    #expect(interval.high == 1 && interval.low > 0.9 && interval.low < 1)
  }

  /// Nor where many talks leave it less room than 95% of all speakers.
  @Test func allOfManyHeed() throws {
    let truth = ModeratedLength(
      undisturbed: try TruncatedNormal(mean: 1, sd: 0.2), signal: 1, heeded: 1, wrapUp: try Exponential(mean: 0.03))
    let fit = try ModeratedTalk(ModeratedTalkTests.plain, of: Sample(ModeratedTalkTests.talks(truth, 800, seed: 6)))
    #expect(fit.parameters[2].name == "heeded" && fit.parameters[2].value == 1)
    let interval = try #require(fit.profileIntervals()[2])
    #expect(interval.high == 1 && interval.low > 0.95 && interval.low < 1)
    // It was fitted, though it came to lie at its bound, so it counts.
    #expect(fit.criteria == FitCriteria(logLikelihood: fit.logLikelihood, parameters: 4, count: 800))
    let bootstrap = fit.bootstrap(replicates: 20)
    #expect(bootstrap.estimates == fit.parameters.map(\.value))
    // It was held where it is.
    #expect(bootstrap.interval(of: 2) == nil && bootstrap.standardError(of: 2) == nil)
    #expect(bootstrap.standardError(of: 3) != nil)
  }
}
