// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// How a parameter goes with a coordinate that may be any number, so that the search can't leave the range.
package enum Link: Hashable, Sendable {
  case identity
  /// bound + eᶜ.
  case above(Double)
  /// From the first to the second, by the logistic curve.
  case between(Double, Double)

  package static let positive = Link.above(0)

  package func value(_ coordinate: Double) -> Double {
    switch self {
    case .identity: coordinate
    case .above(let bound): bound + exp(coordinate)
    case .between(let low, let high): low + (high - low) / (1 + exp(-coordinate))
    }
  }

  package func coordinate(_ value: Double) -> Double {
    switch self {
    case .identity: value
    case .above(let bound): log(value - bound)
    case .between(let low, let high): log((value - low) / (high - value))
    }
  }

  /// The derivative of the value.
  package func slope(_ coordinate: Double) -> Double {
    switch self {
    case .identity: 1
    case .above: exp(coordinate)
    case .between(let low, let high): (high - low) / ((1 + exp(-coordinate)) * (1 + exp(coordinate)))
    }
  }

  /// What the value tends to as the coordinate goes to ±infinity.
  package func limit(upper: Bool) -> Double {
    switch self {
    case .identity: upper ? .infinity : -.infinity
    case .above(let bound): upper ? .infinity : bound
    case .between(let low, let high): upper ? high : low
    }
  }
}

extension [Link] {
  /// ln of a density of the coordinates, but for a constant, in which all values between two bounds are equally likely, and
  /// otherwise all coordinates.
  package func logVolume(at point: [Double]) -> Double {
    zip(self, point).reduce(0) { sum, next in
      if case .between = next.0 { sum + log(Swift.max(next.0.slope(next.1), 1e-300)) } else { sum }
    }
  }
}
