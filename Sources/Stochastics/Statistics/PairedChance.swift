// SPDX-License-Identifier: GPL-3.0-or-later

/// How a chance differs between two series of trials with common random numbers.
///
/// Only the trials in which the two differ tell anything; there are few of them where the numbers are common, and that
/// is why the difference is known so much better than the two chances are.
public struct PairedChance: Hashable, Sendable {
  /// Trials in all.
  public private(set) var trials: Int
  /// Trials in which it happens in the second series only.
  public private(set) var gained: Int
  /// Trials in which it happens in the first series only.
  public private(set) var lost: Int

  /// The counts of trials that were run.
  ///
  /// - Precondition: none is below 0, and `gained` + `lost` ≤ `trials`.
  public init(trials: Int = 0, gained: Int = 0, lost: Int = 0) {
    precondition(gained >= 0 && lost >= 0 && gained + lost <= trials)
    self.trials = trials
    self.gained = gained
    self.lost = lost
  }

  /// Adds the counts of other trials of the same two series.
  public mutating func merge(_ other: PairedChance) {
    trials += other.trials
    gained += other.gained
    lost += other.lost
  }

  /// The second chance less the first, with a 95% interval that has width even where no trial differs.
  ///
  /// - Precondition: there is at least one trial.
  ///
  /// Source: D. G. Bonett, R. M. Price, "Adjusted Wald confidence interval for a difference of binomial proportions
  /// based on paired data", Journal of Educational and Behavioral Statistics 37 (2012), 479–488: one trial is added to
  /// each kind that differs.
  public var estimate: Estimate {
    precondition(trials > 0)
    let n = Double(trials)
    let value = Double(gained - lost) / n
    let error = ((Double(gained + lost) / n - value * value) / n).squareRoot()
    let gain = (Double(gained) + 1) / (n + 2)
    let loss = (Double(lost) + 1) / (n + 2)
    let middle = gain - loss
    let margin = StandardNormal.quantile(0.975) * ((gain + loss - middle * middle) / (n + 2)).squareRoot()
    return Estimate(
      value: value, standardError: error,
      interval: ConfidenceInterval(low: max(-1, middle - margin), high: min(1, middle + margin)))
  }
}
