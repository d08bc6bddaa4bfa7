// SPDX-License-Identifier: GPL-3.0-or-later

internal import CKernels

/// A quantile table's memory, in the form that kernels read.
final class CompiledTable: @unchecked Sendable {
  // Sendable because nothing writes to the memory once it is there.
  let table: UnsafePointer<ck_table>
  private let memory: UnsafeMutablePointer<ck_table>
  private let pieces: UnsafeMutableBufferPointer<ck_piece>
  private let firstPiece: UnsafeMutableBufferPointer<Int32>
  private let columns: UnsafeMutableBufferPointer<Float>

  /// - Parameters:
  ///   - degree: of the cells in ``HotCells`` that hold one piece only.
  init(
    pieces: [ck_piece], firstPiece: [Int32], argument: QuantileTable.Argument, degree: Int, least: Float
  ) {
    self.pieces = .allocate(capacity: pieces.count)
    _ = self.pieces.initialize(from: pieces)
    self.firstPiece = .allocate(capacity: firstPiece.count)
    _ = self.firstPiece.initialize(from: firstPiece)
    columns = .allocate(capacity: 6 * (32 + 16))
    columns.initialize(repeating: 0)
    var splits: (hot32: UInt32, hot16: UInt32) = (0, 0)
    for (offset, hot) in [(0, HotCells(argument, places: 32)), (6 * 32, HotCells(argument, places: 16))] {
      for (cell, place) in hot.cells {
        let first = Int(firstPiece[cell])
        if firstPiece[cell + 1] - firstPiece[cell] > 1 {
          if hot.places == 32 { splits.hot32 |= 1 << place } else { splits.hot16 |= 1 << place }
        } else {
          let piece = pieces[first]
          for (power, coefficient) in [piece.c.0, piece.c.1, piece.c.2, piece.c.3, piece.c.4, piece.c.5].enumerated() {
            columns[offset + power * hot.places + place] = coefficient
          }
        }
      }
    }
    memory = .allocate(capacity: 1)
    memory.initialize(
      to: ck_table(
        pieces: self.pieces.baseAddress, first_piece: self.firstPiece.baseAddress, columns32: columns.baseAddress,
        columns16: columns.baseAddress! + 6 * 32, split32: splits.hot32, split16: splits.hot16,
        degree: Int32(degree), least: least))
    table = UnsafePointer(memory)
  }

  deinit {
    memory.deallocate()
    pieces.deallocate()
    firstPiece.deallocate()
    columns.deallocate()
  }
}

/// The cells of a table that are looked up most, whose coefficients kernels keep in registers.
struct HotCells {
  /// How many there are, 32 or 16.
  let places: Int
  /// Each with its place in the registers: a few bits of what the kernel has at hand.
  let cells: [(cell: Int, place: Int)]

  /// By bits: the octaves nearest to the median on both sides. The place is the last bits of the exponent of the distance
  /// from the end, 127 + octave, and the side before them. By score: the cells about 0; the place is the cell's last bits.
  init(_ argument: QuantileTable.Argument, places: Int) {
    self.places = places
    let half = places / 2
    switch argument {
    case .bits:
      cells = [0, 1].flatMap { side in
        (32 - half..<32).map { octave in (side * 32 | octave, side * half | (octave + 127) % half) }
      }
    case .score: cells = (32 - half..<32 + half).map { ($0, $0 % places) }
    }
  }
}
