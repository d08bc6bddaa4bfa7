// SPDX-License-Identifier: GPL-3.0-or-later

extension Exceeding {
  /// The expected value of `f` of a value: the integral of f of the upper quantile, between breaks by the double exponential
  /// rule, whose abscissae crowd towards both ends, where the integrand may be infinite.
  ///
  /// Source: H. Takahasi, M. Mori, Double exponential formulas for numerical integration, Publications of the Research
  /// Institute for Mathematical Sciences 9 (1974), pages 721–741.
  func expectation(_ f: (Double) -> Double) -> Double {
    let edges = [0] + quantileBreaks.reversed().map(\.upperTail) + [1]
    // The halves of the widest part, so that the middle of the distribution has more than one panel.
    let cuts = (edges + [0.5]).sorted()
    return zip(cuts, cuts.dropFirst()).reduce(0) { sum, panel in
      panel.0 < panel.1 ? sum + integral(from: panel.0, to: panel.1, f) : sum
    }
  }

  private func integral(from low: Double, to high: Double, _ f: (Double) -> Double) -> Double {
    let step = 1.0 / 16
    let width = high - low
    var sum = 0.0
    for index in -96...96 {
      let t = Double(index) * step
      let s = Double.pi * (Libm.exp(t) - Libm.exp(-t)) / 2
      let (share, rest) = (1 / (1 + Libm.exp(-s)), 1 / (1 + Libm.exp(s)))
      let weight = Double.pi * (Libm.exp(t) + Libm.exp(-t)) / 2 * share * rest
      let tail = share < 0.5 ? low + width * share : high - width * rest
      guard weight > 1e-290, tail > 0 else { continue }
      // Where the parent's tail is below the least number, nothing is left to add.
      let value = upperQuantile(tail)
      if value.isFinite { sum += weight * f(value) }
    }
    return sum * step * width
  }
}
