// SPDX-License-Identifier: GPL-3.0-or-later

/// The confidence interval of a quantile between two of the sorted observations, whatever their distribution.
///
/// Source: H. A. David and H. N. Nagaraja, Order Statistics, 3rd edition (2003), section 7.1.
public enum OrderStatisticInterval {
  /// The ranks of the observations, 1 for the least, that enclose the quantile at `probability`.
  ///
  /// With X the number of `count` observations below the quantile, `lower` is the greatest rank l with
  /// P(X ≤ l − 1) ≤ α/2 and `upper` the least u with P(X > u − 1) ≤ α/2, where α = 1 − `confidence`; so each end errs
  /// with a probability of at most α/2. `nil` where no rank does: the interval is unbounded there.
  ///
  /// A handful of evaluations of the binomial distribution for any `count`, microseconds each up to 4e9.
  ///
  /// - Precondition: `count` ≥ 1; `probability` and `confidence` above 0 and below 1.
  public static func ranks(
    count: Int, probability: Double, confidence: Double = 0.95
  ) -> (lower: Int?, upper: Int?) {
    precondition(count >= 1, "a quantile of \(count) observations")
    precondition(probability > 0 && probability < 1, "a quantile at \(probability)")
    precondition(confidence > 0 && confidence < 1, "an interval of confidence \(confidence)")
    let tails = BinomialTails(trials: count, chance: probability)
    let risk = (1 - confidence) / 2
    let z = StandardNormal.upperQuantile(risk)
    let lower = boundary(count, near: tails.approximateQuantile(-z)) { tails.atMost($0 - 1) <= risk }
    let above = boundary(count, near: tails.approximateQuantile(z)) { tails.above($0 - 1) > risk }
    return (lower >= 1 ? lower : nil, above < count ? above + 1 : nil)
  }

  /// The greatest rank in 0...count that `holds`, which is true of 0 and, from some rank on, of no more.
  private static func boundary(_ count: Int, near guess: Double, _ holds: (Int) -> Bool) -> Int {
    var low = 0
    var high = count + 1
    var next = Int(min(max(guess.rounded(), 1), Double(count)))
    var reach = 1
    while low + 1 < high {
      if holds(next) {
        low = next
        next = high <= count ? (low + high) / 2 : min(count, low + reach)
      } else {
        high = next
        next = low >= 1 ? (low + high) / 2 : max(1, high - reach)
      }
      reach *= 2
    }
    return low
  }
}
