// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Are p-values uniform? The greatest distance between their empirical distribution and the diagonal.
///
/// Source: Marsaglia, Tsang, Wang, "Evaluating Kolmogorov's distribution", Journal of Statistical Software 8(18), 2003,
/// section 2 (a matrix whose n-th power holds the probability). Far out the sum of the one-sided probabilities, which
/// keeps its relative precision and where both sides at once are as good as impossible: Simard, L'Ecuyer, "Computing the
/// two-sided Kolmogorov–Smirnov distribution", Journal of Statistical Software 39(11), 2011, sections 2.4 and 3.
public enum KolmogorovSmirnov {
  /// - Parameter values: between 0 and 1, at least one.
  public static func pValue(_ values: [Double]) -> PValue {
    let distance = distance(values)
    let lower = cumulative(distance: distance, count: values.count)
    return PValue(upper: survival(distance: distance, count: values.count) ?? 1 - lower, lower: lower)
  }

  static func distance(_ values: [Double]) -> Double {
    let n = Double(values.count)
    return values.sorted().enumerated().reduce(0) { greatest, value in
      max(greatest, Double(value.offset + 1) / n - value.element, value.element - Double(value.offset) / n)
    }
  }

  /// Where n·d² > 4: twice the probability that the empirical distribution lies above the diagonal by `d` somewhere.
  /// Takes n steps.
  ///
  /// Source: Birnbaum, Tingey, "One-sided confidence contours for probability distribution functions", Annals of
  /// Mathematical Statistics 22(4), 1951, formula 3.0.
  static func survival(distance d: Double, count: Int) -> Double? {
    let n = Double(count)
    guard n * d * d > 4 else { return nil }
    guard d < 1 else { return 0 }
    let terms = (0...Int(n * (1 - d))).map { j in
      let (up, down) = (d + Double(j) / n, 1 - d - Double(j) / n)
      // The last term's base may be 0, or less by rounding.
      if down <= 0 { return 0.0 }
      return exp(Binomial.logChoices(count, j) + Double(j - 1) * log(up) + Double(count - j) * log(down))
    }
    return min(1, 2 * d * terms.reduce(0, +))
  }

  /// The probability of a distance less than `d`. Takes (n·d)³·log n steps.
  static func cumulative(distance d: Double, count n: Int) -> Double {
    if let survival = survival(distance: d, count: n) { return 1 - survival }
    let k = Int(Double(n) * d) + 1
    let h = Double(k) - Double(n) * d
    let power = ScaledMatrix(hole: h, size: 2 * k - 1).power(n)
    var (value, exponent) = (power[k - 1, k - 1], power.exponent)
    for i in 1...n {
      value *= Double(i) / Double(n)
      if value < 1e-140 {
        value *= 1e140
        exponent -= 140
      }
    }
    return value * pow(10, Double(exponent))
  }
}

/// A square matrix times a power of ten.
private struct ScaledMatrix {
  let size: Int
  var elements: [Double]
  var exponent = 0

  subscript(row: Int, column: Int) -> Double {
    get { elements[row * size + column] }
    set { elements[row * size + column] = newValue }
  }

  init(hole h: Double, size: Int) {
    self.size = size
    elements = Array(repeating: 0, count: size * size)
    for row in 0..<size {
      for column in 0..<min(size, row + 2) { self[row, column] = 1 }
    }
    for i in 0..<size {
      self[i, 0] -= pow(h, Double(i + 1))
      self[size - 1, i] -= pow(h, Double(size - i))
    }
    if 2 * h > 1 { self[size - 1, 0] += pow(2 * h - 1, Double(size)) }
    for row in 0..<size {
      for column in 0..<min(size, row + 2) {
        for divisor in stride(from: 1, through: row - column + 1, by: 1) { self[row, column] /= Double(divisor) }
      }
    }
  }

  static func * (a: ScaledMatrix, b: ScaledMatrix) -> ScaledMatrix {
    var product = a
    let size = a.size
    for row in 0..<size {
      for column in 0..<size {
        var sum = 0.0
        for k in 0..<size { sum += a.elements[row * size + k] * b.elements[k * size + column] }
        product.elements[row * size + column] = sum
      }
    }
    product.exponent = a.exponent + b.exponent
    return product
  }

  /// - Precondition: `n` is above 0.
  func power(_ n: Int) -> ScaledMatrix {
    if n == 1 { return self }
    let half = power(n / 2)
    var result = half * half
    if n % 2 == 1 { result = self * result }
    if result[size / 2, size / 2] > 1e140 {
      for i in result.elements.indices { result.elements[i] *= 1e-140 }
      result.exponent += 140
    }
    return result
  }
}
