// SPDX-License-Identifier: GPL-3.0-or-later

public import PanelModel
public import Stochastics

/// A way to forecast talks from recorded ones, in shares of the planned time.
public enum ForecastModel: Hashable, Sendable {
  /// The best of these by Akaike's criterion.
  case moderated([ModeratedFamily])
  case family(FitFamily)
  /// The recorded talks' own distribution.
  case empirical

  public var name: String {
    switch self {
    case .moderated: "moderated talk"
    case .family(let family): family.name
    case .empirical: "empirical"
    }
  }

  /// What a further talk takes.
  ///
  /// - Throws: ``FittingError`` where that can't be learnt.
  public func forecast(from sample: Sample) throws(FittingError) -> any Distribution {
    switch self {
    case .moderated(let families): return try ModeratedTalk.best(of: families, for: sample)[0].length
    case .family(let family): return try MaximumLikelihood(family, of: sample).fit.distribution
    case .empirical: return try Empirical(of: sample)
    }
  }

  /// The moderated talk beside the plain ones that it must be held against.
  public static func usual(signal: Double = 1) -> [ForecastModel] {
    [
      .moderated(ModeratedTalk.candidates(signal: signal)), .empirical, .family(.weibull), .family(.normal),
      .family(.lognormal),
    ]
  }
}
