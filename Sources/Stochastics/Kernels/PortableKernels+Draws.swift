// SPDX-License-Identifier: GPL-3.0-or-later

internal import CKernels

extension PortableKernels {
  static func fill(_ stream: ck_stream, _ bits: UnsafeMutablePointer<UInt32>) {
    var lanes = lanes(stream)
    let rows = UnsafeMutableRawPointer(bits)
    for row in stride(from: 0, to: length, by: Xoshiro128Lanes.count) {
      rows.storeBytes(of: lanes.next(), toByteOffset: row * 4, as: SIMD16<UInt32>.self)
    }
  }

  private static func lanes(_ stream: ck_stream) -> Xoshiro128Lanes {
    Xoshiro128Lanes(
      Philox4x32.bits(
        laneCounters: (block: stream.block, draw: stream.draw, variable: stream.variable), seed: stream.seed))
  }

  static func draw(_ table: ck_table, _ stream: ck_stream, into values: UnsafeMutablePointer<Float>) {
    withBits(stream) { lookUp(table, bits: $0, into: values) }
  }

  /// Random bits in memory: to take them from the lanes one by one is slow.
  @inline(__always)
  private static func withBits(_ stream: ck_stream, _ body: (UnsafePointer<UInt32>) -> Void) {
    withUnsafeTemporaryAllocation(of: SIMD16<UInt32>.self, capacity: length / Xoshiro128Lanes.count) { rows in
      rows.withMemoryRebound(to: UInt32.self) { bits in
        // The allocation is never empty.
        let bits = bits.baseAddress!
        fill(stream, bits)
        body(bits)
      }
    }
  }

  static func lookUp(_ table: ck_table, bits: UnsafePointer<UInt32>, into values: UnsafeMutablePointer<Float>) {
    guard table.first_piece[QuantileTable.cellCount] == QuantileTable.cellCount else {
      for trial in 0..<length {
        let (cell, place) = place(bits: bits[trial])
        let value = value(table, cell: cell, place: place)
        values[trial] = value > table.least ? value : table.least
      }
      return
    }
    // Each cell holds one piece, so there is none to search for. Cells and places are found for several trials at a time,
    // then polynomials one by one.
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: length) { cells in
      // The allocation is never empty.
      let cells = cells.baseAddress!
      for trial in 0..<length {
        let pattern = distance(bits: bits[trial]).bitPattern
        // The exponent of the distance is 127 + octave.
        cells[trial] = pattern >> 23 &- 127 &+ (bits[trial] >> 26) & 32
        values[trial] = Float(bitPattern: pattern & 0x007F_FFFF | 0x3F80_0000) - 1.5
      }
      let (pieces, least) = (table.pieces!, table.least)
      for trial in 0..<length {
        let value = pieces[Int(cells[trial])].value(atDistance: values[trial])
        values[trial] = value > least ? value : least
      }
    }
  }

  static func lookUpScores(
    _ table: ck_table, _ factor: (loading: Float, values: UnsafePointer<Float>),
    _ own: (loading: Float, values: UnsafePointer<Float>), into values: UnsafeMutablePointer<Float>
  ) {
    let most = Float(QuantileTable.cellCount).nextDown
    for trial in 0..<length {
      let score = factor.loading * factor.values[trial] + own.loading * own.values[trial]
      let place = score * QuantileTable.cellsPerScore + Float(QuantileTable.cellCount / 2)
      let above = place > 0 ? place : 0
      let inside = above < most ? above : most
      let cell = Int32(inside)
      let value = value(table, cell: Int(cell), place: inside - Float(cell))
      values[trial] = value > table.least ? value : table.least
    }
  }

  /// The first bit is the side. The others, made odd so that they stand for the middle of their cell, become a float,
  /// whose exponent is the octave and whose mantissa is the place in it.
  @inline(__always)
  private static func distance(bits: UInt32) -> Float {
    let signed = Int32(bitPattern: bits)
    return Float((signed ^ (signed >> 31)) | 1)
  }

  @inline(__always)
  private static func place(bits: UInt32) -> (cell: Int, place: Float) {
    let pattern = distance(bits: bits).bitPattern
    let octave = Int(pattern >> 23) - 127
    return (Int(bits >> 31) << 5 | octave, Float(bitPattern: pattern & 0x007F_FFFF | 0x3F80_0000) - 1)
  }

  @inline(__always)
  private static func value(_ table: ck_table, cell: Int, place: Float) -> Float {
    var low = Int(table.first_piece[cell])
    var high = Int(table.first_piece[cell + 1]) - 1
    while low < high {
      let middle = (low + high) / 2
      if place < table.pieces[middle].end { high = middle } else { low = middle + 1 }
    }
    return table.pieces[low].value(at: place)
  }

  static func indicate(
    _ stream: ck_stream, threshold: UInt64, below: Float, beyond: Float, into values: UnsafeMutablePointer<Float>
  ) {
    withBits(stream) { bits in
      for trial in 0..<length { values[trial] = UInt64(bits[trial]) < threshold ? below : beyond }
    }
  }

  static func countReached(
    _ stream: ck_stream, _ thresholds: UnsafeBufferPointer<UInt32>, into counts: UnsafeMutablePointer<Int32>
  ) {
    withBits(stream) { bits in
      counts.update(repeating: 0, count: length)
      for threshold in thresholds {
        for trial in 0..<length { counts[trial] &+= bits[trial] >= threshold ? 1 : 0 }
      }
    }
  }
}

extension ck_piece {
  /// The polynomial at a place of the piece's cell, in 0..<1.
  @inline(__always)
  func value(at place: Float) -> Float { value(atDistance: place - center) }

  /// The polynomial at a distance from the center.
  @inline(__always)
  func value(atDistance x: Float) -> Float {
    c.0 + x * (c.1 + x * (c.2 + x * (c.3 + x * (c.4 + x * c.5))))
  }
}
