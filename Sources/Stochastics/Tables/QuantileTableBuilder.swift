// SPDX-License-Identifier: GPL-3.0-or-later

internal import CKernels

/// Fits the polynomials of a ``QuantileTable``.
struct QuantileTableBuilder {
  private let distribution: any Distribution
  private let argument: QuantileTable.Argument
  private let tolerance: QuantileTable.Tolerance
  /// Where each cell is split, in its coordinate 0..<1, in increasing order.
  private var splits: [[Double]]

  private(set) var firstPiece: [Int32] = [0]
  private(set) var pieces: [ck_piece] = []
  private(set) var greatestError = 0.0
  /// The least degree that serves all cells that are looked up most and hold one piece.
  private(set) var degree = FittedPiece.degrees.lowerBound

  /// How often a cell is halved at most.
  private static let depthAllowed = 14

  init(_ distribution: any Distribution, argument: QuantileTable.Argument, tolerance: QuantileTable.Tolerance) {
    self.distribution = distribution
    self.argument = argument
    self.tolerance = tolerance
    splits = Array(repeating: [], count: QuantileTable.cellCount)
  }

  mutating func build() {
    for edge in distribution.quantileBreaks { split(at: edge) }
    let cells = (0..<QuantileTable.cellCount).map { cell in
      let edges = [0] + splits[cell].sorted() + [1]
      return zip(edges, edges.dropFirst()).flatMap { low, high in
        Float(low) < Float(high) ? fitted(cell: cell, from: low, to: high, depth: 0) : []
      }
    }
    for (cell, _) in HotCells(argument, places: 32).cells where cells[cell].count == 1 {
      degree = max(degree, cells[cell][0].leastDegree(within: allowedError))
    }
    for var cell in cells {
      for index in cell.indices {
        // A cell by itself has the degree that kernels work with, if it is among those that they keep at hand.
        if cell.count == 1 { cell[index].lower(to: max(degree, cell[0].leastDegree(within: allowedError))) }
        greatestError = max(greatestError, cell[index].error)
        pieces.append(cell[index].piece)
      }
      pieces[pieces.count - 1].end = .infinity
      firstPiece.append(Int32(pieces.count))
    }
  }

  /// A tenth is kept in reserve for what lies between the places that are checked.
  private var allowedError: Double { 0.9 * tolerance.relative }

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

  /// A polynomial for `low..<high` of a cell, or those of its halves where one isn't enough.
  private func fitted(cell: Int, from low: Double, to high: Double, depth: Int) -> [FittedPiece] {
    let piece = FittedPiece(from: low, to: high, tolerance) { exact(cell: cell, place: $0) }
    let middle = (low + high) / 2
    let canHalve = depth < Self.depthAllowed && Float(low) < Float(middle) && Float(middle) < Float(high)
    guard piece.error > allowedError, canHalve else { return [piece] }
    return fitted(cell: cell, from: low, to: middle, depth: depth + 1)
      + fitted(cell: cell, from: middle, to: high, depth: depth + 1)
  }
}
