// SPDX-License-Identifier: GPL-3.0-or-later

public import Estimation
public import PanelModel
import Stochastics

/// A way to forecast talks from recorded ones, in shares of the planned time.
public enum ForecastModel: Hashable, Sendable {
  /// The best of these by Akaike's criterion.
  case moderated([ModeratedFamily])
  /// A family fitted by maximum likelihood to what talks took, whatever the moderator did.
  case family(FitFamily)
  /// The recorded talks' own distribution.
  case empirical

  /// As tables of scores name it: `moderated talk`, `empirical` or the family's name.
  public var name: String {
    switch self {
    case .moderated: "moderated talk"
    case .family(let family): family.name
    case .empirical: "empirical"
    }
  }

  /// The earliest signal that the model knows of; 0 where it knows of none.
  var signal: Double {
    guard case .moderated(let families) = self else { return 0 }
    let signals = families.compactMap { family in
      switch family.moderation {
      case .none: nil as Double?
      case .signal(let at, _): at
      case .unknownSignal(let from, _): from
      }
    }
    return signals.min() ?? 0
  }

  /// What a further talk takes.
  ///
  /// - Parameter signal: talks that were cut off before it weren't by the moderator, but their recordings ended.
  /// - Throws: ``FittingError`` where that can't be learnt.
  package func forecast(from sample: Sample, signal: Double = 0) throws(FittingError) -> LearntForecast {
    let recognized = sample.withCutsRecognized
    if case .moderated(let families) = self {
      let length = try Self.talk(families, sample).length
      let cut = recognized.keptCut(after: length.signal)
      let kept = ModeratedLength(
        undisturbed: length.undisturbed, signal: length.signal, heeded: length.heeded, wrapUp: length.wrapUp,
        cutOff: cut)
      return LearntForecast(distribution: kept, moderated: kept, cut: cut)
    }
    // What talks take is forecast, so where all are cut off alike that is how long they take.
    let cut = recognized.keptCut(after: signal)
    let taken = cut == nil ? sample : recognized.taken(withCutsAfter: signal)
    if case .family(let family) = self {
      let fit = try MaximumLikelihood(family, of: taken).fit
      return LearntForecast(distribution: fit.distribution, cut: cut)
    }
    return LearntForecast(distribution: try Empirical(of: taken), cut: cut)
  }

  /// Where the records don't tell who heeds the signal, as where all are cut off at it, talks without one.
  private static func talk(_ families: [ModeratedFamily], _ sample: Sample) throws(FittingError) -> ModeratedTalk {
    do throws(FittingError) {
      return try ModeratedTalk.best(of: families, for: sample)[0]
    } catch {
      guard error == .heededNotIdentified else { throw error }
      let unsignalled = families.map { ModeratedFamily(undisturbed: $0.undisturbed, moderation: .none) }
      return try ModeratedTalk.best(of: unsignalled, for: sample)[0]
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
