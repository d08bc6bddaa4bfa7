// SPDX-License-Identifier: GPL-3.0-or-later

/// A Sobol' sequence: points that fill the unit cube more evenly than random ones do.
///
/// Points have 32 bits in each dimension and stand in the order of the Gray code. Unscrambled, point 0 is the origin.
/// Scrambled, every point is uniform on the cube and the points still fill it evenly; scramblings by different seeds are
/// independent of each other, and only from several of them can an error be told: the spread of the points of one,
/// divided by the root of their number, is none.
///
/// Sources: I. M. Sobol', On the distribution of points in a cube and the approximate evaluation of integrals, USSR
/// Computational Mathematics and Mathematical Physics 7(4) (1967), pages 86–112; I. A. Antonov and V. M. Saleev, An
/// economic method of computing LPτ-sequences, ibid. 19(1) (1979), pages 252–256 (the Gray code); A. B. Owen, Randomly
/// permuted (t, m, s)-nets and (t, s)-sequences, in: Monte Carlo and Quasi-Monte Carlo Methods in Scientific Computing
/// (1995), pages 299–317 (nested scrambling); ``JoeKuoNumbers`` for the directions.
package struct SobolSequence: Sendable {
  package let dimensions: Int
  /// Which scrambling; `nil` for none.
  package let scrambling: UInt64?

  package static let dimensionsAllowed = 1...100
  /// Points have numbers from 0.
  package static let pointsAllowed = 1 << 32

  /// 32 directions for each dimension.
  private let directions: [SIMD32<UInt32>]

  /// - Precondition: `dimensions` lies in ``dimensionsAllowed``.
  package init(dimensions: Int, scrambling: UInt64? = nil) {
    precondition(Self.dimensionsAllowed.contains(dimensions), "a Sobol' sequence in \(dimensions) dimensions")
    self.dimensions = dimensions
    self.scrambling = scrambling
    directions = [Self.first] + JoeKuoNumbers.rows.prefix(dimensions - 1).map(Self.directions)
  }

  /// The coordinates of a point, in the unit interval without its upper end; O(dimensions) time.
  ///
  /// - Precondition: `index` is at least 0 and below ``pointsAllowed``.
  package func point(_ index: Int) -> [Double] {
    precondition(index >= 0 && index < Self.pointsAllowed, "point \(index) of a Sobol' sequence")
    let code = UInt32(index) ^ (UInt32(index) >> 1)
    return directions.indices.map { dimension in
      var bits: UInt32 = 0
      var left = code
      while left != 0 {
        bits ^= directions[dimension][left.trailingZeroBitCount]
        left &= left - 1
      }
      guard let scrambling else { return Double(bits) * 0x1p-32 }
      let key = Self.mix(scrambling &+ UInt64(dimension + 1) &* 0x9E37_79B9_7F4A_7C15)
      return (Double(Self.scrambled(bits, key)) + 0.5) * 0x1p-32
    }
  }

  /// Flips each bit or not, by chance, depending on the bits above it.
  static func scrambled(_ bits: UInt32, _ key: UInt64) -> UInt32 {
    var flips: UInt32 = 0
    for place in 0..<32 {
      // A one before the bits above tells prefixes of different lengths apart.
      let above = UInt64(1) << UInt64(place) | UInt64(bits) >> UInt64(32 - place)
      flips |= UInt32(mix(key ^ (above &* 0xD1B5_4A32_D192_ED03)) >> 63) << UInt32(31 - place)
    }
    return bits ^ flips
  }

  /// Stafford's variant 13 of the 64-bit finaliser ("Better bit mixing", 2011).
  private static func mix(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  // MARK: Directions

  /// The first dimension: van der Corput's sequence.
  private static var first: SIMD32<UInt32> {
    var directions = SIMD32<UInt32>.zero
    for bit in 0..<32 { directions[bit] = 1 << UInt32(31 - bit) }
    return directions
  }

  /// A dimension's directions by the recurrence of its polynomial: Joe and Kuo, page 2637, equation 2.
  private static func directions(_ row: JoeKuoNumbers.Row) -> SIMD32<UInt32> {
    let degree = row.initial.count
    var directions = SIMD32<UInt32>.zero
    for bit in 0..<32 {
      guard bit >= degree else {
        directions[bit] = row.initial[bit] << UInt32(31 - bit)
        continue
      }
      directions[bit] = directions[bit - degree] ^ (directions[bit - degree] >> UInt32(degree))
      for term in 1..<max(1, degree) where row.coefficients >> UInt32(degree - 1 - term) & 1 == 1 {
        directions[bit] ^= directions[bit - term]
      }
    }
    return directions
  }
}
