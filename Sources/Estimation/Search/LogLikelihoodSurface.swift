// SPDX-License-Identifier: GPL-3.0-or-later

/// A function of several coordinates, with derivatives by differences.
///
/// Steps go with how far each coordinate can move before the function changes by about ½ (its `reach`), so neither
/// units nor the number of observations matter. Differences of fourth order with steps of a fiftieth of the reach leave
/// the gradient an error of about 1e-8 of the reach, where the function itself is precise to 1e-14 of its size.
package struct LogLikelihoodSurface: Sendable {
  package let dimensions: Int
  /// −infinity, or anything that isn't finite, where it isn't defined.
  package let value: @Sendable ([Double]) -> Double

  package init(dimensions: Int, value: @escaping @Sendable ([Double]) -> Double) {
    self.dimensions = dimensions
    self.value = value
  }

  /// Gradient and curvature (the negative of the matrix of second derivatives) at a point.
  package struct Shape {
    package var gradient: [Double]
    package var curvature: SymmetricMatrix
    /// Whether all differences were finite.
    package var isFinite: Bool
  }

  /// - Parameter precise: differences of fourth order for the mixed derivatives too.
  func shape(at point: [Double], value centre: Double, reach: [Double], precise: Bool) -> Shape {
    var gradient = Array(repeating: 0.0, count: dimensions)
    var curvature = SymmetricMatrix(size: dimensions)
    var near: [(plus: Double, minus: Double)] = []
    var far: [(plus: Double, minus: Double)] = []
    let steps = reach.map { $0 * 0.02 }
    for i in 0..<dimensions {
      func at(_ n: Double) -> Double {
        var moved = point
        moved[i] += n * steps[i]
        return value(moved)
      }
      near.append((at(1), at(-1)))
      far.append((at(2), at(-2)))
      let (a, b) = (near[i].plus, near[i].minus)
      let (c, d) = (far[i].plus, far[i].minus)
      gradient[i] = (8 * (a - b) - (c - d)) / (12 * steps[i])
      curvature[i, i] =
        -(16 * ((a - centre) + (b - centre)) - ((c - centre) + (d - centre))) / (12 * steps[i] * steps[i])
    }
    for i in 0..<dimensions {
      for j in 0..<i {
        func mixed(_ n: Double, _ i0: (plus: Double, minus: Double), _ j0: (plus: Double, minus: Double)) -> Double {
          func at(_ sign: Double) -> Double {
            var moved = point
            moved[i] += sign * n * steps[i]
            moved[j] += sign * n * steps[j]
            return value(moved)
          }
          let same = (at(1) - centre) + (at(-1) - centre)
          let single = (i0.plus - centre) + (i0.minus - centre) + (j0.plus - centre) + (j0.minus - centre)
          return (same - single) / (2 * n * n * steps[i] * steps[j])
        }
        let fine = mixed(1, near[i], near[j])
        curvature[i, j] = precise ? -(4 * fine - mixed(2, far[i], far[j])) / 3 : -fine
      }
    }
    let finite =
      gradient.allSatisfy(\.isFinite) && curvature.rows.allSatisfy { $0.allSatisfy(\.isFinite) }
    return Shape(gradient: gradient, curvature: curvature, isFinite: finite)
  }

  /// The surface over the other coordinates, with one held where it is.
  package func holding(_ index: Int, at fixed: Double) -> LogLikelihoodSurface {
    LogLikelihoodSurface(dimensions: dimensions - 1) { others in
      var point = others
      point.insert(fixed, at: index)
      return value(point)
    }
  }
}
