// SPDX-License-Identifier: GPL-3.0-or-later
import Estimation
import Foundation

import Stochastics

/// What is known of a group's factor: values of its logarithm with weights, each with the common parameters it goes with.
struct FactorSpread {
  struct Part {
    let logarithm: Double
    let weight: Double
    let point: [Double]
  }

  /// In increasing order; the weights sum to 1.
  private let parts: [Part]

  init(_ parts: [Part]) {
    let total = parts.reduce(0) { $0 + $1.weight }
    self.parts = parts.map { Part(logarithm: $0.logarithm, weight: $0.weight / total, point: $0.point) }
      .sorted { $0.logarithm < $1.logarithm }
  }

  /// With straight lines between the parts, each of which stands at the middle of its weight.
  func quantile(_ probability: Double) -> Double {
    var (sum, place, value) = (0.0, 0.0, parts.first?.logarithm ?? 0)
    for part in parts {
      let middle = sum + part.weight / 2
      if middle >= probability {
        let share = middle > place ? (probability - place) / (middle - place) : 1
        return value + max(0, min(1, share)) * (part.logarithm - value)
      }
      (place, value) = (middle, part.logarithm)
      sum += part.weight
    }
    return value
  }

  /// The next length: a mixture over the factor, of twenty parts of equal weight.
  func next(_ base: any PooledBase, _ size: Double) throws(FittingError) -> any Distribution {
    var components: [(weight: Double, distribution: any Distribution)] = []
    let share = 1.0 / 20
    for number in 0..<20 {
      let probability = (Double(number) + 0.5) * share
      let logarithm = quantile(probability)
      guard let point = point(at: probability),
        let distribution = base.distribution(point, factor: exp(logarithm) * size)
      else { continue }
      components.append((share, distribution))
    }
    do {
      return try Mixture(components: components)
    } catch {
      throw .searchFailed(family: "pooled length", reason: error.description)
    }
  }

  /// The common parameters that go with a quantile; `nil` where nothing is known.
  private func point(at probability: Double) -> [Double]? {
    var sum = 0.0
    for part in parts {
      sum += part.weight
      if sum >= probability { return part.point }
    }
    return parts.last?.point
  }
}
