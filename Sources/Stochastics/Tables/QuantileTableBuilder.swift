// SPDX-License-Identifier: GPL-3.0-or-later

/// Fits the polynomials of a ``QuantileTable``.
struct QuantileTableBuilder {
  private let distribution: any Distribution
  private let argument: QuantileTable.Argument
  private let tolerance: QuantileTable.Tolerance
  /// Where each cell is split, in its coordinate 0..<1, in increasing order.
  private var splits: [[Double]]

  private(set) var firstPiece: [Int32] = [0]
  private(set) var pieces: [QuantileTable.Piece] = []
  private(set) var greatestError = 0.0

  /// How often a cell is halved at most.
  private static let depthAllowed = 14
  private static let degree = 5
  /// Where an interpolation's error is looked at: the ends, and about the extremes between the nodes.
  private static let checkedPlaces = [0.0, 0.01, 0.07, 0.15, 0.25, 0.37, 0.5, 0.63, 0.75, 0.85, 0.93, 0.99, 1]

  init(_ distribution: any Distribution, argument: QuantileTable.Argument, tolerance: QuantileTable.Tolerance) {
    self.distribution = distribution
    self.argument = argument
    self.tolerance = tolerance
    splits = Array(repeating: [], count: QuantileTable.cellCount)
  }

  mutating func build() {
    for edge in distribution.quantileBreaks { split(at: edge) }
    for cell in 0..<QuantileTable.cellCount {
      let edges = [0] + splits[cell].sorted() + [1]
      for (low, high) in zip(edges, edges.dropFirst()) where Float(low) < Float(high) {
        fit(cell: cell, from: low, to: high, depth: 0)
      }
      pieces[pieces.count - 1].end = .infinity
      firstPiece.append(Int32(pieces.count))
    }
  }

  /// Files a break of the quantile function under its cell.
  private mutating func split(at edge: QuantileBreak) {
    switch argument {
    case .bits:
      let isLower = edge.lowerTail <= edge.upperTail
      let distance = (isLower ? edge.lowerTail : edge.upperTail) * 0x1p32
      guard distance > 1, distance < 0x1p31 else { return }
      let octave = Int(distance.exponent)
      splits[(isLower ? 0 : 32) + octave].append(distance.significand - 1)
    case .score:
      let score =
        edge.lowerTail <= edge.upperTail
        ? StandardNormal.quantile(edge.lowerTail) : StandardNormal.upperQuantile(edge.upperTail)
      let place = (score - Double(QuantileTable.scores.lowerBound)) * Double(QuantileTable.cellsPerScore)
      guard place > 0, place < Double(QuantileTable.cellCount) else { return }
      splits[Int(place)].append(place - place.rounded(.down))
    }
  }

  /// The exact quantile at a place of a cell.
  private func exact(cell: Int, place: Double) -> Double {
    switch argument {
    case .bits:
      let tail = min((1 + place) * Double(sign: .plus, exponent: cell % 32 - 32, significand: 1), 0.5)
      return cell < 32 ? distribution.quantile(tail) : distribution.upperQuantile(tail)
    case .score:
      let score = Double(QuantileTable.scores.lowerBound) + (Double(cell) + place) / Double(QuantileTable.cellsPerScore)
      return score < 0
        ? distribution.quantile(StandardNormal.cumulative(score))
        : distribution.upperQuantile(StandardNormal.survival(score))
    }
  }

  /// Appends a polynomial for `low..<high` of a cell, or those of its halves where one isn't enough.
  private mutating func fit(cell: Int, from low: Double, to high: Double, depth: Int) {
    let piece = interpolated(cell: cell, from: low, to: high)
    let error = error(of: piece, cell: cell, from: low, to: high)
    let middle = (low + high) / 2
    let canHalve = depth < Self.depthAllowed && Float(low) < Float(middle) && Float(middle) < Float(high)
    // A tenth is kept in reserve for what lies between the places that are checked.
    if error > 0.9 * tolerance.relative, canHalve {
      fit(cell: cell, from: low, to: middle, depth: depth + 1)
      fit(cell: cell, from: middle, to: high, depth: depth + 1)
    } else {
      greatestError = max(greatestError, error)
      pieces.append(piece)
    }
  }

  /// The polynomial through the exact values at the Chebyshev nodes, in the distance from the interval's middle.
  private func interpolated(cell: Int, from low: Double, to high: Double) -> QuantileTable.Piece {
    let center = Double(Float((low + high) / 2))
    let nodes = (0...Self.degree).map { index in
      let angle = (Double(index) + 0.5) / Double(Self.degree + 1) * Double.pi
      return (low + high) / 2 - (high - low) / 2 * Libm.cos(angle)
    }
    let values = nodes.map { exact(cell: cell, place: $0) }
    var coefficients = [values[0], 0, 0, 0, 0, 0]
    if values.contains(where: { $0 != values[0] }) {
      coefficients = Self.polynomial(through: values, at: nodes.map { $0 - center })
    }
    return QuantileTable.Piece(
      end: Float(high), center: Float(center),
      c0: Float(coefficients[0]), c1: Float(coefficients[1]), c2: Float(coefficients[2]),
      c3: Float(coefficients[3]), c4: Float(coefficients[4]), c5: Float(coefficients[5]))
  }

  /// Newton's divided differences, multiplied out to powers of x.
  private static func polynomial(through values: [Double], at nodes: [Double]) -> [Double] {
    var differences = values
    for order in 1..<nodes.count {
      for index in stride(from: nodes.count - 1, through: order, by: -1) {
        differences[index] = (differences[index] - differences[index - 1]) / (nodes[index] - nodes[index - order])
      }
    }
    var coefficients = [Double](repeating: 0, count: nodes.count)
    for index in stride(from: nodes.count - 1, through: 0, by: -1) {
      for power in stride(from: nodes.count - 1, through: 1, by: -1) {
        coefficients[power] = coefficients[power - 1] - nodes[index] * coefficients[power]
      }
      coefficients[0] = differences[index] - nodes[index] * coefficients[0]
    }
    return coefficients
  }

  /// The greatest error at places between the nodes and at the ends, in units in which the tolerance is its relative
  /// part.
  private func error(of piece: QuantileTable.Piece, cell: Int, from low: Double, to high: Double) -> Double {
    var greatest = 0.0
    for place in Self.checkedPlaces {
      // The place as the kernel sees it, in single precision.
      let seen = Float(low + (high - low) * place)
      guard Double(seen) >= low, Double(seen) < high else { continue }
      let exact = exact(cell: cell, place: Double(seen))
      let error = abs(Double(piece.value(at: seen)) - exact)
      let allowed = max(tolerance.relative * abs(exact), tolerance.absolute)
      greatest = max(greatest, error / allowed * tolerance.relative)
    }
    return greatest
  }
}
