// SPDX-License-Identifier: GPL-3.0-or-later

import GSL
import Stochastics

/// The likelihood over one coordinate, with the best of the others.
struct LikelihoodProfile: Sendable {
  /// The best place with one coordinate held, from a start that lies there; `nil` where there is none.
  typealias Search = @Sendable (_ held: Int, _ start: [Double]) -> Place?

  struct Place {
    var point: [Double]
    var value: Double
    /// Whether it is the best for sure.
    var isSure: Bool
  }

  /// The peak, or close to it where the peak lies at the end of a range.
  let point: [Double]
  /// The greatest.
  let value: Double
  let curvature: SymmetricMatrix
  let links: [Link]
  /// How far twice the log-likelihood may fall.
  let threshold: Double
  let search: Search

  /// How far twice the log-likelihood may fall.
  static func threshold(_ confidence: Double, _ sample: Sample, _ parameters: Int) -> Double {
    let bounded = sample.rows.reduce(0) { $0 + ($1.high < .infinity ? $1.count : 0) }
    let degrees = max(1, bounded - Double(parameters - 1))
    let t = StudentT.upperQuantile((1 - confidence) / 2, degrees: degrees)
    return max(1, bounded) * Logarithm.natural(1 + t * t / degrees)
  }

  /// Where the interval of a parameter ends, in units of the fit; `nil` where the search comes to nothing.
  func end(of index: Int, upper: Bool) -> Double? {
    let link = links[index]
    guard let covariance = curvature.inverse else { return nil }
    let error = covariance[index][index].squareRoot()
    let best = point[index]
    // The others' best values go, to begin with, along the regression on this one.
    let slopes = covariance[index].map { $0 / covariance[index][index] }
    var guess = point
    func excess(_ coordinate: Double) -> Double? {
      let moved = coordinate - guess[index]
      var start = zip(guess, slopes).map { $0 + $1 * moved }
      start[index] = coordinate
      guard let there = search(index, start), there.value.isFinite else { return nil }
      let excess = 2 * (value - there.value) - threshold
      // From beyond the end the way back may lead to another ridge.
      if there.isSure, excess <= 0 { guess = there.point }
      return excess
    }

    var inner = best
    var step = (upper ? 1 : -1) * error * threshold.squareRoot()
    for _ in 0..<12 {
      let outer = inner + step
      guard let here = excess(outer) else {
        step /= 2
        continue
      }
      if here > 0 {
        let root = try? GSL.root(between: inner, and: outer, tolerance: 1e-7 * error) { excess($0) ?? 1 }
        return link.value(root ?? Self.halved(inner, outer) { excess($0) ?? 1 })
      }
      inner = outer
      step *= 1.6
    }
    return link.limit(upper: upper)
  }

  /// The end by halves, where the height depends a little on the way there, as at a mixture's ridges.
  private static func halved(_ inner: Double, _ outer: Double, _ excess: (Double) -> Double) -> Double {
    var (inner, outer) = (inner, outer)
    for _ in 0..<20 {
      let middle = (inner + outer) / 2
      if excess(middle) > 0 { outer = middle } else { inner = middle }
    }
    return (inner + outer) / 2
  }
}
