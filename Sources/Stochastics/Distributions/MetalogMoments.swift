// SPDX-License-Identifier: GPL-3.0-or-later

/// Mean and variance of a metalog, the integrals of its quantile function over the probability.
///
/// Integrated over w = sinh t by the trapezoidal rule, whose error falls exponentially with the number of points for
/// integrands that are analytic and decay on both sides; relative error about 1e-12.
struct MetalogMoments {
  let mean: Double
  let variance: Double

  init(curve: MetalogCurve, scale: MetalogScale) {
    // The tail's power: exp M grows as (1 − p)^(−slope) at a bound's far side.
    let growth: Double
    let origin: Double
    switch scale {
    case .unbounded:
      growth = 0
      origin = curve.point(0).value
    case .above(let lower):
      growth = curve.tailSlope(upper: true)
      origin = lower
    case .between(let lower, _):
      growth = 0
      origin = lower
    }
    guard growth < 1 else {
      mean = .infinity
      variance = .infinity
      return
    }
    let excess = Self.integral(curve, scale, power: 1) { value in value - origin }
    mean = origin + excess
    guard growth < 0.5 else {
      variance = .infinity
      return
    }
    let centre = mean
    variance = Self.integral(curve, scale, power: 2) { value in (value - centre) * (value - centre) }
  }

  /// The expected value of `f`, which grows as the value's `power`.
  private static func integral(
    _ curve: MetalogCurve, _ scale: MetalogScale, power: Double, _ f: (Double) -> Double
  ) -> Double {
    let step = 1.0 / 64
    var sum = 0.0
    for i in -768...768 {
      let t = Double(i) * step
      let grown = Libm.exp(abs(t))
      let w = (t < 0 ? -0.5 : 0.5) * (grown - 1 / grown)
      let dilation = 0.5 * (grown + 1 / grown)
      let point = curve.point(w).value
      if abs(w) > 300 {
        // The value may overflow where the probability underflows; their product's logarithm does neither.
        sum += farTerm(scale, point, power, abs(w)) * dilation
        continue
      }
      let tail = Libm.exp(-abs(w))
      sum += f(scale.value(point)) * (tail / ((1 + tail) * (1 + tail)) * dilation)
    }
    return sum * step
  }

  private static func farTerm(
    _ scale: MetalogScale, _ point: Double, _ power: Double, _ w: Double
  ) -> Double {
    switch scale {
    case .unbounded, .between: 0
    case .above: Libm.exp(power * point - w)
    }
  }
}
