// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Stochastics

/// The likelihood over one coordinate, with the best of the others.
package struct LikelihoodProfile: Sendable {
  /// The best place with one coordinate held, from a start that lies there; `nil` where there is none.
  package typealias Search = @Sendable (_ held: Int, _ start: [Double]) -> Place?

  package struct Place {
    package var point: [Double]
    package var value: Double
    /// Whether it is the best for sure.
    package var isSure: Bool

    package init(point: [Double], value: Double, isSure: Bool) {
      self.point = point
      self.value = value
      self.isSure = isSure
    }
  }

  /// The peak, or close to it where the peak lies at the end of a range.
  package let point: [Double]
  /// The greatest.
  package let value: Double
  package let curvature: SymmetricMatrix
  package let links: [Link]
  /// How far twice the log-likelihood may fall.
  package let threshold: Double
  package let search: Search

  package init(
    point: [Double], value: Double, curvature: SymmetricMatrix, links: [Link], threshold: Double,
    search: @escaping Search
  ) {
    self.point = point
    self.value = value
    self.curvature = curvature
    self.links = links
    self.threshold = threshold
    self.search = search
  }

  /// How far twice the log-likelihood may fall.
  package static func threshold(_ confidence: Double, _ sample: Sample, _ parameters: Int) -> Double {
    let bounded = sample.rows.reduce(0) { $0 + ($1.high < .infinity ? $1.count : 0) }
    let degrees = max(1, bounded - Double(parameters - 1))
    let t = StudentT.upperQuantile((1 - confidence) / 2, degrees: degrees)
    return max(1, bounded) * log(1 + t * t / degrees)
  }

  /// Where the interval of a parameter ends, in units of the fit; `nil` where the search comes to nothing.
  package func end(of index: Int, upper: Bool) -> Double? {
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
        let root = Root.between(inner, and: outer, tolerance: 1e-7 * error) { excess($0) ?? 1 }
        // By halves where the height depends a little on the way there, as at a mixture's ridges.
        return link.value(root ?? Root.halved(outer: outer, inner: inner, steps: 20) { excess($0) ?? 1 })
      }
      inner = outer
      step *= 1.6
    }
    return link.limit(upper: upper)
  }
}
