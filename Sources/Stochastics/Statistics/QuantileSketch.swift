// SPDX-License-Identifier: GPL-3.0-or-later

/// Counts of non-negative values in bins, from which quantiles are read; its size doesn't grow with the values.
///
/// Zeros are counted by themselves. On 0..<scale there are 2ᵏ bins of equal width; the next 2ᵏ cover twice as much, and
/// so on. Each bin also keeps the least and the greatest value it has seen, and a quantile lies between those two: a
/// value that stands alone in its bin, as a talk that is always cut off at the same minute, comes out exactly.
/// Otherwise the error is below ``resolution(at:)``. Sketches of the same kind merge in any order to the same counts.
public struct QuantileSketch: Sendable {
  /// Where bins begin to widen, in the values' unit.
  public let scale: Float
  /// k, in 4...20: how finely each octave is divided.
  public let fineness: Int
  /// How many values there are.
  public private(set) var count: Int
  /// The bins of the octaves that hold values, in the order in which they came up.
  private var bins: [Bin]
  /// Where an octave's bins begin; −1 for none yet. Octave 0 is for zeros alone.
  private var firstBin: [Int]

  struct Bin: Sendable {
    var count: UInt32 = 0
    var least: Float = .infinity
    var greatest: Float = -.infinity
  }

  /// Enough for a scale of ten seconds and a length of a thousand years.
  private static let octaves = 34

  /// An empty sketch.
  ///
  /// - Precondition: `scale` is above 0 and finite, `fineness` in 4...20.
  public init(scale: Float, fineness: Int = 12) {
    precondition(scale > 0 && scale.isFinite, "a sketch of scale \(scale)")
    precondition((4...20).contains(fineness), "a sketch of fineness \(fineness)")
    self.scale = scale
    self.fineness = fineness
    count = 0
    bins = []
    firstBin = Array(repeating: -1, count: Self.octaves + 1)
  }

  /// The width of the bin that holds `value`, in the values' unit. Beyond 2³⁴ · scale all values share a bin.
  public func resolution(at value: Double) -> Double {
    let octave = min(Int((max(0, value) / Double(scale) + 1).exponent), Self.octaves - 1)
    return Double(scale) * Double(sign: .plus, exponent: octave - fineness, significand: 1)
  }

  /// Counts a column of values.
  ///
  /// - Precondition: no value is below 0 or NaN, and in all there are fewer than 2³² values.
  public mutating func add(_ values: UnsafeBufferPointer<Float>) {
    count += values.count
    precondition(count <= Int(UInt32.max), "more than 2³² values in one sketch")
    let perScale = 1 / scale
    let fineness = fineness
    var touched: UInt64 = 0
    for value in values { touched |= 1 << UInt64(Self.place(of: value, perScale, fineness) >> fineness) }
    for octave in 0...Self.octaves where touched & (1 << UInt64(octave)) != 0 { makeRoom(inOctave: octave) }
    let mask = 1 << fineness - 1
    bins.withUnsafeMutableBufferPointer { bins in
      firstBin.withUnsafeBufferPointer { firstBin in
        for value in values {
          let place = Self.place(of: value, perScale, fineness)
          let bin = firstBin[place >> fineness] + place & mask
          bins[bin].count &+= 1
          bins[bin].least = min(bins[bin].least, value)
          bins[bin].greatest = max(bins[bin].greatest, value)
        }
      }
    }
  }

  /// The octave and the place in it, as one number: the bit pattern of x/scale + 1 counts both.
  @inline(__always)
  private static func place(of value: Float, _ perScale: Float, _ fineness: Int) -> Int {
    guard value > 0 else { return 0 }
    let pattern = (value * perScale + 1).bitPattern - Float(1).bitPattern
    return min(Int(pattern >> UInt32(23 - fineness)), octaves << fineness - 1) + 1 << fineness
  }

  private mutating func makeRoom(inOctave octave: Int) {
    guard firstBin[octave] < 0 else { return }
    firstBin[octave] = bins.count
    bins += Array(repeating: Bin(), count: octave == 0 ? 1 : 1 << fineness)
  }

  /// Adds the values of another sketch.
  ///
  /// - Precondition: both have the same scale and fineness.
  public mutating func merge(_ other: QuantileSketch) {
    precondition(scale == other.scale && fineness == other.fineness, "two kinds of sketches")
    count += other.count
    precondition(count <= Int(UInt32.max), "more than 2³² values in one sketch")
    for octave in 0...Self.octaves where other.firstBin[octave] >= 0 {
      makeRoom(inOctave: octave)
      for index in 0..<(octave == 0 ? 1 : 1 << fineness) {
        let added = other.bins[other.firstBin[octave] + index]
        guard added.count > 0 else { continue }
        let bin = firstBin[octave] + index
        bins[bin].count += added.count
        bins[bin].least = min(bins[bin].least, added.least)
        bins[bin].greatest = max(bins[bin].greatest, added.greatest)
      }
    }
  }

  /// The bins that hold values, in increasing order of the values.
  var filledBins: [Bin] {
    var filled: [Bin] = []
    for octave in 0...Self.octaves where firstBin[octave] >= 0 {
      let size = octave == 0 ? 1 : 1 << fineness
      filled += bins[firstBin[octave]..<(firstBin[octave] + size)].filter { $0.count > 0 }
    }
    return filled
  }
}
