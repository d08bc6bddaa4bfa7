// SPDX-License-Identifier: GPL-3.0-or-later

extension NormalWindow {
  /// A point as the distance from one of the ends or, where both are too far for that to be precise, by itself.
  enum Offset {
    case fromStart(Double)
    case fromEnd(Double)
    case standard(Double)

    /// The same point of the window that is mirrored at 0.
    var mirrored: Offset {
      switch self {
      case .fromStart(let t): .fromEnd(t)
      case .fromEnd(let t): .fromStart(t)
      case .standard(let z): .standard(-z)
      }
    }
  }

  /// The point below which `target` ≤ ½ of the interval's mass lies.
  func lowerRoot(_ target: Double) -> Offset {
    // Nothing that a double can hold lies below such a start.
    if start < -40 { return .standard(min(StandardNormal.quantile(target * parentMass), end)) }
    let linear = target * total / weight(at: 0)
    var first = linear
    if start < 0 {
      let z = StandardNormal.quantile(StandardNormal.cumulative(start) + target * parentMass)
      if z - start > 1e-3 { first = min(first, z - start) }
      if z - start > 1 { first = z - start }
    }
    let root = TailRoot.solve(target: target, start: min(first, length), rising: true) { t in
      let place = self.place(at: t)
      return TailRoot.Point(tail: below(place) / total, mass: t * weight(place) / total)
    }
    return .fromStart(root)
  }

  /// The point above which `target` ≤ ½ of the interval's mass lies.
  func upperRoot(_ target: Double) -> Offset {
    if end <= 0 || end < -start {
      return NormalWindow(start: -end, end: -start, length: length).lowerRoot(target).mirrored
    }
    if start < -40 {
      return .standard(StandardNormal.upperQuantile(StandardNormal.survival(end) + target * parentMass))
    }
    var first = (start * start - 2 * Libm.log(target)).squareRoot() - start
    if start < 0 {
      first = StandardNormal.upperQuantile(StandardNormal.survival(end) + target * parentMass) - start
    }
    if length - first < first {
      return NormalWindow(start: -end, end: -start, length: length).lowerRoot(target).mirrored
    }
    let root = TailRoot.solve(target: target, start: min(max(first, 1e-300), length), rising: false) { t in
      let place = self.place(at: t)
      return TailRoot.Point(tail: above(place) / total, mass: t * weight(place) / total)
    }
    return .fromStart(root)
  }

  private var parentMass: Double { Libm.exp(parentLogMass) }

  private func place(at t: Double) -> Place {
    let inside = min(t, length)
    return place(z: start + inside, fromStart: inside, fromEnd: length - inside)
  }

  private func weight(at t: Double) -> Double { max(weight(place(at: t)), Double.leastNormalMagnitude) }
}

extension NormalWindow {
  /// Where moments are counted from.
  enum Origin {
    case start
    case end
    case zero
  }

  /// Mean and variance in standard units, the mean as a distance from `origin`, by quadrature: the closed formulas
  /// cancel in the tails and for short intervals.
  func moments() -> (origin: Origin, mean: Double, variance: Double) {
    if start >= 0 || end <= 0 {
      let (mean, variance) = Self.moments(from: start >= 0 ? start : -end, length)
      return (start >= 0 ? .start : .end, mean, variance)
    }
    let low = max(start, -9.5)
    let span = min(end, 9.5) - low
    let first = TailQuadrature.integral(length: span, panels: 8) { t in
      (low + t) * exponentialOfMinusSquare(low + t, scale: 0.5)
    }
    let mean = first / total
    let second = TailQuadrature.integral(length: span, panels: 8) { t in
      (low + t - mean) * (low + t - mean) * exponentialOfMinusSquare(low + t, scale: 0.5)
    }
    return (.zero, mean, second / total)
  }

  private static func moments(from z: Double, _ length: Double) -> (mean: Double, variance: Double) {
    let reach = 2 * TailQuadrature.depth / (z + (z * z + 2 * TailQuadrature.depth).squareRoot())
    let span = min(length, reach)
    func weight(_ t: Double) -> Double { Libm.exp(-t * (z + t / 2)) }
    let total = TailQuadrature.integral(length: span, panels: 6, weight)
    let mean = TailQuadrature.integral(length: span, panels: 6) { $0 * weight($0) } / total
    let second = TailQuadrature.integral(length: span, panels: 6) { ($0 - mean) * ($0 - mean) * weight($0) }
    return (mean, second / total)
  }
}
