// SPDX-License-Identifier: GPL-3.0-or-later

/// The unbounded metalog's quantile function as a curve over the log odds w = ln(p/(1 − p)).
///
/// M = A(p − ½) + B(p − ½)·w with two polynomials: the coefficients in Keelin's order go alternately to the one and to
/// the other (a₁ to A; a₂, a₃ to B; a₄, a₅ to A; a₆ to B; a₇ to A; …).
struct MetalogCurve: Hashable, Sendable {
  /// The coefficients of A, the constant first.
  let plain: [Double]
  /// The coefficients of B, the constant first.
  let logarithmic: [Double]

  init(coefficients: [Double]) {
    var plain: [Double] = []
    var logarithmic: [Double] = []
    for (index, coefficient) in coefficients.enumerated() {
      let toPlain = index < 4 ? index == 0 || index == 3 : index % 2 == 0
      if toPlain { plain.append(coefficient) } else { logarithmic.append(coefficient) }
    }
    self.plain = plain
    self.logarithmic = logarithmic
  }

  /// M and dM/dw at w.
  func point(_ w: Double) -> (value: Double, slope: Double) {
    let tail = Libm.exp(-abs(w)) / (1 + Libm.exp(-abs(w)))
    let centre = w < 0 ? tail - 0.5 : 0.5 - tail
    let (a, aSlope) = Self.polynomial(plain, centre)
    let (b, bSlope) = Self.polynomial(logarithmic, centre)
    return (a + b * w, b + (aSlope + bSlope * w) * tail * (1 - tail))
  }

  /// What M tends to as w goes to ±`infinity`.
  func limit(upper: Bool) -> Double {
    let centre = upper ? 0.5 : -0.5
    let slope = tailSlope(upper: upper)
    if slope == 0 { return Self.polynomial(plain, centre).value }
    return upper == (slope > 0) ? .infinity : -.infinity
  }

  /// What dM/dw tends to as w goes to ±`infinity`.
  func tailSlope(upper: Bool) -> Double { Self.polynomial(logarithmic, upper ? 0.5 : -0.5).value }

  /// The least slope dM/dw found on a fine grid of w and its refinement; the curve is feasible where it is above 0.
  ///
  /// Beyond |w| = 30 the tails' slopes decide.
  func leastSlope() -> Double {
    let tails = min(tailSlope(upper: false), tailSlope(upper: true))
    if tails < 0 { return tails }
    let step = 0.05
    let slopes = (-600...600).map { point(Double($0) * step).slope }
    var least = slopes.min() ?? 0
    for i in 1..<(slopes.count - 1) where slopes[i] <= slopes[i - 1] && slopes[i] <= slopes[i + 1] {
      let bend = slopes[i - 1] - 2 * slopes[i] + slopes[i + 1]
      guard bend > 0 else { continue }
      let shift = (slopes[i - 1] - slopes[i + 1]) / (2 * bend)
      least = min(least, point((Double(i - 600) + shift) * step).slope)
    }
    return least
  }

  /// The w at which M is `target`, ±`infinity` where M doesn't reach it.
  func root(_ target: Double) -> Double {
    var (low, high) = (-800.0, 800.0)
    if !(target > point(low).value) { return -.infinity }
    if !(target < point(high).value) { return .infinity }
    var w = 0.0
    for _ in 0..<200 {
      let here = point(w)
      let error = here.value - target
      // Quadratic convergence: what a step this small leaves is below the rounding error.
      if abs(error) <= 1e-9 * here.slope { return w - error / here.slope }
      if error > 0 { high = w } else { low = w }
      var next = w - error / here.slope
      if !(next > low && next < high) { next = low + (high - low) / 2 }
      if abs(next - w) <= 1e-16 * abs(w) { return next }
      w = next
    }
    return w
  }

  private static func polynomial(_ coefficients: [Double], _ x: Double) -> (value: Double, slope: Double) {
    var value = 0.0
    var slope = 0.0
    for coefficient in coefficients.reversed() {
      slope = slope * x + value
      value = value * x + coefficient
    }
    return (value, slope)
  }
}
