// SPDX-License-Identifier: GPL-3.0-or-later

public import Estimation

/// What lengths may be fitted with.
public enum FitModel: Hashable, Sendable {
  /// A family of distributions, fitted by maximum likelihood.
  case family(FitFamily)
  /// Shares of the planned time only.
  case moderated(ModeratedFamily)
  /// The observations' own distribution.
  case empirical

  /// As `panelsim fit --family` names it: `weibull`, `weibull+weibull`, `moderated:normal`, `empirical`.
  public var name: String {
    switch self {
    case .family(let family): family.written
    case .moderated(let family): "moderated:\(family.undisturbed.written)"
    case .empirical: "empirical"
    }
  }
}

extension FitFamily {
  /// A family by its name, a mixture as its components: `weibull+weibull`.
  public var written: String {
    if case .mixture(let first, let second) = self { return "\(first.written)+\(second.written)" }
    return name
  }
}
