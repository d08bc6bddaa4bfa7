// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

import Stochastics

/// Coordinates drawn in proportion to a density: what observations leave open.
///
/// A random walk by N. Metropolis and W. K. Hastings, with steps of the shape that the information says and of a size that
/// is tuned beforehand. It needs no normal shape of the density and stays within bounds.
package struct ParameterDraws {
  /// The density's logarithm, but for a constant; `nil` where it is zero.
  package let density: @Sendable ([Double]) -> Double?
  package let start: [Double]
  package let information: SymmetricMatrix

  package init(density: @escaping @Sendable ([Double]) -> Double?, start: [Double], information: SymmetricMatrix) {
    self.density = density
    self.start = start
    self.information = information
  }

  /// Steps between one draw and the next, so that they depend on each other but little.
  static let stepsPerDraw = 25

  /// - Returns: `nil` where the information has no inverse or the start has no density.
  package func draws(_ count: Int, _ random: inout RandomNumbers) -> [[Double]]? {
    guard let inverse = information.inverse, let triangle = SymmetricMatrix(rows: inverse).cholesky,
      let first = density(start)
    else { return nil }
    var (point, value) = (start, first)
    var size = 2.4 / Double(start.count).squareRoot()
    func step(_ random: inout RandomNumbers) -> Bool {
      let normals = start.indices.map { _ in StandardNormal.quantile(random.uniform()) }
      let luck = log(random.uniform())
      let next = start.indices.map { i in
        point[i] + size * (0...i).reduce(0) { $0 + triangle[i][$1] * normals[$1] }
      }
      guard let there = density(next), there - value > luck else { return false }
      (point, value) = (next, there)
      return true
    }
    // Roughly three steps in ten should be taken: G. O. Roberts, A. Gelman, W. R. Gilks, Annals of Applied Probability 7
    // (1997), pages 110–120.
    for _ in 0..<12 {
      let taken = (0..<40).reduce(0) { sum, _ in sum + (step(&random) ? 1 : 0) }
      size *= exp((Double(taken) / 40 - 0.3) * 1.2)
    }
    return (0..<count).map { _ in
      for _ in 0..<Self.stepsPerDraw { _ = step(&random) }
      return point
    }
  }
}
