// SPDX-License-Identifier: GPL-3.0-or-later

internal import CKernels

/// Counts of non-negative values in bins, from which quantiles are read; its size doesn't grow with the values.
///
/// Zeros are counted by themselves. On 0..<scale there are 2ᵏ bins of equal width; the next 2ᵏ cover twice as much, and
/// so on. Bins may keep the least and the greatest value they have seen, and a quantile lies between those two: a
/// value that stands alone in its bin, as a talk that is always cut off at the same minute, comes out exactly.
/// Otherwise the error is below ``resolution(at:)``. Sketches of the same kind merge in any order to the same counts.
public struct QuantileSketch: Sendable {
  /// Where bins begin to widen, in the values' unit.
  public let scale: Float
  /// k, in 4...20: how finely each octave is divided.
  public let fineness: Int
  /// How many values there are.
  public private(set) var count: Int
  /// How many there are in each bin of the octaves up to the greatest that holds any.
  private(set) var counts: [UInt32]
  /// The least and the greatest value of each bin, as far as they were noted.
  private(set) var extremes: [Extremes]

  struct Extremes: Sendable {
    var least: Float = .infinity
    var greatest: Float = -.infinity
  }

  /// An empty sketch.
  ///
  /// - Precondition: `scale` is above 0 and finite, `fineness` in 4...20.
  public init(scale: Float, fineness: Int = 12) {
    precondition(scale > 0 && scale.isFinite, "a sketch of scale \(scale)")
    precondition((4...20).contains(fineness), "a sketch of fineness \(fineness)")
    self.scale = scale
    self.fineness = fineness
    count = 0
    counts = []
    extremes = []
  }

  /// The width of the bin that holds `value`, in the values' unit. Beyond 2³⁴ · scale all values share a bin.
  public func resolution(at value: Double) -> Double {
    let octave = min(Int((max(0, value) / Double(scale) + 1).exponent), PortableKernels.octaves - 1)
    return Double(scale) * Double(sign: .plus, exponent: octave - fineness, significand: 1)
  }

  /// Counts a column of values.
  ///
  /// - Parameters:
  ///   - values: what is counted, in the unit of ``scale``; none is below 0 or NaN.
  ///   - kernels: the loops that count; by default those for the fastest instruction set of this processor.
  ///   - notingExtremes: whether bins remember their least and greatest value, which takes four times as long. Where
  ///     only some columns are noted so, bins that none of them met are taken as a whole.
  /// - Precondition: no value is below 0 or NaN, and in all there are fewer than 2³² values.
  public mutating func add(
    _ values: UnsafeBufferPointer<Float>, with kernels: ColumnKernels = ColumnKernels(), notingExtremes: Bool = true
  ) {
    guard let base = values.baseAddress, !values.isEmpty else { return }
    count += values.count
    precondition(count <= Int(UInt32.max), "more than 2³² values in one sketch")
    let perScale = 1 / scale
    let length = Int32(values.count)
    let greatest = kernels.functions.greatest(base, length)
    makeRoom(for: PortableKernels.place(of: greatest, scale: perScale, fineness: fineness))
    let fineness = Int32(fineness)
    counts.withUnsafeMutableBufferPointer {
      kernels.functions.count_places(base, length, perScale, fineness, $0.baseAddress)
    }
    if notingExtremes { noteExtremes(of: values, perScale) }
  }

  private mutating func noteExtremes(of values: UnsafeBufferPointer<Float>, _ perScale: Float) {
    let fineness = fineness
    extremes.withUnsafeMutableBufferPointer { extremes in
      for value in values {
        let bin = PortableKernels.place(of: value, scale: perScale, fineness: fineness)
        extremes[bin].least = min(extremes[bin].least, value)
        extremes[bin].greatest = max(extremes[bin].greatest, value)
      }
    }
  }

  /// Makes room for whole octaves.
  private mutating func makeRoom(for bin: Int) {
    let bins = bin == 0 ? 1 : 1 + ((bin - 1) >> fineness + 1) << fineness
    guard counts.count < bins else { return }
    counts += Array(repeating: 0, count: bins - counts.count)
    extremes += Array(repeating: Extremes(), count: bins - extremes.count)
  }

  /// Adds the values of another sketch.
  ///
  /// - Precondition: both have the same scale and fineness.
  public mutating func merge(_ other: QuantileSketch) {
    precondition(scale == other.scale && fineness == other.fineness, "two kinds of sketches")
    count += other.count
    precondition(count <= Int(UInt32.max), "more than 2³² values in one sketch")
    guard !other.counts.isEmpty else { return }
    makeRoom(for: other.counts.count - 1)
    for bin in other.counts.indices where other.counts[bin] > 0 {
      counts[bin] += other.counts[bin]
      extremes[bin].least = min(extremes[bin].least, other.extremes[bin].least)
      extremes[bin].greatest = max(extremes[bin].greatest, other.extremes[bin].greatest)
    }
  }

  struct FilledBin {
    let count: UInt32
    let least: Float
    let greatest: Float
  }

  /// The bins that hold values, in increasing order of the values.
  var filledBins: [FilledBin] {
    counts.indices.compactMap { bin in
      guard counts[bin] > 0 else { return nil }
      let (noted, edges) = (extremes[bin], edges(ofBin: bin))
      return noted.least <= noted.greatest
        ? FilledBin(count: counts[bin], least: noted.least, greatest: noted.greatest)
        : FilledBin(count: counts[bin], least: edges.lower, greatest: edges.upper)
    }
  }

  private func edges(ofBin bin: Int) -> (lower: Float, upper: Float) {
    guard bin > 0 else { return (0, 0) }
    func value(_ place: Int) -> Float {
      (Float(bitPattern: UInt32(place) << UInt32(23 - fineness) + Float(1).bitPattern) - 1) * scale
    }
    return (value(bin - 1), value(bin))
  }
}
