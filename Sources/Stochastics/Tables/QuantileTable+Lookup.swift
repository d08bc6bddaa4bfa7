// SPDX-License-Identifier: GPL-3.0-or-later

extension QuantileTable {
  /// Turns a column of random bits into a column of variates.
  ///
  /// The portable kernel: one multiplication and one addition per coefficient, never fused, so that its bits are the
  /// same on every machine. The relative error is at most ``greatestError``; see ``Tolerance``.
  ///
  /// - Precondition: the table is looked up by bits.
  public func lookUp(
    bits: UnsafePointer<UInt32>, into values: UnsafeMutablePointer<Float>, count: Int = TrialBlock.length
  ) {
    precondition(argument == .bits)
    withPieces { firstPiece, pieces in
      for index in 0..<count {
        values[index] = max(least, Self.value(bits: bits[index], firstPiece, pieces))
      }
    }
  }

  /// As ``lookUp(bits:into:count:)``, for the trials in `active` only; the others are left as they are.
  public func lookUp(
    bits: UnsafePointer<UInt32>, into values: UnsafeMutablePointer<Float>, active: UnsafeBufferPointer<Int32>
  ) {
    precondition(argument == .bits)
    withPieces { firstPiece, pieces in
      for index in active {
        values[Int(index)] = max(least, Self.value(bits: bits[Int(index)], firstPiece, pieces))
      }
    }
  }

  /// Turns a column of standard normal scores into a column of variates. Scores beyond ±8 count as ±8.
  ///
  /// - Precondition: the table is looked up by score.
  public func lookUp(
    scores: UnsafePointer<Float>, into values: UnsafeMutablePointer<Float>, count: Int = TrialBlock.length
  ) {
    precondition(argument == .score)
    withPieces { firstPiece, pieces in
      for index in 0..<count {
        let place = (scores[index] - Self.scores.lowerBound) * Self.cellsPerScore
        let inside = min(max(place, 0), Float(Self.cellCount).nextDown)
        let cell = Int32(inside)
        values[index] = max(least, Self.value(cell: Int(cell), place: inside - Float(cell), firstPiece, pieces))
      }
    }
  }

  @inline(__always)
  private func withPieces(_ body: (UnsafePointer<Int32>, UnsafePointer<Piece>) -> Void) {
    firstPiece.withUnsafeBufferPointer { first in
      pieces.withUnsafeBufferPointer { pieces in
        // Neither is ever empty: there are 64 cells.
        body(first.baseAddress!, pieces.baseAddress!)
      }
    }
  }

  /// The first bit is the side. The others, made odd so that they stand for the middle of their cell, become a float,
  /// whose exponent is the octave and whose mantissa is the place in it.
  @inline(__always)
  private static func value(
    bits: UInt32, _ firstPiece: UnsafePointer<Int32>, _ pieces: UnsafePointer<Piece>
  ) -> Float {
    let signed = Int32(bitPattern: bits)
    let distance = Float((signed ^ (signed >> 31)) | 1)
    let octave = Int(distance.bitPattern >> 23) - 127
    let place = Float(bitPattern: distance.bitPattern & 0x007F_FFFF | 0x3F80_0000) - 1
    return value(cell: Int(bits >> 31) << 5 | octave, place: place, firstPiece, pieces)
  }

  @inline(__always)
  private static func value(
    cell: Int, place: Float, _ firstPiece: UnsafePointer<Int32>, _ pieces: UnsafePointer<Piece>
  ) -> Float {
    var low = Int(firstPiece[cell])
    var high = Int(firstPiece[cell + 1]) - 1
    while low < high {
      let middle = (low + high) / 2
      if place < pieces[middle].end { high = middle } else { low = middle + 1 }
    }
    return pieces[low].value(at: place)
  }
}
