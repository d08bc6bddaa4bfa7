// SPDX-License-Identifier: GPL-3.0-or-later
package import Estimation
import Foundation

package import Stochastics

/// Groups with few talks each, such as speakers, rooms, tracks or allotments, that learn from each other.
///
/// Each group's lengths are a common one times the group's own factor; factors are lognormal about 1, with a standard
/// deviation τ of their logarithms that is learnt too. A group with many talks keeps its own factor, one with few is
/// drawn towards 1, by as much as the groups' resemblance warrants.
///
/// It is empirical Bayes with its errors carried along: an average over τ in proportion to its likelihood, and over what
/// is known of the common parameters. The most likely τ alone is often 0 where groups do differ, and would then make all
/// groups alike for certain. Values of τ are taken for equally likely beforehand (A. Gelman, Prior distributions for
/// variance parameters in hierarchical models, Bayesian Analysis 1 (2006), pages 515–534), for which
/// there must be at least three groups.
package struct PartialPooling: Sendable {
  package struct Group: Sendable {
    package let name: String
    package let count: Double
    /// How much longer than the common length; a median and a 95% range.
    package let factor: Double
    package let range: ConfidenceInterval
    /// How long the group's next talk takes, as far as is known.
    package let next: any Distribution
  }

  package let family: PooledFamily
  /// In the order in which they were given.
  package let groups: [Group]
  /// The standard deviation τ of the factors' logarithms, most likely.
  package let between: Double
  /// 95%, by the likelihood with the best common parameters; it may begin at 0.
  package let betweenRange: ConfidenceInterval
  /// How often groups that don't differ would seem to differ as much.
  package let chanceOfNoDifference: Double
  /// The next talk of a group of which nothing is known.
  package let nextOfNewGroup: any Distribution
  /// ln of the likelihood at its maximum.
  package let logLikelihood: Double

  /// - Throws: ``FittingError`` where fewer than three groups have a talk, the family has bounds of its own, or all talks
  ///   together can't be fitted. O(talks · parameters²) time, times a few thousand.
  package init(_ family: PooledFamily, of groups: [(name: String, sample: Sample)]) throws(FittingError) {
    let count = groups.count { !$0.sample.rows.isEmpty }
    guard count >= 3 else { throw .tooFewGroups(count: count, needed: 3) }
    let all = try Sample(groups.flatMap(\.sample.rows))
    let size: Double
    let start: [Double]
    let base: any PooledBase
    switch family {
    case .length(let choice):
      switch choice {
      case .beta, .pert, .metalog:
        throw .badFamily(
          "groups of \(choice.name) aren't pooled, as its bounds can't be multiplied; choose another family")
      default: break
      }
      let learnt = try MaximumLikelihood(choice, of: all)
      (size, start, base) = (learnt.fitted.size, learnt.fitted.peak.point, PooledLength(family: learnt.fitted.family))
    case .moderated(let choice):
      let learnt = try ModeratedTalk(choice, of: all)
      (size, start, base) = (1, learnt.peak.point, PooledModerated(model: learnt.model))
    }
    let likelihood = PooledLikelihood(base: base, groups: groups.map { $0.sample.measured(in: size) })
    let profile = try BetweenProfile(likelihood, start: start, name: family.name)
    self.family = family
    between = profile.best.tau
    betweenRange = ConfidenceInterval(low: profile.low, high: profile.high)
    let excess = max(0, 2 * (profile.best.value - profile.none.value))
    // Half of the samples of groups that don't differ have their maximum at 0.
    chanceOfNoDifference = excess == 0 ? 1 : StandardNormal.survival(excess.squareRoot())
    let exact = groups.reduce(0) { $0 + $1.sample.exactCount }
    logLikelihood = profile.best.value - exact * log(size)
    var results: [Group] = []
    for (group, sample) in zip(groups, likelihood.groups) {
      let spread = profile.spread(of: sample, likelihood)
      results.append(
        Group(
          name: group.name, count: group.sample.count, factor: exp(spread.quantile(0.5)),
          range: ConfidenceInterval(low: exp(spread.quantile(0.025)), high: exp(spread.quantile(0.975))),
          next: try spread.next(base, size)))
    }
    self.groups = results
    nextOfNewGroup = try profile.spread(of: nil, likelihood).next(base, size)
  }
}
