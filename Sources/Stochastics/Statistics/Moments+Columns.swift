// SPDX-License-Identifier: GPL-3.0-or-later

internal import CKernels

extension ColumnKernels {
  /// The moments of the first values, those of weight 0 left out; weights are 0 or 1.
  ///
  /// Lanes sum deviations from the column's first value, eight of them at a time in single precision and then in double,
  /// and are added in order. The portable kernel sums all in double precision.
  public func moments(
    _ values: UnsafePointer<Float>, where weights: UnsafePointer<Float>? = nil, count: Int
  ) -> Moments {
    let sums = functions.power_sums(values, weights, Int32(count))
    guard sums.count > 0 else { return Moments() }
    return Moments(
      count: Int(sums.count), about: sums.center, sum: sums.sum, squares: sums.squares, cubes: sums.cubes)
  }
}

extension Moments {
  /// From power sums about `center`.
  init(count: Int, about center: Double, sum: Double, squares: Double, cubes: Double) {
    let n = Double(count)
    let offset = sum / n
    self.init(
      count: count, mean: center + offset, m2: max(0, squares - offset * sum),
      m3: cubes - 3 * offset * squares + 2 * offset * offset * sum)
  }
}
