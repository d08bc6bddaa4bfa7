// SPDX-License-Identifier: GPL-3.0-or-later

public import Stochastics

/// Groups with few lengths each that learnt from each other: each group's lengths are a common one times its factor.
public struct PooledGroups: Sendable {
  /// What the groups differ by.
  public var grouping: SessionAnalysis.Grouping
  /// The groups, or why they can't be pooled.
  public var outcome: Outcome

  /// What became of pooling.
  public enum Outcome: Sendable {
    /// The groups were pooled.
    case pooled(Pooled)
    /// In words.
    case refused(reason: String)
  }

  /// Groups about a common length, with how much they differ (partial pooling by empirical Bayes).
  public struct Pooled: Sendable {
    /// The model of the common length: the best fit that can be multiplied by a factor.
    public var model: FitModel
    /// The longest first.
    public var groups: [Group]
    /// Of the factors' logarithms, the standard deviation.
    public var between: Double
    /// 95%.
    public var betweenRange: ConfidenceInterval
    /// How often groups that don't differ would seem to differ as much.
    public var chanceOfNoDifference: Double
    /// What belongs to no group and was left out.
    public var ungrouped: Int

    package init(
      model: FitModel, groups: [Group], between: Double, betweenRange: ConfidenceInterval,
      chanceOfNoDifference: Double, ungrouped: Int
    ) {
      self.model = model
      self.groups = groups
      self.between = between
      self.betweenRange = betweenRange
      self.chanceOfNoDifference = chanceOfNoDifference
      self.ungrouped = ungrouped
    }
  }

  /// One group, with its posterior factor on the common length.
  public struct Group: Sendable {
    /// What the group's members have in common: a speaker, a room, a track or an allotment.
    public var name: String
    /// How many lengths the group has.
    public var count: Double
    /// How much longer than the common length.
    public var factor: Double
    /// 95%.
    public var range: ConfidenceInterval
    /// The next one of the group.
    public var next: any Distribution

    package init(name: String, count: Double, factor: Double, range: ConfidenceInterval, next: any Distribution) {
      self.name = name
      self.count = count
      self.factor = factor
      self.range = range
      self.next = next
    }
  }

  package init(grouping: SessionAnalysis.Grouping, outcome: Outcome) {
    self.grouping = grouping
    self.outcome = outcome
  }
}
