// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

import Stochastics

/// The likelihood of groups whose lengths are a common one times a factor of their own, e^b with b normal about 0.
struct PooledLikelihood: Sendable {
  let base: any PooledBase
  let groups: [Sample]

  /// A group's factor, as its talks leave it open: logarithms with their weights, and the group's log-likelihood.
  struct Spread {
    var logarithms: [Double]
    var weights: [Double]
    var logLikelihood: Double
  }

  /// The log-likelihood over the common coordinates.
  func surface(between tau: Double) -> Surface {
    Surface(dimensions: base.parameters.count) { value(at: $0, between: tau) }
  }

  /// The same with ln τ as the last coordinate.
  var jointSurface: Surface {
    Surface(dimensions: base.parameters.count + 1) { value(at: Array($0.dropLast()), between: exp($0[$0.count - 1])) }
  }

  private func value(at point: [Double], between tau: Double) -> Double {
    var sum = CompensatedSum()
    for group in groups {
      guard let spread = spread(of: group, at: point, between: tau), spread.logLikelihood.isFinite else {
        return -.infinity
      }
      sum.add(spread.logLikelihood)
    }
    return sum.value
  }

  /// The integral over b by the trapezoidal rule about its integrand's peak, in steps of half its width: for a smooth
  /// integrand that falls off like this one the error is below 1e-12.
  ///
  /// - Parameter tau: the standard deviation of b; 0 for groups that don't differ.
  func spread(of group: Sample, at point: [Double], between tau: Double) -> Spread? {
    func likelihood(_ b: Double) -> Double {
      guard let distribution = base.distribution(point, factor: exp(b)) else { return -.infinity }
      return group.logLikelihood(of: distribution)
    }
    if tau == 0 { return Spread(logarithms: [0], weights: [1], logLikelihood: likelihood(0)) }
    func integrand(_ b: Double) -> Double { likelihood(b) - b * b / (2 * tau * tau) }
    guard let (centre, width) = peak(integrand, tau) else { return nil }
    let places = (-14...14).map { centre + Double($0) / 2 * width }
    let logarithms = places.map(integrand)
    guard let greatest = logarithms.max(), greatest.isFinite else { return nil }
    let weights = logarithms.map { exp($0 - greatest) }
    let total = weights.reduce(0, +)
    return Spread(
      logarithms: places, weights: weights.map { $0 / total },
      logLikelihood: greatest + log(total * width / 2) - log(tau * (2 * Double.pi).squareRoot()))
  }

  /// Where the integrand is greatest, and its width there.
  private func peak(_ integrand: (Double) -> Double, _ tau: Double) -> (Double, Double)? {
    var b = 0.0
    var width = tau
    var here = integrand(b)
    guard here.isFinite else { return nil }
    for _ in 0..<30 {
      let step = 0.05 * width
      let (up, down) = (integrand(b + step), integrand(b - step))
      guard up.isFinite, down.isFinite else { return (b, width) }
      let slope = (up - down) / (2 * step)
      let curvature = max((2 * here - up - down) / (step * step), 0.25 / (tau * tau))
      width = 1 / curvature.squareRoot()
      var move = max(-2 * tau, min(2 * tau, slope / curvature))
      var next = integrand(b + move)
      while !(next >= here), abs(move) > 1e-3 * width {
        move /= 2
        next = integrand(b + move)
      }
      guard next >= here else { break }
      b += move
      here = next
      if abs(move) < 1e-2 * width { break }
    }
    return (b, width)
  }
}
