// SPDX-License-Identifier: GPL-3.0-or-later

import Stochastics
import Testing

@Suite("Paired chances")
struct PairedChanceTests {
  @Test("the adjusted Wald interval is the published one")
  func knownAnswer() throws {
    // By hand for n = 100, 12 gained, 5 lost: (13 − 6)/102 ± 1.959964·√((19/102 − (7/102)²)/102).
    let estimate = PairedChance(trials: 100, gained: 12, lost: 5).estimate
    #expect(abs(estimate.value - 0.07) < 1e-15)
    let interval = try #require(estimate.interval)
    #expect(abs(interval.low - -0.014065) < 1e-6)
    #expect(abs(interval.high - 0.151320) < 1e-6)
  }

  @Test("no trial that differs is no certainty that none would")
  func noneDiffers() throws {
    let estimate = PairedChance(trials: 1000).estimate
    #expect(estimate.value == 0)
    let interval = try #require(estimate.interval)
    #expect(interval.low < 0 && interval.high > 0)
  }

  @Test("all differ")
  func allDiffer() throws {
    let estimate = PairedChance(trials: 10, gained: 10).estimate
    #expect(estimate.value == 1)
    #expect(try #require(estimate.interval).high <= 1)
  }
}
