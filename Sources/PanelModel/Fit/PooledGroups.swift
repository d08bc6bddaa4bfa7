// SPDX-License-Identifier: GPL-3.0-or-later

public import Stochastics

/// Groups with few lengths each that learnt from each other: each group's lengths are a common one times its factor.
public struct PooledGroups: Sendable {
  public var grouping: SessionAnalysis.Grouping
  public var outcome: Outcome

  public enum Outcome: Sendable {
    case pooled(Pooled)
    /// In words.
    case refused(reason: String)
  }

  public struct Pooled: Sendable {
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

  public struct Group: Sendable {
    public var name: String
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
