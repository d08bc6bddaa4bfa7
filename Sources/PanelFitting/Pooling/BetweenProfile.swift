// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

import Estimation

/// The likelihood over τ, how much groups differ, with the best common parameters for each.
struct BetweenProfile {
  struct Place {
    let tau: Double
    let point: [Double]
    let value: Double
    let curvature: SymmetricMatrix

    /// Half the logarithm of the curvature's determinant.
    var logSharpness: Double {
      guard let triangle = curvature.cholesky else { return 0 }
      return triangle.indices.reduce(0) { $0 + log(triangle[$1][$1]) }
    }

    /// Common parameters that have the mean and the covariance of what is known of them, of equal weight: two for each
    /// coordinate, as far off as there are coordinates (S. J. Julier, J. K. Uhlmann, Unscented filtering and nonlinear
    /// estimation, Proceedings of the IEEE 92 (2004), pages 401–422). The best ones alone would make ranges too narrow.
    var likely: [[Double]] {
      guard let inverse = curvature.inverse, let triangle = SymmetricMatrix(rows: inverse).cholesky else {
        return [point]
      }
      let reach = Double(point.count).squareRoot()
      return point.indices.flatMap { j in
        [reach, -reach].map { step in point.indices.map { i in point[i] + step * (i >= j ? triangle[i][j] : 0) } }
      }
    }
  }

  /// Places and their weights for an average over τ.
  let places: [(place: Place, weight: Double)]
  let none: Place
  let best: Place
  let low: Double
  let high: Double

  init(_ likelihood: PooledLikelihood, start: [Double], name: String) throws(FittingError) {
    func place(_ tau: Double, from start: [Double]) -> Place? {
      let peak = likelihood.surface(between: tau).peak(from: start)
      guard peak.converged, peak.value.isFinite else { return nil }
      return Place(tau: tau, point: peak.point, value: peak.value, curvature: peak.shape.curvature)
    }
    guard let none = place(0, from: start) else {
      throw .searchFailed(family: name, reason: "the groups' common length has no maximum")
    }
    // As far as the likelihood is worth a thousandth of the greatest.
    var end = 0.004
    var walked = [none]
    while end < 4 {
      guard let here = place(end, from: walked[walked.count - 1].point) else { break }
      walked.append(here)
      let greatest = walked.map(\.value).max() ?? here.value
      if here.value < greatest - 7 { break }
      end *= 1.5
    }
    let last = walked[walked.count - 1]
    let top = walked.max { $0.value < $1.value } ?? none
    let (best, error) = Self.polished(top, likelihood) ?? (top, nil)
    let range = Self.range(none, best, last, error)
    var nodes: [(place: Place, weight: Double)] = []
    for (node, weight) in GaussRule.tenPoint.sorted(by: { $0.node < $1.node }) {
      let tau = range.lowerBound + (range.upperBound - range.lowerBound) * (1 + node) / 2
      let near = nodes.last?.place.point ?? (range.lowerBound > 0 ? best : none).point
      if let here = place(tau, from: near) { nodes.append((here, weight)) }
    }
    guard nodes.count >= 5 else {
      throw .searchFailed(family: name, reason: "how much groups differ has no likelihood")
    }
    self.none = none
    self.best = best
    let greatest = best.value
    // Integrated over the common parameters, by Laplace's method: sharper peaks hold less.
    let weights = nodes.map { $0.weight * exp($0.place.value - greatest - $0.place.logSharpness + none.logSharpness) }
    let total = weights.reduce(0, +)
    places = zip(nodes, weights).map { ($0.place, $1 / total) }
    // Where twice the log-likelihood has fallen by the 95% quantile of χ² with one degree of freedom.
    func excess(_ tau: Double) -> Double {
      guard let here = place(tau, from: best.point) else { return 1 }
      return 2 * (greatest - here.value) - 3.841458820694124
    }
    func root(between a: Double, and b: Double) -> Double? {
      Root.between(a, and: b, tolerance: 1e-6 * (a + b), excess)
    }
    low =
      2 * (greatest - none.value) <= 3.841458820694124
      ? 0 : root(between: 1e-6, and: best.tau) ?? 0
    high =
      excess(last.tau) <= 0 ? .infinity : root(between: max(best.tau, 1e-6), and: last.tau) ?? .infinity
  }

  /// Where τ may be. Many groups leave it so little room that few of the rule's nodes would lie there otherwise.
  ///
  /// - Parameter error: the standard error of ln τ.
  private static func range(_ none: Place, _ best: Place, _ last: Place, _ error: Double?) -> ClosedRange<Double> {
    guard let error else { return 0...last.tau }
    let high = min(last.tau, best.tau * exp(6 * error))
    return none.value < best.value - 7 ? min(high, best.tau * exp(-6 * error))...high : 0...high
  }

  /// The maximum over τ and the common parameters together, with the standard error of ln τ; `nil` where τ goes to 0.
  private static func polished(_ top: Place, _ likelihood: PooledLikelihood) -> (place: Place, error: Double?)? {
    guard top.tau > 0 else { return nil }
    let peak = likelihood.jointSurface.peak(from: top.point + [log(top.tau)])
    guard peak.converged, peak.value >= top.value else { return nil }
    let last = peak.point.count - 1
    let best = Place(
      tau: exp(peak.point[last]), point: Array(peak.point.dropLast()), value: peak.value, curvature: top.curvature)
    return (best, peak.shape.curvature.inverse.map { $0[last][last].squareRoot() })
  }

  /// A group's factor, averaged over τ and what is known of the common parameters; of a group without talks for `nil`.
  func spread(of group: Sample?, _ likelihood: PooledLikelihood) -> FactorSpread {
    let sample = group ?? Sample(checked: [])
    var parts: [FactorSpread.Part] = []
    for (place, weight) in places {
      let likely = place.likely
      for point in likely {
        guard let spread = likelihood.spread(of: sample, at: point, between: place.tau) else { continue }
        for (logarithm, share) in zip(spread.logarithms, spread.weights) {
          let weight = weight * share / Double(likely.count)
          parts.append(FactorSpread.Part(logarithm: logarithm, weight: weight, point: point))
        }
      }
    }
    return FactorSpread(parts)
  }
}
