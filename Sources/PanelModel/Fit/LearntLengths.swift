// SPDX-License-Identifier: GPL-3.0-or-later

/// Lengths that were observed, and all that they were fitted with.
public struct LearntLengths: Sendable {
  /// What was observed: a subject of recordings, or a table.
  public var subject: Subject
  /// The unit of the numbers.
  public var scale: Scale
  /// How many observations there are, by how much is known of each.
  public var counts: ObservationCounts
  /// The observations' own distribution: a nonparametric estimate that knows of censoring.
  public var observed: ObservedDistribution
  /// Those that could be fitted, best first by AICc; kinds of moderated talk that are no better than another by AIC; then
  /// those that couldn't be fitted.
  public var tried: [TriedFit]
  /// `nil` where groups weren't asked for.
  public var groups: PooledGroups?
  /// How the fits were made.
  public var method: FitMethod

  /// Whose lengths they are.
  public enum Subject: Hashable, Sendable {
    /// Items, turns or gaps of recorded sessions.
    case recorded(FitSubject)
    /// From a table of bare lengths.
    case table(name: String)
  }

  /// What the numbers are.
  public enum Scale: Hashable, Sendable {
    /// Of the planned time.
    case shares
    /// Seconds.
    case seconds
    /// In a unit that nobody said.
    case numbers
  }

  package init(
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

  /// Those that could be fitted, best first, and of kinds of moderated talk the best only.
  public var fits: [(model: FitModel, learnt: LearntDistribution)] { fitted(alternatives: false) }

  /// The other kinds of moderated talk.
  public var alternatives: [(model: FitModel, learnt: LearntDistribution)] { fitted(alternatives: true) }

  private func fitted(alternatives: Bool) -> [(model: FitModel, learnt: LearntDistribution)] {
    tried.compactMap { tried in
      guard case .fitted(let learnt) = tried.outcome, tried.isAlternative == alternatives else { return nil }
      return (tried.model, learnt)
    }
  }
}

/// A model, and what became of it.
public struct TriedFit: Sendable {
  /// What was fitted.
  public var model: FitModel
  /// The fit, or why there is none.
  public var outcome: Outcome
  /// Whether it is a kind of moderated talk that another kind is better than, where the best was asked for.
  public var isAlternative: Bool

  /// What became of a fit.
  public enum Outcome: Sendable {
    /// The model was fitted.
    case fitted(LearntDistribution)
    /// In words.
    case refused(reason: String)
  }

  package init(_ model: FitModel, _ outcome: Outcome, isAlternative: Bool = false) {
    self.model = model
    self.outcome = outcome
    self.isAlternative = isAlternative
  }
}
