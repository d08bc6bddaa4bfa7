// SPDX-License-Identifier: GPL-3.0-or-later

import Stochastics
import Testing

@Suite("An estimate")
struct EstimateTests {
  @Test("from trials has their standard error and their interval")
  func trials() {
    let interval = ConfidenceInterval(low: 0.25, high: 0.75)
    let estimate = Estimate(value: 0.5, standardError: 0.125, interval: interval)
    #expect(estimate.error == .trials(standardError: 0.125, interval: interval))
    #expect(estimate.standardError == 0.125 && estimate.interval == interval && estimate.halfWidthByTrials == 0.25)
    let single = Estimate(value: 0.5, standardError: .infinity, interval: nil)
    #expect(single.interval == nil && single.halfWidthByTrials == .infinity)
  }

  @Test("with a bound has an interval that no trials make narrower")
  func bound() {
    let estimate = Estimate(value: 0.5, error: .bound(within: 0.125))
    #expect(estimate.interval == ConfidenceInterval(low: 0.375, high: 0.625))
    #expect(estimate.standardError == 0 && estimate.halfWidthByTrials == 0)
    #expect(estimate != Estimate(value: 0.5, standardError: 0, interval: estimate.interval))
  }
}
