// SPDX-License-Identifier: GPL-3.0-or-later

import Stochastics
import Testing

@Suite("The standard error of a paired chance")
struct PairedChanceErrorTests {
  /// Of each trial the difference is 1, −1 or 0: the error is that of the mean of these numbers.
  @Test(
    "is that of the mean of the trials' differences",
    arguments: [(100, 12, 5), (100, 5, 12), (50, 40, 0), (50, 0, 40), (64, 32, 32), (7, 3, 1), (1000, 999, 0)])
  func meanOfDifferences(trials: Int, gained: Int, lost: Int) {
    let differences =
      [Double](repeating: 1, count: gained) + [Double](repeating: -1, count: lost)
      + [Double](repeating: 0, count: trials - gained - lost)
    let n = Double(trials)
    let mean = differences.reduce(0, +) / n
    let variance = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / n
    let estimate = PairedChance(trials: trials, gained: gained, lost: lost).estimate
    #expect(isClose(estimate.value, mean, 1e-14))
    #expect(isClose(estimate.standardError, (variance / n).squareRoot(), 1e-12), "\(estimate)")
  }

  @Test("is nothing where all trials differ alike", arguments: [1, 10, 4096])
  func certain(trials: Int) {
    #expect(PairedChance(trials: trials, gained: trials).estimate.standardError == 0)
    #expect(PairedChance(trials: trials, lost: trials).estimate.standardError == 0)
    #expect(PairedChance(trials: trials).estimate.standardError == 0)
  }
}
