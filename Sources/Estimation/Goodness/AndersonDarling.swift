// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Stochastics

/// T. W. Anderson and D. A. Darling's distance of a distribution from observations: n ∫ (Fₙ − F)²/(F(1 − F)) dF.
///
/// Fₙ is the nonparametric curve. Mass within an interval is spread as the distribution itself spreads it there, so only
/// what the observations tell is held against it; beyond the place where all that is left was cut off nothing is, nor
/// beyond a given limit.
///
/// Source: Asymptotic theory of certain "goodness of fit" criteria based on stochastic processes, Annals of
/// Mathematical Statistics 23 (1952), pages 193–212.
struct AndersonDarling {
  let statistic: Double

  init<D: Distribution>(
    _ curve: NonparametricMLE, count: Double, against distribution: D, upTo limit: Double = .infinity
  ) {
    var sum = CompensatedSum()
    var reached = 0.0
    var last = Place(u: 0, rest: 1)
    var isOpen = false
    for mass in curve.masses {
      let place = Place(min(mass.low, limit), distribution)
      sum.add(Self.flat(reached, from: last, to: place))
      last = place
      isOpen = mass.high == .infinity || mass.high > limit
      if isOpen { break }
      if mass.low < mass.high {
        let end = Place(mass.high, distribution)
        sum.add(Self.slope(reached, rising: mass.mass, from: place, to: end))
        last = end
      }
      reached += mass.mass
    }
    if !isOpen {
      let end = limit == .infinity ? Place(u: 1, rest: 0) : Place(limit, distribution)
      if end.u > last.u { sum.add(Self.flat(1, from: last, to: end)) }
    }
    statistic = count * sum.value
  }

  /// F and 1 − F.
  private struct Place {
    let u: Double
    let rest: Double

    init(u: Double, rest: Double) {
      self.u = u
      self.rest = rest
    }

    init<D: Distribution>(_ x: Double, _ distribution: D) {
      self.init(u: distribution.cumulative(x), rest: distribution.survival(x))
    }
  }

  /// ∫ (p − u)²/(u(1 − u)) du = −u + p² ln u − (1 − p)² ln(1 − u) between two places.
  private static func flat(_ p: Double, from a: Place, to b: Place) -> Double {
    let p = abs(1 - p) < 1e-14 ? 1 : p
    var sum = a.u < 0.5 ? a.u - b.u : b.rest - a.rest
    if p > 0 { sum += p * p * (log(b.u) - log(a.u)) }
    if p < 1 { sum += (1 - p) * (1 - p) * (log(a.rest) - log(b.rest)) }
    return sum
  }

  /// The same where Fₙ rises evenly with F, by Gauss's rule with five nodes on eight panels.
  private static func slope(_ p: Double, rising mass: Double, from a: Place, to b: Place) -> Double {
    let width = a.u < 0.5 ? b.u - a.u : a.rest - b.rest
    guard width > 0 else { return 0 }
    let nodes = [-0.906179845938664, -0.5384693101056831, 0, 0.5384693101056831, 0.906179845938664]
    let weights = [0.2369268850561891, 0.4786286704993665, 0.5688888888888889, 0.4786286704993665, 0.2369268850561891]
    var sum = 0.0
    for panel in 0..<8 {
      for (node, weight) in zip(nodes, weights) {
        let part = (Double(panel) + (1 + node) / 2) / 8
        let u = a.u + part * width
        let rest = b.rest + (1 - part) * width
        let distance = p + part * mass - u
        if u > 0 && rest > 0 { sum += weight * distance * distance / (u * rest) }
      }
    }
    return sum * width / 16
  }
}
