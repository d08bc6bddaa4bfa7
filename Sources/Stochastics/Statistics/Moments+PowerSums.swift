// SPDX-License-Identifier: GPL-3.0-or-later

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
