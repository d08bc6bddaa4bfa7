// SPDX-License-Identifier: GPL-3.0-or-later

/// An interval of the standard normal distribution, the numerical core of ``TruncatedNormal``.
///
/// Weights are exp(−(z² − ζ²)/2), where ζ is the point of the interval that is nearest to 0: the greatest weight is 1.
struct NormalWindow: Hashable, Sendable {
  let start: Double
  /// Above `start`; may be `infinity`.
  let end: Double
  let length: Double
  /// The integral of the weight over the interval.
  let total: Double

  /// A point of the interval: its coordinate and its distances from both ends, each as precise as the caller has it.
  struct Place {
    let z: Double
    let fromStart: Double
    let fromEnd: Double
  }

  init(start: Double, end: Double, length: Double) {
    self.start = start
    self.end = end
    self.length = length
    if start >= 0 {
      total = Self.mass(from: start, length)
    } else if end <= 0 {
      total = Self.mass(from: -end, length)
    } else {
      total = Self.mass(from: 0, -start) + Self.mass(from: 0, end)
    }
  }

  /// ln of the probability that a standard normal variable falls within the interval.
  var parentLogMass: Double {
    let nearest = start >= 0 ? start : end <= 0 ? end : 0
    return Libm.log(total / (2 * Double.pi).squareRoot()) - nearest * nearest / 2
  }

  /// The point with these coordinates; off the middle the distance from the nearer end fixes z.
  func place(z: Double, fromStart: Double, fromEnd: Double) -> Place {
    Place(
      z: start >= 0 ? start + fromStart : end <= 0 ? end - fromEnd : z, fromStart: fromStart, fromEnd: fromEnd)
  }

  func weight(_ place: Place) -> Double {
    if start >= 0 { return Libm.exp(-place.fromStart * (start + place.fromStart / 2)) }
    if end <= 0 { return Libm.exp(-place.fromEnd * (place.fromEnd / 2 - end)) }
    return exponentialOfMinusSquare(place.z, scale: 0.5)
  }

  /// The integral of the weight from the start to `place`.
  func below(_ place: Place) -> Double {
    if start >= 0 { return Self.mass(from: start, place.fromStart) }
    if place.z <= 0 { return weight(place) * Self.mass(from: -place.z, place.fromStart) }
    return Self.mass(from: 0, -start) + Self.mass(from: 0, place.z)
  }

  /// The integral of the weight from `place` to the end.
  func above(_ place: Place) -> Double {
    if end <= 0 { return Self.mass(from: -end, place.fromEnd) }
    if place.z >= 0 { return weight(place) * Self.mass(from: place.z, place.fromEnd) }
    return Self.mass(from: 0, -place.z) + Self.mass(from: 0, end)
  }

  /// ln of ``below(_:)``, also where that is below the least number.
  func logBelow(_ place: Place) -> Double {
    guard start < 0, place.z <= 0 else { return Libm.log(below(place)) }
    return logWeight(place) + Libm.log(Self.mass(from: -place.z, place.fromStart))
  }

  /// ln of ``above(_:)``, also where that is below the least number.
  func logAbove(_ place: Place) -> Double {
    guard end > 0, place.z >= 0 else { return Libm.log(above(place)) }
    return logWeight(place) + Libm.log(Self.mass(from: place.z, place.fromEnd))
  }

  /// ∫₀^length exp(−t(z + t/2)) dt for z ≥ 0: the mass beyond z in relation to the density at z.
  private static func mass(from z: Double, _ length: Double) -> Double {
    let half = 0.5.squareRoot()
    if length == .infinity { return (Double.pi / 2).squareRoot() * ErrorFunction.scaledErfc(z * half) }
    let drop = length * (z + length / 2)
    if drop < 1.5 {
      return TailQuadrature.integral(length: length, panels: 1) { Libm.exp(-$0 * (z + $0 / 2)) }
    }
    let beyond = drop > 745 ? 0 : Libm.exp(-drop) * ErrorFunction.scaledErfc((z + length) * half)
    return (Double.pi / 2).squareRoot() * (ErrorFunction.scaledErfc(z * half) - beyond)
  }
}

extension NormalWindow {
  /// ln of ``weight(_:)``.
  func logWeight(_ place: Place) -> Double {
    if start >= 0 { return -place.fromStart * (start + place.fromStart / 2) }
    if end <= 0 { return -place.fromEnd * (place.fromEnd / 2 - end) }
    return -place.z * place.z / 2
  }
}
