// SPDX-License-Identifier: GPL-3.0-or-later

/// Counts of non-negative values in bins, from which quantiles are read; its size doesn't grow with the values.
///
/// Zeros are counted by themselves. On 0..<scale there are 2ᵏ bins of equal width; the next 2ᵏ cover twice as much, and so on. Each bin also keeps the
/// least and the greatest value it has seen, and a quantile lies between those two: a value that stands alone in
/// its bin, as a talk that is always cut off at the same minute, comes out exactly. Otherwise the error is below
/// ``resolution(at:)``. Sketches of the same scale merge in any order to the same counts.
public struct QuantileSketch: Sendable {
  /// Where bins begin to widen, in the values' unit.
  public let scale: Float
  /// k, in 4...20: how finely each octave is divided.
  public let fineness: Int
  /// How many values there are.
  public private(set) var count: Int
  private var bins: [Bin]

  private struct Bin {
    var count: UInt32 = 0
    var least: Float = .infinity
    var greatest: Float = -.infinity
  }

  private var binsPerOctave: Int { 1 << fineness }
  private static let octaves = 24

  /// An empty sketch.
  ///
  /// - Precondition: `scale` is above 0 and finite, `fineness` in 4...20.
  public init(scale: Float, fineness: Int = 12) {
    precondition(scale > 0 && scale.isFinite, "a sketch of scale \(scale)")
    precondition((4...20).contains(fineness), "a sketch of fineness \(fineness)")
    self.fineness = fineness
    self.scale = scale
    count = 0
    bins = []
  }

  /// The width of the bin that holds `value`, in the values' unit.
  public func resolution(at value: Double) -> Double {
    let octave = (max(0, value) / Double(scale) + 1).exponent
    return Double(scale) * Double(sign: .plus, exponent: min(Int(octave), Self.octaves - 1), significand: 1)
      / Double(binsPerOctave)
  }

  /// Counts a column of values. Values below 0 count as 0.
  ///
  /// - Precondition: no value is NaN, and in all there are fewer than 2³² values.
  public mutating func add(_ values: UnsafeBufferPointer<Float>) {
    guard var greatest = values.first else { return }
    for value in values { greatest = max(greatest, value) }
    let perScale = 1 / scale
    makeRoom(for: Self.bin(of: greatest, perScale, fineness))
    let fineness = fineness
    bins.withUnsafeMutableBufferPointer { bins in
      for value in values {
        let index = Self.bin(of: value, perScale, fineness)
        bins[index].count &+= 1
        bins[index].least = min(bins[index].least, value)
        bins[index].greatest = max(bins[index].greatest, value)
      }
    }
    count += values.count
    precondition(count <= Int(UInt32.max), "more than 2³² values in one sketch")
  }

  /// Bins exist as far as values reach, in whole octaves.
  private mutating func makeRoom(for bin: Int) {
    let needed = (bin / binsPerOctave + 1) * binsPerOctave + 1
    if bins.count < needed { bins += Array(repeating: Bin(), count: needed - bins.count) }
  }

  /// The bit pattern of x/scale + 1 counts octaves and places within them; bin 0 is for zeros alone.
  @inline(__always)
  private static func bin(of value: Float, _ perScale: Float, _ fineness: Int) -> Int {
    let pattern = (max(value, 0) * perScale + 1).bitPattern - Float(1).bitPattern
    return min(Int(pattern >> UInt32(23 - fineness)), octaves << fineness - 1) + (value > 0 ? 1 : 0)
  }

  /// Adds the values of another sketch.
  ///
  /// - Precondition: both have the same scale and fineness.
  public mutating func merge(_ other: QuantileSketch) {
    precondition(scale == other.scale && fineness == other.fineness, "two kinds of sketches")
    count += other.count
    precondition(count <= Int(UInt32.max), "more than 2³² values in one sketch")
    if bins.count < other.bins.count {
      bins += Array(repeating: Bin(), count: other.bins.count - bins.count)
    }
    for index in other.bins.indices where other.bins[index].count > 0 {
      bins[index].count += other.bins[index].count
      bins[index].least = min(bins[index].least, other.bins[index].least)
      bins[index].greatest = max(bins[index].greatest, other.bins[index].greatest)
    }
  }

  /// The values of the given ranks, 1 being the least, as near as the bins tell. One pass over the bins.
  ///
  /// - Precondition: the ranks rise and lie in 1...count.
  public func values(ofRanks ranks: [Int]) -> [Double] {
    var result: [Double] = []
    result.reserveCapacity(ranks.count)
    var below = 0
    var bin = 0
    for rank in ranks {
      precondition((1...max(1, count)).contains(rank) && count > 0, "rank \(rank) of \(count)")
      while below + Int(bins[bin].count) < rank {
        below += Int(bins[bin].count)
        bin += 1
      }
      let place = (Double(rank - below) - 0.5) / Double(bins[bin].count)
      let least = Double(bins[bin].least)
      result.append(least + (Double(bins[bin].greatest) - least) * place)
    }
    return result
  }

  /// How many values lie in `origin + index * width ..< origin + (index + 1) * width` for each index; a bin that an
  /// edge cuts is shared out in proportion. What lies outside is counted apart.
  public func counts(origin: Double, width: Double, bins wanted: Int) -> (inside: [Int], below: Int, beyond: Int) {
    var mass = [Double](repeating: 0, count: wanted + 2)
    for bin in bins where bin.count > 0 {
      let low = (Double(bin.least) - origin) / width
      let high = (Double(bin.greatest) - origin) / width
      let first = min(max(low.rounded(.down), -1), Double(wanted))
      let last = min(max(high.rounded(.down), -1), Double(wanted))
      if first == last {
        mass[Int(first) + 1] += Double(bin.count)
      } else {
        for index in Int(first)...Int(last) {
          let from = index == Int(first) ? low : Double(index)
          let to = index == Int(last) ? high : Double(index + 1)
          mass[index + 1] += Double(bin.count) * (to - from) / (high - low)
        }
      }
    }
    // Rounded so that the sum stays what it is.
    var done = 0.0
    var rounded: [Int] = []
    for share in mass {
      let before = Int(done.rounded())
      done += share
      rounded.append(Int(done.rounded()) - before)
    }
    return (Array(rounded[1...wanted]), rounded[0], rounded[wanted + 1])
  }
}
