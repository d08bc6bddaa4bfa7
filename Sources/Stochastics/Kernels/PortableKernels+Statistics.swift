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
    for value in values { counters[place(of: value, scale: scale, fineness: fineness)] &+= 1 }
  }

  /// How many octaves have places of their own: enough for a scale of ten seconds and a length of a thousand years.
  static let octaves = Int(CK_OCTAVES)

  /// Place 0 is for zeros; then come the octaves. The bit pattern of `scale` · x + 1 counts octaves and places in them at
  /// once.
  @inline(__always)
  static func place(of value: Float, scale: Float, fineness: Int) -> Int {
    guard value > 0 else { return 0 }
    let pattern = (value * scale + 1).bitPattern - Float(1).bitPattern
    return min(Int(pattern >> UInt32(23 - fineness)), octaves << fineness - 1) + 1
  }
}
