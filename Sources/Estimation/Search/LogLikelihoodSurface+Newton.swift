// SPDX-License-Identifier: GPL-3.0-or-later

extension LogLikelihoodSurface {
  /// A local maximum.
  package struct Peak {
    package var point: [Double]
    package var value: Double
    package var shape: Shape
    /// Whether the steps have become too small to matter.
    package var converged: Bool
  }

  /// A local maximum by Newton's method, with K. Levenberg's and D. Marquardt's damping where the surface isn't convex,
  /// and steps halved until they lead upwards.
  ///
  /// It is done when a step is below a hundred-millionth of the coordinates' standard errors.
  ///
  /// - Parameter reach: how far the coordinates can move before the function changes by about ½, as far as that is known.
  package func peak(from start: [Double], reach known: [Double]? = nil, iterations: Int = 100) -> Peak {
    var point = start
    var value = self.value(start)
    var reach = known ?? Array(repeating: 0.05, count: dimensions)
    guard dimensions > 0 else { return Peak(point: [], value: value, shape: emptyShape, converged: value.isFinite) }
    for _ in 0..<iterations {
      let shape = self.shape(at: point, value: value, reach: reach, precise: false)
      guard shape.isFinite, let step = Self.step(shape, reach) else {
        // Next to where the function isn't defined: smaller differences.
        if reach.allSatisfy({ $0 < 1e-6 }) { break }
        reach = reach.map { $0 / 8 }
        continue
      }
      let size = Self.size(of: step, shape)
      let moved = climb(from: point, value: value, along: step, sure: size < 1e-4)
      reach = Self.reach(shape.curvature, reach)
      guard let moved else { break }
      (point, value) = moved
      if size < 1e-8 {
        let last = self.shape(at: point, value: value, reach: reach, precise: true)
        return Peak(point: point, value: value, shape: last, converged: last.isFinite)
      }
    }
    let last = self.shape(at: point, value: value, reach: reach, precise: true)
    let size = Self.step(last, reach).map { Self.size(of: $0, last) } ?? .infinity
    return Peak(point: point, value: value, shape: last, converged: last.isFinite && size < 1e-5)
  }

  private var emptyShape: Shape {
    Shape(gradient: [], curvature: SymmetricMatrix(size: 0), isFinite: true)
  }

  /// Newton's step, damped until it leads upwards.
  private static func step(_ shape: Shape, _ reach: [Double]) -> [Double]? {
    if let step = shape.curvature.solve(shape.gradient) { return limited(step, reach) }
    var damping = 1e-3
    while damping < 1e12 {
      var curvature = shape.curvature
      for i in 0..<reach.count {
        curvature[i, i] += damping * max(abs(shape.curvature[i, i]), 1 / (reach[i] * reach[i]))
      }
      if let step = curvature.solve(shape.gradient) { return limited(step, reach) }
      damping *= 4
    }
    return nil
  }

  /// Not further than a coordinate goes at once in a reasonable search.
  private static func limited(_ step: [Double], _ reach: [Double]) -> [Double]? {
    guard step.allSatisfy(\.isFinite) else { return nil }
    let greatest = step.map { abs($0) }.max() ?? 0
    return greatest > 2 ? step.map { $0 * 2 / greatest } : step
  }

  /// How long a step is in standard errors.
  private static func size(of step: [Double], _ shape: Shape) -> Double {
    guard shape.curvature.isPositiveDefinite else { return .infinity }
    return max(0, zip(step, shape.gradient).reduce(0) { $0 + $1.0 * $1.1 }).squareRoot()
  }

  /// How far each coordinate can move alone before the function changes by about ½.
  private static func reach(_ curvature: SymmetricMatrix, _ known: [Double]) -> [Double] {
    (0..<known.count).map { i in
      let here = curvature[i, i] > 0 ? 1 / curvature[i, i].squareRoot() : known[i]
      return min(max(here, 1e-6, known[i] / 8), 0.5, known[i] * 8)
    }
  }

  /// The first of ever smaller parts of the step that leads upwards.
  ///
  /// - Parameter sure: whether the whole step is taken whatever the values say: close to the maximum they differ by
  ///   rounding only, while the gradient still tells the way.
  private func climb(
    from point: [Double], value: Double, along step: [Double], sure: Bool
  ) -> (point: [Double], value: Double)? {
    var part = 1.0
    for _ in 0..<40 {
      let next = zip(point, step).map { $0 + part * $1 }
      let there = self.value(next)
      if there > value || (sure && there > value - 1e-9 * (1 + abs(value))) { return (next, there) }
      part /= 2
    }
    return nil
  }
}
