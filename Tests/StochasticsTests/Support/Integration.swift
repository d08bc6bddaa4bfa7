// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Stochastics

/// The expected value of `f` of a distribution's values, by integration of the quantile function.
///
/// Between breaks by the double exponential rule, whose abscissae crowd towards both ends without reaching them; above
/// one half over the upper tail, so that no probability is rounded to 1.
///
/// `tolerance` is the absolute error that is allowed for between two breaks.
func expectation(
  _ distribution: any Distribution, tolerance: Double, _ f: (Double) -> Double
) -> Double {
  let breaks = distribution.quantileBreaks
  let lower = [0] + breaks.filter { $0.lowerTail < 0.5 }.map(\.lowerTail) + [0.5]
  let upper = [0] + breaks.reversed().filter { $0.upperTail < 0.5 }.map(\.upperTail) + [0.5]
  var sum = 0.0
  for (a, b) in zip(lower, lower.dropFirst()) where a < b {
    sum += integral(a, b, tolerance) { f(distribution.quantile($0)) }
  }
  for (a, b) in zip(upper, upper.dropFirst()) where a < b {
    sum += integral(a, b, tolerance) { f(distribution.upperQuantile($0)) }
  }
  return sum
}

/// ∫ f from a to b, halved until the halves agree with the whole.
private func integral(
  _ a: Double, _ b: Double, _ tolerance: Double, depth: Int = 0, _ f: (Double) -> Double
) -> Double {
  let middle = (a + b) / 2
  let whole = once(a, b, f)
  let halves = once(a, middle, f) + once(middle, b, f)
  if abs(whole - halves) <= tolerance || depth == 24 { return halves }
  return integral(a, middle, tolerance, depth: depth + 1, f) + integral(middle, b, tolerance, depth: depth + 1, f)
}

/// ∫ f from a to b, with abscissae a + (b − a)·u and u down to 1e-280.
private func once(_ a: Double, _ b: Double, _ f: (Double) -> Double) -> Double {
  let step = 1.0 / 16
  var sum = 0.0
  for i in -96...96 {
    let t = Double(i) * step
    let s = Double.pi * sinh(t)
    let u = 1 / (1 + exp(-s))
    let weight = Double.pi * cosh(t) * u / (1 + exp(s))
    let p = u < 0.5 ? a + (b - a) * u : b - (b - a) / (1 + exp(s))
    guard weight > 1e-290 && p > 0 else { continue }
    sum += weight * f(p)
  }
  return sum * step * (b - a)
}
