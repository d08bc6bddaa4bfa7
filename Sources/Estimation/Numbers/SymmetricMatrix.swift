// SPDX-License-Identifier: GPL-3.0-or-later

/// A small symmetric matrix, such as an information.
package struct SymmetricMatrix: Sendable {
  package var rows: [[Double]]

  package init(size: Int) { rows = Array(repeating: Array(repeating: 0, count: size), count: size) }

  package init(rows: [[Double]]) { self.rows = rows }

  package var size: Int { rows.count }

  package subscript(i: Int, j: Int) -> Double {
    get { rows[i][j] }
    set {
      rows[i][j] = newValue
      rows[j][i] = newValue
    }
  }

  /// The lower triangle of Cholesky's factor; `nil` unless the matrix is positive definite.
  ///
  /// The matrix is scaled to a diagonal of 1 first, so that coordinates of different size don't matter to the test.
  private var factor: (triangle: [[Double]], scales: [Double])? {
    let scales = (0..<size).map { rows[$0][$0].squareRoot() }
    guard scales.allSatisfy({ $0 > 0 && $0.isFinite }) else { return nil }
    var triangle = Array(repeating: Array(repeating: 0.0, count: size), count: size)
    for i in 0..<size {
      for j in 0...i {
        var sum = rows[i][j] / (scales[i] * scales[j])
        for k in 0..<j { sum -= triangle[i][k] * triangle[j][k] }
        if i == j {
          guard sum > 1e-10 else { return nil }
          triangle[i][i] = sum.squareRoot()
        } else {
          triangle[i][j] = sum / triangle[j][j]
        }
      }
    }
    return (triangle, scales)
  }

  /// The lower triangle whose square the matrix is; `nil` unless it is positive definite.
  package var cholesky: [[Double]]? {
    factor.map { triangle, scales in triangle.indices.map { i in triangle[i].map { $0 * scales[i] } } }
  }

  package var isPositiveDefinite: Bool { factor != nil }

  /// The solution of A·x = b; `nil` unless the matrix is positive definite.
  package func solve(_ b: [Double]) -> [Double]? {
    guard let (triangle, scales) = factor else { return nil }
    var x = zip(b, scales).map { $0 / $1 }
    for i in 0..<size {
      for k in 0..<i { x[i] -= triangle[i][k] * x[k] }
      x[i] /= triangle[i][i]
    }
    for i in (0..<size).reversed() {
      for k in (i + 1)..<max(size, i + 1) { x[i] -= triangle[k][i] * x[k] }
      x[i] /= triangle[i][i]
    }
    return zip(x, scales).map { $0 / $1 }
  }

  /// `nil` unless the matrix is positive definite.
  package var inverse: [[Double]]? {
    var columns: [[Double]] = []
    for i in 0..<size {
      guard let column = solve((0..<size).map { $0 == i ? 1 : 0 }) else { return nil }
      columns.append(column)
    }
    return columns
  }
}
