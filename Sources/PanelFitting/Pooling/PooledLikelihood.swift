// SPDX-License-Identifier: GPL-3.0-or-later
import Estimation
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
  func surface(between tau: Double) -> LogLikelihoodSurface {
    LogLikelihoodSurface(dimensions: base.parameters.count) { value(at: $0, between: tau) }
  }

  /// The same with ln τ as the last coordinate.
  var jointSurface: LogLikelihoodSurface {
    LogLikelihoodSurface(dimensions: base.parameters.count + 1) {
      value(at: Array($0.dropLast()), between: exp($0[$0.count - 1]))
    }
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

  /// The integral over b by the trapezoidal rule, from the integrand's peak to where it has fallen off on both sides, in
  /// steps of half its width there, or finer, until every other place would have done. Of an integrand so smooth the rule's
  /// error is then about the square of what that made of a difference, and below 1e-11.
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
    var grid = Grid(centre: centre, step: width / 2, integrand)
    for _ in 0..<8 where !grid.isFine { grid.halve(integrand) }
    guard let greatest = grid.logarithms.max(), greatest.isFinite else { return nil }
    let weights = grid.logarithms.map { exp($0 - greatest) }
    let total = weights.reduce(0, +)
    return Spread(
      logarithms: grid.places, weights: weights.map { $0 / total },
      logLikelihood: greatest + log(total * grid.step) - log(tau * (2 * Double.pi).squareRoot()))
  }

  /// An integrand's logarithms at places a step apart, from one end of what matters to the other.
  private struct Grid {
    private(set) var places: [Double]
    private(set) var logarithms: [Double]
    private(set) var step: Double

    init(centre: Double, step: Double, _ integrand: (Double) -> Double) {
      let here = integrand(centre)
      // e⁻³⁰ is nothing; it lies far out only where one side falls off slowly.
      func side(_ direction: Double) -> [(place: Double, logarithm: Double)] {
        var side: [(place: Double, logarithm: Double)] = []
        while side.count < 1000, side.last.map({ $0.logarithm > here - 30 }) ?? true {
          let place = centre + direction * Double(side.count + 1) * step
          side.append((place, integrand(place)))
        }
        return side
      }
      let all = side(-1).reversed() + [(centre, here)] + side(1)
      places = all.map(\.place)
      logarithms = all.map(\.logarithm)
      self.step = step
    }

    /// Whether steps twice as long would have had nearly the same sum.
    var isFine: Bool {
      let greatest = logarithms.max() ?? 0
      var (even, odd) = (0.0, 0.0)
      for (i, logarithm) in logarithms.enumerated() {
        if i % 2 == 0 { even += exp(logarithm - greatest) } else { odd += exp(logarithm - greatest) }
      }
      return abs(even - odd) < 1e-6 * (even + odd)
    }

    mutating func halve(_ integrand: (Double) -> Double) {
      step /= 2
      var (places, logarithms) = ([self.places[0]], [self.logarithms[0]])
      for i in 1..<self.places.count {
        let middle = (self.places[i - 1] + self.places[i]) / 2
        places += [middle, self.places[i]]
        logarithms += [integrand(middle), self.logarithms[i]]
      }
      (self.places, self.logarithms) = (places, logarithms)
    }
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
