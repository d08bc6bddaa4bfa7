// SPDX-License-Identifier: GPL-3.0-or-later
package import Estimation
import Foundation

package import PanelModel
import Stochastics

/// What groups have in common: a kind of length, of which each group's is a multiple.
package enum PooledFamily: Hashable, Sendable {
  /// In any unit. Families with bounds to know can't be multiplied.
  case length(FitFamily)
  /// In shares of the planned time. What the speaker would take is multiplied; the moderation is the same for all.
  case moderated(ModeratedFamily)

  var name: String {
    switch self {
    case .length(let family): family.name
    case .moderated: "moderated talk"
    }
  }
}

/// The common part over coordinates, multiplied by a group's factor.
protocol PooledBase: Sendable {
  var parameters: [FamilyParameter] { get }
  func distribution(_ point: [Double], factor: Double) -> (any Distribution)?
}

struct PooledLength: PooledBase {
  let family: any Family
  var parameters: [FamilyParameter] { family.parameters }

  func distribution(_ point: [Double], factor: Double) -> (any Distribution)? {
    family.distribution(family.values(point, times: factor))
  }
}

struct PooledModerated: PooledBase {
  let model: ModeratedModel
  var parameters: [FamilyParameter] { model.parameters }

  func distribution(_ point: [Double], factor: Double) -> (any Distribution)? {
    model.length(at: point, cutOff: nil, factor: factor)
  }
}

extension Family {
  /// The parameters of a length that is `factor` times as long.
  func values(_ point: [Double], times factor: Double) -> [Double] {
    zip(parameters, point).map { parameter, coordinate in
      let value = parameter.link.value(coordinate)
      switch parameter.dimension {
      case .length: return value * factor
      case .logarithmOfLength: return value + log(factor)
      case .number: return value
      }
    }
  }
}
