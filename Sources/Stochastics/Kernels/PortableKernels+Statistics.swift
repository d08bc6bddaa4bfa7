// SPDX-License-Identifier: GPL-3.0-or-later

internal import CKernels

extension PortableKernels {
  /// Lane `i` of eight sums the values at places `i`, `i + 8`, …, and the lanes are added in order: the order is part
  /// of the law, so that the same values give the same bits on every machine. Sums are about the column's first value,
  /// which loses nothing where values vary by more than a millionth of themselves, as lengths of time do.
  static func powerSums(
    _ values: UnsafePointer<Float>, weights: UnsafePointer<Float>?, count: Int
  ) -> ck_sums {
    guard count > 0 else { return ck_sums() }
    var sums = LaneSums(center: Double(values[0]))
    let whole = count / LaneSums.lanes * LaneSums.lanes
    if let weights {
      for row in stride(from: 0, to: whole, by: LaneSums.lanes) { sums.add(values + row, weights: weights + row) }
    } else {
      for row in stride(from: 0, to: whole, by: LaneSums.lanes) { sums.add(values + row) }
    }
    var result = sums.total
    if weights == nil { result.count = Double(whole) }
    for trial in whole..<count {
      let weight = weights.map { Double($0[trial]) } ?? 1
      let deviation = (Double(values[trial]) - result.center) * weight
      result.count += weight
      result.sum += deviation
      result.squares += deviation * deviation
      result.cubes += deviation * deviation * deviation
    }
    return result
  }

  /// Bit patterns of numbers from 0 on rise with the numbers, and integers are compared several at a time.
  static func greatest(_ values: UnsafeBufferPointer<Float>) -> Float {
    var most: Int32 = 0
    for value in values { most = max(most, Int32(bitPattern: value.bitPattern)) }
    return Float(bitPattern: UInt32(bitPattern: most))
  }

  static func count(_ values: UnsafeBufferPointer<Float>, above limit: Float, tolerance: Float) -> Int32 {
    // The sign bit of what is left: no branch can be made of it, and half of all branches would be mispredicted.
    var count: UInt32 = 0
    for value in values { count &+= (tolerance - (value - limit)).bitPattern >> 31 }
    return Int32(bitPattern: count)
  }

  static func countPlaces(
    _ values: UnsafeBufferPointer<Float>, scale: Float, fineness: Int, counters: UnsafeMutablePointer<UInt32>
  ) {
    for value in values { counters[QuantileSketch.bin(of: value, perScale: scale, fineness: fineness)] &+= 1 }
  }
}
