// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
internal import Stochastics

/// Successes among independent trials.
enum Binomial {
  /// The logarithm of the number of ways to choose `k` of `n`.
  static func logChoices(_ n: Int, _ k: Int) -> Double {
    GammaFunction.logGamma(Double(n + 1)) - GammaFunction.logGamma(Double(k + 1))
      - GammaFunction.logGamma(Double(n - k + 1))
  }

  /// The probabilities of 0, 1, …, `trials` successes.
  static func probabilities(trials n: Int, chance: Double) -> [Double] {
    (0...n).map { k in
      exp(logChoices(n, k) + Double(k) * log(chance) + Double(n - k) * log1p(-chance))
    }
  }
}
