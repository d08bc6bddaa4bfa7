// SPDX-License-Identifier: GPL-3.0-or-later

import Stochastics
import Testing

/// When a chance is known well enough to stop.
struct ProportionPrecisionTests {
  @Test func isNoNarrowerThanTheIntervalThatIsReported() {
    for (successes, trials) in [(0, 100), (1, 100), (50, 100), (99, 100), (100, 100), (16, 16_384), (8192, 16_384)] {
      let proportion = Proportion(successes: successes, trials: trials)
      let interval = proportion.interval(confidence: 0.95)
      #expect(proportion.cautiousHalfWidth >= (interval.high - interval.low) / 2)
      #expect(proportion.isKnown(within: proportion.cautiousHalfWidth))
      #expect(!proportion.isKnown(within: proportion.cautiousHalfWidth * 0.999))
    }
  }

  @Test func isNotTakenInByRareEventsThatHaveBeenRarer() {
    // 8 events where 16 are expected: Wald's half-width is 0.00034.
    let lucky = Proportion(successes: 8, trials: 16_384)
    #expect(!lucky.isKnown(within: 0.0004))
    #expect(lucky.isKnown(within: 0.0006))
  }

  @Test func certaintyTakesTrials() {
    #expect(!Proportion(successes: 0, trials: 100).isKnown(within: 0.01))
    #expect(Proportion(successes: 0, trials: 100_000).isKnown(within: 0.001))
    #expect(Proportion(successes: 100_000, trials: 100_000).isKnown(within: 0.001))
  }
}
