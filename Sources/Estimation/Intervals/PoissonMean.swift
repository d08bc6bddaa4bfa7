// SPDX-License-Identifier: GPL-3.0-or-later

import Stochastics

/// The mean of counts that are Poisson, or more widely spread, with what the counts leave open.
///
/// The mean's likelihood is a gamma distribution's density, with Jeffreys' prior of shape ½. Counts that vary more than
/// Poisson numbers do tell less: its variance is multiplied by theirs over their mean.
public struct PoissonMean: Sendable {
  /// The counts' average.
  public let value: Double
  private let open: Gamma

  /// - Returns: `nil` for fewer than two counts, or where all are 0.
  public init?(_ counts: [Int]) {
    let n = Double(counts.count)
    let sum = Double(counts.reduce(0, +))
    guard n > 1, sum > 0 else { return nil }
    value = sum / n
    let squares = counts.reduce(0.0) { $0 + (Double($1) - sum / n) * (Double($1) - sum / n) }
    let dispersion = max(1, squares / (n - 1) / value)
    let mean = (sum + 0.5) / n
    guard let open = try? Gamma(mean: mean, sd: (mean * dispersion / n).squareRoot()) else { return nil }
    self.open = open
  }

  /// Means in proportion to their likelihood. The same seed gives the same.
  public func draws(_ count: Int, seed: UInt64 = 1) -> [Double] {
    // The name of the stream is what it was first used for; another would give other draws.
    var random = RandomNumbers(seed: seed, purpose: "hands", replicate: 0)
    return (0..<count).map { _ in open.quantile(random.uniform()) }
  }
}
