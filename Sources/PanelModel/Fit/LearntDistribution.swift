// SPDX-License-Identifier: GPL-3.0-or-later

public import Estimation
public import Stochastics

/// A distribution that was learnt, with all that is known of how well.
public struct LearntDistribution: Sendable {
  /// None for the observations' own distribution.
  public var parameters: [LearntParameter]
  /// ln of the likelihood in the observations' unit; `nil` for the observations' own distribution, which has no density.
  public var logLikelihood: Double?
  /// `nil` where there is no likelihood.
  public var criteria: FitCriteria?
  /// In the observations' unit.
  public var distribution: any Distribution
  /// The goodness of fit; ``Goodness/notAsked`` for the observations' own distribution.
  public var goodness: Goodness
  /// For a moderated talk.
  public var moderation: LearntModeration?

  /// Whether the observations could have come from it.
  public enum Goodness: Sendable {
    /// The Anderson–Darling distance, with its p-value from samples of the fit.
    case checked(GoodnessOfFit)
    /// It can't be checked, for this reason.
    case impossible(reason: String)
    /// No check was asked for, or another kind of moderated talk fits better.
    case notAsked
  }

  package init(
    parameters: [LearntParameter], logLikelihood: Double?, criteria: FitCriteria?, distribution: any Distribution,
    goodness: Goodness, moderation: LearntModeration? = nil
  ) {
    self.parameters = parameters
    self.logLikelihood = logLikelihood
    self.criteria = criteria
    self.distribution = distribution
    self.goodness = goodness
    self.moderation = moderation
  }
}

/// A parameter with the range that it may lie in.
public struct LearntParameter: Hashable, Sendable {
  /// The parameter's name, its estimate and its standard error.
  public var fitted: FittedParameter
  /// 95%; an end may be infinite where the observations don't bound it. `nil` where none was wanted or found.
  public var interval: ConfidenceInterval?

  package init(_ fitted: FittedParameter, interval: ConfidenceInterval?) {
    self.fitted = fitted
    self.interval = interval
  }
}

/// What was learnt of a moderated talk, in shares of the planned time.
public struct LearntModeration: Sendable {
  /// What speakers would take.
  public var undisturbed: any Distribution
  /// When the moderator signals, as it was given or fitted; 1 stands for all of the planned time.
  public var signal: Double
  /// The chance that a speaker who is over the signal heeds it, in 0...1; 0 without moderation.
  public var heeded: Double
  /// 95%; `nil` where none was wanted or found.
  public var heededRange: ConfidenceInterval?
  /// How long those go on who heed the signal; `nil` where nobody does.
  public var wrapUp: (any Distribution)?
  /// When talks are cut off; `nil` for never.
  public var cutOff: Double?
  /// By how much Akaike's criterion is lower than that of the same talk without moderation; `nil` where that can't be
  /// fitted.
  public var gain: Double?

  package init(
    undisturbed: any Distribution, signal: Double, heeded: Double, heededRange: ConfidenceInterval?,
    wrapUp: (any Distribution)?, cutOff: Double?, gain: Double?
  ) {
    self.undisturbed = undisturbed
    self.signal = signal
    self.heeded = heeded
    self.heededRange = heededRange
    self.wrapUp = wrapUp
    self.cutOff = cutOff
    self.gain = gain
  }

  /// Whether the recordings tell how many heed the signal: its range is narrower than a half, and without moderation
  /// the talks can't be told as well.
  public var heededIsKnown: Bool {
    guard let range = heededRange, range.high - range.low < 0.5 else { return false }
    return gain.map { $0 > 2 } ?? true
  }
}
