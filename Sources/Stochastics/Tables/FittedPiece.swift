// SPDX-License-Identifier: GPL-3.0-or-later

internal import CKernels

/// A polynomial for a part of a cell, with what is needed to see how good it is at lower degrees.
///
/// It passes through the exact values at the Chebyshev nodes of degree 5. Cut off after a lower power, a Chebyshev series
/// is almost the best polynomial of that degree.
struct FittedPiece {
  static let degrees = 3...5

  private(set) var piece: ck_piece
  /// The greatest error at places between the nodes and at the ends, in units in which the tolerance is its relative part.
  private(set) var error: Double

  private let series: [Double]
  private let halfWidth: Double
  private let checks: [(place: Float, exact: Double)]
  private let tolerance: QuantileTable.Tolerance

  /// Where an error is looked at: the ends, and about the extremes between the nodes.
  private static let checkedPlaces = [0.0, 0.01, 0.07, 0.15, 0.25, 0.37, 0.5, 0.63, 0.75, 0.85, 0.93, 0.99, 1]
  private static let nodeCount = degrees.upperBound + 1
  /// The nodes on −1...1.
  private static let nodes = (0..<nodeCount).map { -Libm.cos((Double($0) + 0.5) / Double(nodeCount) * Double.pi) }

  /// - Parameter exact: the quantile at a place of the cell.
  init(from low: Double, to high: Double, _ tolerance: QuantileTable.Tolerance, exact: (Double) -> Double) {
    self.tolerance = tolerance
    let center = Double(Float((low + high) / 2))
    let halfWidth = (high - low) / 2
    self.halfWidth = halfWidth
    series = Self.series(Self.nodes.map { exact(center + halfWidth * $0) })
    // Places as the kernel sees them, in single precision.
    checks = Self.checkedPlaces.compactMap { share in
      let place = Float(low + (high - low) * share)
      return Double(place) >= low && Double(place) < high ? (place, exact(Double(place))) : nil
    }
    piece = ck_piece()
    piece.end = Float(high)
    piece.center = Float(center)
    error = 0
    lower(to: Self.degrees.upperBound)
  }

  /// Drops the powers above `degree`.
  mutating func lower(to degree: Int) {
    piece.c = coefficients(degree)
    error = error(piece)
  }

  /// The least degree whose error is at most `allowed`; the greatest if none is.
  func leastDegree(within allowed: Double) -> Int {
    Self.degrees.first { degree in
      var lowered = piece
      lowered.c = coefficients(degree)
      return error(lowered) <= allowed
    } ?? Self.degrees.upperBound
  }

  private func error(_ piece: ck_piece) -> Double {
    checks.reduce(0) { greatest, check in
      let error = abs(Double(piece.value(at: check.place)) - check.exact)
      let allowed = max(tolerance.relative * abs(check.exact), tolerance.absolute)
      return max(greatest, error / allowed * tolerance.relative)
    }
  }

  /// The coefficients of the Chebyshev polynomials T₀, T₁, … that take the given values at the nodes.
  private static func series(_ values: [Double]) -> [Double] {
    guard values.contains(where: { $0 != values[0] }) else { return [values[0]] + values.dropFirst().map { _ in 0 } }
    return (0..<nodeCount).map { order in
      var sum = 0.0
      for (node, value) in values.enumerated() {
        let angle = (Double(node) + 0.5) / Double(nodeCount) * Double.pi
        // The nodes run from −1: T of −cos is the cosine of what is left to π.
        sum += (value - values[0]) * Libm.cos(Double(order) * (Double.pi - angle))
      }
      return sum * (order == 0 ? 1 : 2) / Double(nodeCount) + (order == 0 ? values[0] : 0)
    }
  }

  /// The series up to a degree, as powers of the distance from the center.
  private func coefficients(_ degree: Int) -> (Float, Float, Float, Float, Float, Float) {
    // T₀ to T₅ in powers of t.
    let s = (0..<Self.nodeCount).map { $0 <= degree ? series[$0] : 0 }
    let powers = [
      s[0] - s[2] + s[4], s[1] - 3 * s[3] + 5 * s[5], 2 * s[2] - 8 * s[4], 4 * s[3] - 20 * s[5], 8 * s[4], 16 * s[5],
    ]
    var scale = 1.0
    var result: [Float] = []
    for power in powers {
      result.append(power == 0 ? 0 : Float(power * scale))
      scale /= halfWidth
    }
    return (result[0], result[1], result[2], result[3], result[4], result[5])
  }
}
