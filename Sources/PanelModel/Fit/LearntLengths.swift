// SPDX-License-Identifier: GPL-3.0-or-later

/// Lengths that were observed, and all that they were fitted with.
public struct LearntLengths: Sendable {
  public var subject: Subject
  public var scale: Scale
  public var counts: ObservationCounts
  public var observed: ObservedDistribution
  /// Those that could be fitted, best first by AICc, then those that couldn't.
  public var tried: [TriedFit]
  /// `nil` where groups weren't asked for.
  public var groups: PooledGroups?
  public var method: FitMethod

  /// Whose lengths they are.
  public enum Subject: Hashable, Sendable {
    case recorded(FitSubject)
    /// From a table of bare lengths.
    case table(name: String)
  }

  /// What the numbers are.
  public enum Scale: Hashable, Sendable {
    /// Of the planned time.
    case shares
    case seconds
    /// In a unit that nobody said.
    case numbers
  }

  public init(
    subject: Subject, scale: Scale, counts: ObservationCounts, observed: ObservedDistribution, tried: [TriedFit],
    groups: PooledGroups? = nil, method: FitMethod
  ) {
    self.subject = subject
    self.scale = scale
    self.counts = counts
    self.observed = observed
    self.tried = tried
    self.groups = groups
    self.method = method
  }

  /// Those that could be fitted, best first.
  public var fits: [(model: FitModel, learnt: LearntDistribution)] {
    tried.compactMap { tried in
      if case .fitted(let learnt) = tried.outcome { (tried.model, learnt) } else { nil }
    }
  }
}

/// A model, and what became of it.
public struct TriedFit: Sendable {
  public var model: FitModel
  public var outcome: Outcome

  public enum Outcome: Sendable {
    case fitted(LearntDistribution)
    /// In words.
    case refused(reason: String)
  }

  public init(_ model: FitModel, _ outcome: Outcome) {
    self.model = model
    self.outcome = outcome
  }
}
