// SPDX-License-Identifier: GPL-3.0-or-later
import Estimation
import Foundation

import PanelModel

/// The moderated talk over coordinates: the undisturbed length's, then of the moderation, as far as each is fitted, the
/// heeded share's, the wrap-up's and the signal's.
struct ModeratedModel: Sendable {
  /// One component, or two with the second's share as the first coordinate.
  let components: [any Family]
  let wrapUp: (any Family)?
  let signal: Signal
  let heeded: Heeded

  enum Signal: Hashable, Sendable {
    case known(Double)
    case fitted(from: Double, to: Double)
  }

  enum Heeded: Hashable, Sendable {
    case never, always, fitted
  }

  /// - Throws: ``FittingError/badFamily(_:)`` for parts that have no derivatives here, or a signal at no time.
  init(_ family: ModeratedFamily) throws(FittingError) {
    if case .mixture(let first, let second) = family.undisturbed {
      components = [try Self.component(first), try Self.component(second)]
    } else {
      components = [try Self.component(family.undisturbed)]
    }
    switch family.moderation {
    case .none:
      (wrapUp, signal, heeded) = (nil, .known(1), .never)
    case .signal(let share, let wrapUp):
      guard share > 0, share.isFinite else {
        throw .badFamily("a signal at \(share.plain) of the planned time; it must be above 0")
      }
      self.wrapUp = wrapUp == .exponential ? ExponentialFamily() : LognormalFamily()
      (signal, heeded) = (.known(share), .fitted)
    case .unknownSignal(let from, let to):
      guard from > 0, from < to, to.isFinite else {
        throw .badFamily("a signal from \(from.plain) to \(to.plain) of the planned time; give 0 < from < to")
      }
      (wrapUp, signal, heeded) = (LognormalFamily(), .fitted(from: from, to: to), .fitted)
    }
  }

  init(components: [any Family], wrapUp: (any Family)?, signal: Signal, heeded: Heeded) {
    self.components = components
    self.wrapUp = wrapUp
    self.signal = signal
    self.heeded = heeded
  }

  private static func component(_ family: FitFamily) throws(FittingError) -> any Family {
    switch family {
    case .lognormal: LognormalFamily()
    case .weibull: WeibullFamily()
    case .loglogistic: LoglogisticFamily()
    case .normal: NormalFamily()
    default:
      throw .badFamily(
        "a moderated talk whose undisturbed length is \(family.name) isn't fitted; choose lognormal, weibull, "
          + "loglogistic, normal or a mixture of two of these")
    }
  }

  var undisturbed: any Family {
    components.count == 1 ? components[0] : MixtureFamily(first: components[0], second: components[1])
  }

  var parameters: [FamilyParameter] {
    func own(_ parameter: FamilyParameter, _ prefix: String) -> FamilyParameter {
      FamilyParameter(name: "\(prefix) \(parameter.name)", dimension: parameter.dimension, link: parameter.link)
    }
    var all = undisturbed.parameters.map { own($0, "takes") }
    if heeded == .fitted {
      all.append(FamilyParameter(name: "heeded", dimension: .number, link: .between(0, 1)))
    }
    if heeded != .never, let wrapUp {
      all += wrapUp.parameters.map { own($0, "wraps up in") }
      if case .fitted(let from, let to) = signal {
        all.append(FamilyParameter(name: "signal", dimension: .length, link: .between(from, to)))
      }
    }
    return all
  }

  /// What the coordinates stand for.
  struct Parts {
    var share = 0.0
    var lengths: [any SlopedLength]
    var heeded = 0.0
    var wrapUp: (any SlopedLength)?
    var signal = Double.infinity
    /// By its coordinate.
    var signalSlope = 0.0
  }

  func parts(at coordinates: [Double]) -> Parts? {
    let values = zip(parameters, coordinates).map { $0.link.value($1) }
    guard values.allSatisfy(\.isFinite) else { return nil }
    var place = components.count - 1
    var lengths: [any SlopedLength] = []
    for component in components {
      guard let length = Self.sloped(component, Array(values[place..<(place + 2)])) else { return nil }
      lengths.append(length)
      place += 2
    }
    var parts = Parts(share: components.count == 2 ? values[0] : 0, lengths: lengths)
    guard heeded != .never, let wrapUp else { return parts }
    parts.heeded = 1
    if heeded == .fitted {
      parts.heeded = values[place]
      place += 1
    }
    let count = wrapUp.parameters.count
    guard let ending = Self.sloped(wrapUp, Array(values[place..<(place + count)])) else { return nil }
    parts.wrapUp = ending
    place += count
    switch signal {
    case .known(let share): parts.signal = share
    case .fitted:
      parts.signal = values[place]
      parts.signalSlope = parameters[place].link.slope(coordinates[place])
    }
    return parts
  }

  private static func sloped(_ family: any Family, _ values: [Double]) -> (any SlopedLength)? {
    switch family {
    case is LognormalFamily: values[1] > 0 ? SlopedLognormal(mu: values[0], sigma: values[1]) : nil
    case is WeibullFamily: values[0] > 0 && values[1] > 0 ? SlopedWeibull(shape: values[0], scale: values[1]) : nil
    case is LoglogisticFamily:
      values[0] > 0 && values[1] > 0 ? SlopedLoglogistic(shape: values[0], median: values[1]) : nil
    case is NormalFamily:
      // Further below 0 it is an exponential in all but name.
      values[1] > 0 && values[0] > -30 * values[1] ? SlopedNormal(mean: values[0], sd: values[1]) : nil
    case is ExponentialFamily: values[0] > 0 ? SlopedExponential(mean: values[0]) : nil
    default: nil
    }
  }
}
