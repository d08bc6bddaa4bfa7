// SPDX-License-Identifier: GPL-3.0-or-later

extension Moments {
  /// The moments of a column of single-precision numbers, summed in eight lanes of double precision.
  ///
  /// Lane `i` sums the numbers at places `i`, `i + 8`, …, and the lanes are added in order: the order is part of the
  /// law, so that the same numbers give the same bits on every machine. Sums are about the column's first number,
  /// which loses nothing where numbers vary by more than a millionth of themselves, as lengths of time do.
  public init(ofColumn column: UnsafeBufferPointer<Float>) {
    self.init()
    guard let base = column.baseAddress, let first = column.first else { return }
    let shift = SIMD8<Double>(repeating: Double(first))
    var sums = SIMD8<Double>.zero
    var squares = SIMD8<Double>.zero
    var cubes = SIMD8<Double>.zero
    let whole = column.count / 8 * 8
    for index in stride(from: 0, to: whole, by: 8) {
      var values = SIMD8<Double>.zero
      for lane in 0..<8 { values[lane] = Double(base[index + lane]) }
      let deviations = values - shift
      let deviationsSquared = deviations * deviations
      sums += deviations
      squares += deviationsSquared
      cubes += deviationsSquared * deviations
    }
    for index in whole..<column.count {
      let deviation = Double(base[index]) - Double(first)
      sums[index - whole] += deviation
      squares[index - whole] += deviation * deviation
      cubes[index - whole] += deviation * deviation * deviation
    }
    var (sum, square, cube) = (0.0, 0.0, 0.0)
    for lane in 0..<8 {
      sum += sums[lane]
      square += squares[lane]
      cube += cubes[lane]
    }
    self.init(count: column.count, about: Double(first), sum: sum, squares: square, cubes: cube)
  }

  /// From power sums about `center`.
  private init(count: Int, about center: Double, sum: Double, squares: Double, cubes: Double) {
    let n = Double(count)
    let offset = sum / n
    self.init(
      count: count, mean: center + offset, m2: max(0, squares - offset * sum),
      m3: cubes - 3 * offset * squares + 2 * offset * offset * sum)
  }
}
