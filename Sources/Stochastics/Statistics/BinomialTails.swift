// SPDX-License-Identifier: GPL-3.0-or-later

/// The tails of the binomial distribution, exact for any number of trials.
struct BinomialTails {
  let trials: Int
  /// The chance of a success, above 0 and below 1.
  let chance: Double

  /// P(X ≤ k), with full relative precision where it is small.
  func atMost(_ k: Int) -> Double { tails(k).lower }

  /// P(X > k), with full relative precision where it is small.
  func above(_ k: Int) -> Double { tails(k).upper }

  /// Both tails at k, by the incomplete beta function: P(X ≤ k) = I(n − k, k + 1; 1 − p).
  private func tails(_ k: Int) -> (lower: Double, upper: Double) {
    if k < 0 { return (0, 1) }
    if k >= trials { return (1, 0) }
    let mirrored = IncompleteBeta.tails(Double(k) + 1, Double(trials - k), chance, 1 - chance)
    return (mirrored.upper, mirrored.lower)
  }

  /// The normal approximation to the k with P(X ≤ k) ≈ Φ(z), with the first Cornish–Fisher correction for skewness.
  func approximateQuantile(_ z: Double) -> Double {
    let n = Double(trials)
    let deviation = (n * chance * (1 - chance)).squareRoot()
    return n * chance + z * deviation + (z * z - 1) * (1 - 2 * chance) / 6
  }
}
