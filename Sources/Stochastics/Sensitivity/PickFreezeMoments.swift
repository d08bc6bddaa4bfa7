// SPDX-License-Identifier: GPL-3.0-or-later

/// What sensitivity indices of one input need to know of a model's outputs.
///
/// Three outputs belong together: a model's output `a` at one point, its output `b` at an independent one, and its
/// output `mixed` at the first point, but with the input in question from the second. What `b` and `mixed` have in
/// common is that input alone; what `a` and `mixed` have in common is all but it.
///
/// Sums of blocks in a fixed order give the same bits for any number of threads. Equal outputs give exactly no variance.
package struct PickFreezeMoments: Hashable, Sendable {
  /// How many triples.
  package private(set) var count = 0.0
  /// The means of a, b and mixed.
  private var means = SIMD4<Double>.zero
  /// The sums of the squares of their deviations from the means.
  private var squares = SIMD4<Double>.zero
  /// The sums of the products of the deviations of a and b, b and mixed, mixed and a.
  private var products = SIMD4<Double>.zero

  /// Those of no triple.
  package init() {}

  /// Those of some triples; O(count) time.
  ///
  /// - Precondition: the three have the same length, at least 1.
  package init(a: UnsafeBufferPointer<Double>, b: UnsafeBufferPointer<Double>, mixed: UnsafeBufferPointer<Double>) {
    precondition(!a.isEmpty && a.count == b.count && a.count == mixed.count, "outputs that don't belong together")
    let shift = SIMD4(a[0], b[0], mixed[0], 0)
    var sums = SIMD4<Double>.zero
    for index in a.indices {
      let values = SIMD4(a[index], b[index], mixed[index], 0) - shift
      sums += values
      squares += values * values
      products += values * Self.following(values)
    }
    count = Double(a.count)
    means = shift + sums / count
    squares -= sums * sums / count
    products -= sums * Self.following(sums) / count
  }

  package mutating func merge(_ other: PickFreezeMoments) {
    guard other.count > 0 else { return }
    let total = count + other.count
    let step = other.means - means
    let weight = count * other.count / total
    squares += other.squares + step * step * weight
    products += other.products + step * Self.following(step) * weight
    means += step * (other.count / total)
    count = total
  }

  /// The input's first-order and total index; `nil` where no output varies.
  ///
  /// With r(x, y) = 2·cov(x, y)/(var x + var y), r(b, mixed) and 1 − r(a, mixed) estimate them: Janon's T_N, which no
  /// other estimator from the same pairs betters for large samples, and for the total index Jansen's. r(a, b) is 0 but
  /// for chance. What chance brings of it into the other two is taken away, as Glen and Isaacs do: the first-order index
  /// is the weight of b, the total index 1 less the weight of a, where `mixed` is regressed on both. So small indices
  /// are found with small errors (those of Saltelli's estimator), and an input that does nothing or everything exactly.
  ///
  /// Sources: A. Janon, T. Klein, A. Lagnoux, M. Nodet, C. Prieur, Asymptotic normality and efficiency of two Sobol
  /// index estimators, ESAIM: Probability and Statistics 18 (2014), pages 342–364, equation 6; M. J. W. Jansen, Analysis
  /// of variance designs for model output, Computer Physics Communications 117 (1999), pages 35–43; A. Saltelli et al.,
  /// Variance based sensitivity analysis of model output, ibid. 181 (2010), pages 259–270, table 2; G. Glen, K. Isaacs,
  /// Estimating Sobol sensitivity indices using correlations, Environmental Modelling & Software 37 (2012), pages
  /// 157–166.
  package var indices: (firstOrder: Double, total: Double)? {
    let spread = squares + Self.following(squares)
    guard spread[0] > 0, spread[1] > 0, spread[2] > 0 else { return nil }
    let ratios = 2 * products / spread
    let rest = 1 - ratios[0] * ratios[0]
    guard rest > 0 else { return nil }
    return ((ratios[1] - ratios[2] * ratios[0]) / rest, 1 - (ratios[2] - ratios[1] * ratios[0]) / rest)
  }

  /// b, mixed, a.
  @inline(__always)
  private static func following(_ values: SIMD4<Double>) -> SIMD4<Double> {
    SIMD4(values[1], values[2], values[0], 0)
  }
}
