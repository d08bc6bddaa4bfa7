// SPDX-License-Identifier: GPL-3.0-or-later

public import Estimation

/// What a moderated talk is fitted with: a choice for each of its parts. All are shares of the planned time.
public struct ModeratedFamily: Hashable, Sendable {
  /// What the speaker would take undisturbed: lognormal, Weibull, log-logistic, normal, or a mixture of two of these.
  public var undisturbed: FitFamily
  /// Whether there is a signal, and when.
  public var moderation: Moderation

  /// How speakers are signalled. It leaves cuts aside: those are observed.
  public enum Moderation: Hashable, Sendable {
    /// Speakers aren't signalled, or none heeds it.
    case none
    /// Signalled at a known share of the planned time.
    case signal(at: Double, wrapUp: WrapUp)
    /// Signalled at a share that is fitted, between bounds.
    ///
    /// The wrap-up is lognormal then: where it may be over at once, as with the exponential, the likelihood jumps as the
    /// signal passes an observation, and no standard error says how well it is known.
    case unknownSignal(from: Double, to: Double)
  }

  /// How long those go on who heed the signal.
  public enum WrapUp: Hashable, Sendable {
    /// Exponential: its density is greatest at 0, so that a wrap-up may be over at once.
    case exponential
    /// Lognormal.
    case lognormal
  }

  /// The family of talks whose undisturbed lengths have this distribution, moderated so.
  public init(undisturbed: FitFamily, moderation: Moderation) {
    self.undisturbed = undisturbed
    self.moderation = moderation
  }
}
