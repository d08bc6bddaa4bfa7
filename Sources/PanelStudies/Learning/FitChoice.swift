// SPDX-License-Identifier: GPL-3.0-or-later

import Estimation
public import PanelModel

/// What somebody wants lengths fitted with, as `--family` says it.
public enum FitChoice: Hashable, Sendable {
  /// One model: a family, one kind of moderated talk, or the observations' own distribution.
  case model(FitModel)
  /// The best of all kinds of moderated talk.
  case moderated

  /// Known bounds, which the beta and the metalog distribution need.
  public struct Bounds: Hashable, Sendable {
    /// The lower bound, in the observations' unit; `nil` for 0.
    public var min: Double?
    /// The upper bound, in the observations' unit; `nil` for none, which the beta distribution refuses.
    public var max: Double?

    /// Bounds; what is left out isn't known.
    public init(min: Double? = nil, max: Double? = nil) {
      self.min = min
      self.max = max
    }
  }

  /// `weibull`, `weibull+weibull`, `moderated`, `moderated:normal`, `empirical`, `beta`, …
  ///
  /// - Throws: ``FitChoiceError`` with the remedy.
  public init(parsing text: String, bounds: Bounds, signal: FitSignal) throws(FitChoiceError) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else {
      switch text {
      case "moderated": self = .moderated
      case "empirical": self = .model(.empirical)
      default: self = .model(.family(try Self.family(text, bounds)))
      }
      return
    }
    guard parts[0] == "moderated" else { throw FitChoiceError("“\(text)” is no family; only moderated has a colon") }
    let undisturbed = try Self.family(parts[1], bounds)
    self = .model(.moderated(ModeratedFamily(undisturbed: undisturbed, moderation: signal.moderation)))
  }

  private static func family(_ text: String, _ bounds: Bounds) throws(FitChoiceError) -> FitFamily {
    let parts = text.split(separator: "+", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= 2 else { throw FitChoiceError("“\(text)” mixes \(parts.count); a mixture is of two") }
    if parts.count == 2 { return .mixture(try family(parts[0], bounds), try family(parts[1], bounds)) }
    switch text {
    case "lognormal": return .lognormal
    case "gamma": return .gamma
    case "weibull": return .weibull
    case "loglogistic": return .loglogistic
    case "normal": return .normal
    case "exponential": return .exponential
    case "pert": return .pert
    case "beta":
      guard let max = bounds.max else {
        throw FitChoiceError("beta needs its bounds: say --max, and --min unless it is 0")
      }
      return .beta(min: bounds.min ?? 0, max: max)
    case "metalog": return .metalog(min: bounds.min ?? 0, max: bounds.max)
    default:
      throw FitChoiceError("“\(text)” is no family; there are \(Self.names.joined(separator: ", "))")
    }
  }

  /// What there is to choose from.
  public static let names = [
    "moderated", "lognormal", "gamma", "weibull", "loglogistic", "normal", "exponential", "pert", "beta", "metalog",
    "empirical", "and mixtures of two such as weibull+weibull",
  ]

  /// What lengths are fitted with unless somebody wants something else.
  ///
  /// - Parameter moderated: whether they are shares of a planned time.
  public static func usual(moderated: Bool) -> [FitChoice] {
    let plain: [FitFamily] = [.lognormal, .gamma, .weibull, .loglogistic, .normal, .exponential]
    return (moderated ? [.moderated] : []) + plain.map { .model(.family($0)) } + [.model(.empirical)]
  }
}

/// What is wrong with a choice, and the remedy.
public struct FitChoiceError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, the text, and what there is to choose from.
  public let description: String

  init(_ description: String) { self.description = description }
}

/// When the moderator signals, in shares of the planned time.
public enum FitSignal: Hashable, Sendable {
  /// At this share.
  case known(Double)
  /// It is fitted, between bounds.
  case between(Double, Double)

  /// What that makes of the moderation.
  public var moderation: ModeratedFamily.Moderation {
    switch self {
    case .known(let share): .signal(at: share, wrapUp: .exponential)
    case .between(let low, let high): .unknownSignal(from: low, to: high)
    }
  }
}
