// SPDX-License-Identifier: GPL-3.0-or-later

import Estimation
import PanelModel
import Stochastics

/// Fits made up for the tests of their reports.
enum LearntTalks {
  private static func parameter(
    _ name: String, _ dimension: FittedParameter.Dimension, _ value: Double, _ error: Double?,
    _ range: (Double, Double)?
  ) -> LearntParameter {
    LearntParameter(
      FittedParameter(name: name, dimension: dimension, value: value, standardError: error),
      interval: range.map { ConfidenceInterval(low: $0.0, high: $0.1) })
  }

  private static func checked(_ chance: Double) -> LearntDistribution.Goodness {
    .checked(
      GoodnessOfFit(
        distance: 0.4, chance: Estimate(value: chance, standardError: 0.02, interval: nil), replicates: 99))
  }

  /// 200 talks, of which 20 were cut off at 110%.
  static func moderated(heeded range: (Double, Double)? = (0.2, 0.88), gain: Double? = 25) throws -> LearntLengths {
    let takes = try TruncatedNormal(mean: 0.96, sd: 0.15)
    let wrapUp = try Exponential(mean: 0.031)
    let best = LearntDistribution(
      parameters: [
        parameter("takes mean", .length, 0.96, 0.012, (0.937, 0.984)),
        parameter("takes sd", .length, 0.15, 0.01, (0.133, 0.172)),
        parameter("heeded", .number, 0.54, 0.17, range),
        parameter("wraps up in mean", .length, 0.031, 0.009, (0.016, 0.06)),
      ],
      logLikelihood: 190, criteria: FitCriteria(logLikelihood: 190, parameters: 4, count: 200), distribution: takes,
      goodness: checked(0.62),
      moderation: LearntModeration(
        undisturbed: takes, signal: 1, heeded: 0.54,
        heededRange: range.map { ConfidenceInterval(low: $0.0, high: $0.1) },
        wrapUp: wrapUp, cutOff: 1.1, gain: gain))
    let weibull = LearntDistribution(
      parameters: [
        parameter("shape", .number, 8.1, 0.4, (7.3, 9)), parameter("scale", .length, 0.98, 0.01, (0.96, 1)),
      ],
      logLikelihood: 170, criteria: FitCriteria(logLikelihood: 170, parameters: 2, count: 200),
      distribution: try Weibull(shape: 8.1, scale: 0.98), goodness: checked(0.01))
    let masses = (0..<180).map {
      ObservedDistribution.Mass(
        low: takes.quantile((Double($0) + 0.5) / 200), high: takes.quantile((Double($0) + 0.5) / 200), mass: 0.005)
    }
    return LearntLengths(
      subject: .recorded(.talks), scale: .shares,
      counts: ObservationCounts(all: 200, exact: 180, cutOff: 20, atMost: 0, between: 0, sessions: 12, untimed: 3),
      observed: ObservedDistribution(masses + [.init(low: 1.1, high: .infinity, mass: 0.1)]),
      tried: [
        TriedFit(
          .moderated(ModeratedFamily(undisturbed: .normal, moderation: .signal(at: 1, wrapUp: .exponential))),
          .fitted(best)), TriedFit(.family(.weibull), .fitted(weibull)),
        TriedFit(.family(.gamma), .refused(reason: "the observations don't tell the shape of gamma")),
        TriedFit(.family(.lognormal), .refused(reason: "the observations don't tell the shape of lognormal")),
      ],
      groups: PooledGroups(grouping: .speaker, outcome: .pooled(try pooled(takes))),
      method: FitMethod(intervals: .profile, replicates: 200, goodnessReplicates: 99, seed: 1))
  }

  private static func pooled(_ takes: any Distribution) throws -> PooledGroups.Pooled {
    PooledGroups.Pooled(
      model: .family(.normal),
      groups: [
        .init(name: "Ada", count: 12, factor: 1.08, range: .init(low: 1.02, high: 1.15), next: takes),
        .init(name: "=Bea\u{1B}[31m", count: 3, factor: 0.97, range: .init(low: 0.9, high: 1.05), next: takes),
      ], between: 0.06, betweenRange: .init(low: 0.01, high: 0.15), chanceOfNoDifference: 0.2, ungrouped: 7)
  }

  /// Handovers in seconds, some of which took no time.
  static func handovers() throws -> LearntLengths {
    let lognormal = try Lognormal(median: 45, sigma: 0.6)
    let best = LearntDistribution(
      parameters: [
        parameter("mu", .logarithmOfLength, 3.80666, 0.1, (3.6, 4.01)), parameter("sigma", .number, 0.6, 0.07, nil),
      ],
      logLikelihood: -150, criteria: FitCriteria(logLikelihood: -150, parameters: 2, count: 30),
      distribution: lognormal,
      goodness: .notAsked)
    let masses = (0..<30).map {
      ObservedDistribution.Mass(
        low: lognormal.quantile((Double($0) + 0.5) / 30), high: lognormal.quantile((Double($0) + 0.5) / 30),
        mass: 1 / 30)
    }
    return LearntLengths(
      subject: .recorded(.handovers), scale: .seconds,
      counts: ObservationCounts(
        all: 30, exact: 30, cutOff: 0, atMost: 0, between: 0, sessions: 5, zero: 10, guessed: 2, endAtNext: 4),
      observed: ObservedDistribution(masses), tried: [TriedFit(.family(.lognormal), .fitted(best))],
      method: FitMethod(intervals: .bootstrap, replicates: 200, goodnessReplicates: nil, seed: 1))
  }
}
