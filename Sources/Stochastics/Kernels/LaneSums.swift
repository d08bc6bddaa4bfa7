// SPDX-License-Identifier: GPL-3.0-or-later

internal import CKernels

/// Power sums in eight lanes: pairs, because that is what a register of every 64-bit processor holds.
struct LaneSums {
  static let lanes = 8

  private let center: Double
  private var first, second, third, fourth: Pair

  private struct Pair {
    var counts = SIMD2<Double>.zero
    var sums = SIMD2<Double>.zero
    var squares = SIMD2<Double>.zero
    var cubes = SIMD2<Double>.zero

    @inline(__always)
    mutating func add(_ deviations: SIMD2<Double>) {
      let deviationsSquared = deviations * deviations
      sums += deviations
      squares += deviationsSquared
      cubes += deviationsSquared * deviations
    }

    @inline(__always)
    mutating func add(_ deviations: SIMD2<Double>, weights: SIMD2<Double>) {
      counts += weights
      add(deviations * weights)
    }
  }

  init(center: Double) {
    self.center = center
    (first, second, third, fourth) = (Pair(), Pair(), Pair(), Pair())
  }

  @inline(__always)
  private func deviations(_ values: UnsafePointer<Float>, _ lane: Int) -> SIMD2<Double> {
    Self.pair(values, lane) - SIMD2(repeating: center)
  }

  @inline(__always)
  private static func pair(_ values: UnsafePointer<Float>, _ lane: Int) -> SIMD2<Double> {
    SIMD2(Double(values[lane]), Double(values[lane + 1]))
  }

  /// Adds eight values.
  @inline(__always)
  mutating func add(_ values: UnsafePointer<Float>) {
    first.add(deviations(values, 0))
    second.add(deviations(values, 2))
    third.add(deviations(values, 4))
    fourth.add(deviations(values, 6))
  }

  /// Adds those of eight values whose weight is 1, not 0.
  @inline(__always)
  mutating func add(_ values: UnsafePointer<Float>, weights: UnsafePointer<Float>) {
    first.add(deviations(values, 0), weights: Self.pair(weights, 0))
    second.add(deviations(values, 2), weights: Self.pair(weights, 2))
    third.add(deviations(values, 4), weights: Self.pair(weights, 4))
    fourth.add(deviations(values, 6), weights: Self.pair(weights, 6))
  }

  /// All lanes together.
  var total: ck_sums {
    var total = ck_sums(count: 0, center: center, sum: 0, squares: 0, cubes: 0)
    for pair in [first, second, third, fourth] {
      for lane in 0..<2 {
        total.count += pair.counts[lane]
        total.sum += pair.sums[lane]
        total.squares += pair.squares[lane]
        total.cubes += pair.cubes[lane]
      }
    }
    return total
  }
}
